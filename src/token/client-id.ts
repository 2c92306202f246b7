import { hasInvisible, hasPlaceholder } from './characters.ts';
import type { Reporter } from './diagnostics.ts';
import { quote } from './quote.ts';

/**
 * Reads a client ID. `none`, in any case, gives null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
export function readClientId(text: string, report: Reporter): string | null | undefined {
  if (text.toLowerCase() === 'none') return null;
  if (hasInvisible(text)) {
    return report.problem(
      `${quote(text)} contains an invisible character`,
      'visible characters',
      'type the client ID again, without it',
    );
  }
  if (text === '*') {
    report.warning(
      'Whoever holds this token may use any client ID, and the Ably CLI after 1.2.1 rejects it. Set a specific client ID unless you need this.',
    );
  }
  if (hasPlaceholder(text)) {
    report.warning(`${quote(text)} contains a placeholder that was not filled in. The token contains it as written.`);
  }
  return text;
}

/** The default client ID. With a run ID in `prefix`, Ably's logs show which workflow run issued the token. */
export function defaultClientId(prefix: string, uuid: string): string {
  return `${prefix}-${uuid.slice(0, 8)}`;
}
