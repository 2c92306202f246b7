import { type Diagnostics, stepNamed } from '../token/diagnostics.ts';
import { type IssuedToken, SHORTEN } from '../token/token.ts';
import type { Connection } from './connection.ts';
import { meaningOf } from './error-codes.ts';
import { compareClocks, errorCode, isSuccess, type Response, readError, TOO_LARGE } from './response.ts';
import { type Inconclusive, send, unclear } from './send.ts';

/** Needs a valid token, changes nothing and opens no channel. https://ably.com/docs/api/rest-api#stats */
const PATH = '/stats?limit=1&unit=month';

/** Ably accepts the token, but not for statistics. https://ably.com/docs/platform/errors/codes/40160 */
const NOT_PERMITTED = 40160;

/** Start of Ably's message if the key allows none of the token's capability. https://faqs.ably.com/error-code-40160 */
const NOTHING_ALLOWED = /^Key does not support requested capabilities/i;

/** Verifies a token with Ably. Anything but Ably's acceptance is reported as a problem. */
export async function verifyToken(
  issued: IssuedToken,
  connection: Connection,
  diagnostics: Diagnostics,
): Promise<void> {
  const authorization = `Bearer ${Buffer.from(issued.token).toString('base64')}`;
  const report = diagnostics.about(stepNamed('verify'), 'a token that Ably accepts');
  const problem = (found: string, fix: string) => report.problem({ found, fix });
  const inconclusive = ({ tried, fix }: Inconclusive) =>
    problem(`could not verify the token with Ably (tried ${tried})`, `${fix}; the token itself may be fine`);

  const outcome = await send(connection, { method: 'GET', path: PATH, headers: { authorization } });
  if (!outcome.ok) return inconclusive(outcome);
  compareClocks(outcome, issued.revocationKey !== null, diagnostics.about(stepNamed('clock')));
  const verdict = judge(outcome.response);
  if (verdict === 'accepted') return;
  if (verdict === 'unclear') return inconclusive(unclear(outcome));
  if (verdict === 'too large') {
    return problem(`the token is too large for Ably: ${issued.token.length} characters`, SHORTEN);
  }
  const { meaning, fix } = meaningOf(verdict);
  problem(`Ably rejected the token with error ${verdict}: ${meaning}`, fix);
}

/** Ably's verdict; a code if Ably rejects the token. */
function judge(response: Response): 'accepted' | 'too large' | 'unclear' | number {
  const { status, headers, body } = response;
  if (isSuccess(response) && Array.isArray(body) && !('x-ably-errorcode' in headers)) return 'accepted';
  if (status < 400 || status >= 500) return 'unclear';
  const code = errorCode(response);
  if (code === undefined) return TOO_LARGE.includes(status) ? 'too large' : 'unclear';
  if (code !== NOT_PERMITTED) return code;
  const error = readError(body);
  if (error && NOTHING_ALLOWED.test(error.message)) return code;
  return error && status === 401 ? 'accepted' : 'unclear';
}
