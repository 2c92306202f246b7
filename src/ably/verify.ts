import type { Diagnostics } from '../token/diagnostics.ts';
import type { IssuedToken } from '../token/issue.ts';
import { compareClocks } from './clock.ts';
import type { Connection } from './connection.ts';
import { meaningOf } from './error-codes.ts';
import { errorCode, parseBody, readErrors } from './response.ts';
import { type Conclusive, type Inconclusive, sendWithRetries, unclear } from './retry.ts';

/** Needs a valid token, changes nothing and opens no channel. https://ably.com/docs/api/rest-api#stats */
const PATH = '/stats?limit=1&unit=month';

/** Ably accepts the token, but not for statistics. https://ably.com/docs/platform/errors/codes/40160 */
const NOT_PERMITTED = 40160;

/** Start of Ably's message if the key allows none of the token's capability. https://faqs.ably.com/error-code-40160 */
const NOTHING_ALLOWED = /^Key does not support requested capabilities/i;

const TOO_LARGE = [414, 431];

/** Verifies a token with Ably. Anything but Ably's acceptance is reported as a problem. */
export async function verifyToken(
  issued: IssuedToken,
  connection: Connection,
  diagnostics: Diagnostics,
): Promise<void> {
  const authorization = `Bearer ${Buffer.from(issued.token).toString('base64')}`;
  const headers = { accept: 'application/json', authorization, 'x-ably-version': '6' };
  const report = diagnostics.reporter('verify');
  const problem = (found: string, fix: string) => report.problem(found, 'a token that Ably accepts', fix);
  const inconclusive = ({ tried, fix }: Inconclusive) =>
    problem(`could not verify the token with Ably (tried ${tried})`, `${fix}; the token itself may be fine`);

  const outcome = await sendWithRetries(connection, { method: 'GET', path: PATH, headers });
  if ('tried' in outcome) return inconclusive(outcome);
  compareClocks(outcome, issued.revocationKey !== null, diagnostics.reporter('clock'));
  const verdict = judge(outcome);
  if (verdict === 'accepted') return;
  if (typeof verdict === 'number') {
    const { meaning, fix } = meaningOf(verdict);
    return problem(`Ably rejected the token with error ${verdict}: ${meaning}`, fix);
  }
  if (verdict === 'too large') {
    return problem(
      `the token is too large for Ably: ${issued.token.length} characters`,
      'use fewer resources or claims, or namespaces such as chat:*',
    );
  }
  inconclusive(unclear(outcome));
}

/** Ably's verdict; a code if Ably rejects the token. */
function judge({ response }: Conclusive): 'accepted' | 'too large' | 'unclear' | number {
  const { status, body } = response;
  if (TOO_LARGE.includes(status)) return 'too large';
  const errors = readErrors(response);
  if (status >= 200 && status < 300) {
    return Array.isArray(parseBody(body)) && errors.inHeader === undefined ? 'accepted' : 'unclear';
  }
  const code = errorCode(errors);
  if (code === undefined || status < 400 || status >= 500) return 'unclear';
  if (code !== NOT_PERMITTED) return code;
  if (status !== 401 || errors.inBody === undefined) return 'unclear';
  return NOTHING_ALLOWED.test(errors.inBody.message) ? code : 'accepted';
}
