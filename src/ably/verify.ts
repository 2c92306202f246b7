import type { Problem } from '../token/findings.ts';
import type { IssuedToken } from '../token/issue.ts';
import { ablyErrorIn, jsonIn } from './answers.ts';
import { ask } from './ask.ts';
import type { Endpoint } from './endpoint.ts';
import type { Answer } from './exchange.ts';
import { refusalFor } from './refusals.ts';

/** Needs a good token, changes nothing, and opens no channel. https://ably.com/docs/api/rest-api#stats */
const PATH = '/stats?limit=1&unit=month';

/** Good for all but the statistics. */
const NOT_PERMITTED = 40160;

/** The same code, where the token has nothing in common with its key. https://faqs.ably.com/error-code-40160 */
const NOTHING_IN_COMMON = /does not support requested capabilities/i;

/** Asks Ably whether it accepts a token. Undefined if so; otherwise what to report. */
export async function verifyToken({ token }: IssuedToken, endpoint: Endpoint): Promise<Problem | undefined> {
  const authorization = `Bearer ${Buffer.from(token).toString('base64')}`;
  const headers = { accept: 'application/json', authorization, 'x-ably-version': '6' };
  const answer = await ask(endpoint, { method: 'GET', path: PATH, headers });
  return 'tried' in answer ? notKnown(answer.tried.join('; ')) : judge(answer, endpoint.primary.host);
}

function judge(answer: Answer, host: string): Problem | undefined {
  const { status, body } = answer;
  const http = `${host}: HTTP ${status}`;
  if (status >= 200 && status < 300) {
    return Array.isArray(jsonIn(body)) ? undefined : notKnown(`${http}, but no answer of Ably's`);
  }
  const error = ablyErrorIn(answer);
  if (error === undefined) return notKnown(`${http}, without an Ably error code: perhaps the page of a proxy`);
  if (status === 429 || status >= 500) return notKnown(`${http}, Ably error ${error.code}`);
  if (error.code === NOT_PERMITTED && !NOTHING_IN_COMMON.test(error.message)) return undefined;
  const { meaning, fix } = refusalFor(error.code);
  return {
    input: 'verify',
    found: `Ably refused the token with error ${error.code}: ${meaning}`,
    expected: EXPECTED,
    fix,
  };
}

const EXPECTED = 'a token that Ably accepts';

function notKnown(tried: string): Problem {
  return {
    input: 'verify',
    found: `it is not known whether Ably accepts the token; tried ${tried}`,
    expected: EXPECTED,
    fix: 'run it again, and look at the network if it stays so; nothing shows that the token is at fault',
  };
}
