import { type Reporter, reportEmpty } from './diagnostics.ts';
import { readIdentifier } from './identifier.ts';

/**
 * Reads a revocation key. `none`, in any case, returns null: the token can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
export function readRevocationKey(text: string, report: Reporter): string | null | undefined {
  const expected = 'one line of visible characters, or none';
  if (text === '') return reportEmpty(report, 'a revocation key', expected);
  if (text.toLowerCase() === 'none') return null;
  return readIdentifier(text, expected, report);
}
