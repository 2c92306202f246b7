import type { Reporter } from './diagnostics.ts';
import { readIdentifier } from './identifier.ts';

/**
 * Reads a client ID. `none`, in any case, gives null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
export function readClientId(text: string, report: Reporter): string | null | undefined {
  if (text.toLowerCase() === 'none') return null;
  if (text === '*') {
    report.warning(
      'Whoever holds this token may use any client ID, and the Ably CLI after 1.2.1 rejects it. Set a specific client ID unless you need this.',
    );
  }
  return readIdentifier(text, 'one line of visible characters', report);
}

/** The default client ID. With a run ID in `prefix`, Ably's logs show which workflow run issued the token. */
export function defaultClientId(prefix: string, uuid: string): string {
  return `${prefix}-${uuid.slice(0, 8)}`;
}
