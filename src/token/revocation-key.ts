import { hasInvisible, hasPlaceholder } from './characters.ts';
import { type Reporter, reportEmpty } from './diagnostics.ts';
import { quote } from './quote.ts';

/**
 * Reads a revocation key. `none`, in any case, returns null: the token can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
export function readRevocationKey(text: string, report: Reporter): string | null | undefined {
  const expected = 'one line of visible characters, or none';
  if (text === '') return reportEmpty(report, 'a revocation key', expected);
  if (text.toLowerCase() === 'none') return null;
  if (hasInvisible(text)) {
    return report.problem(
      `${quote(text)} contains an invisible character or a line break`,
      expected,
      'type the revocation key again, on one line',
    );
  }
  if (hasPlaceholder(text)) {
    report.warning(`${quote(text)} contains a placeholder that was not filled in. The token contains it as written.`);
  }
  return text;
}
