import type { ApiKey } from '../token/api-key.ts';
import { type Diagnostics, stepNamed } from '../token/diagnostics.ts';
import type { RevocationTarget } from '../token/identity.ts';
import { isoTime, quote } from '../token/text.ts';
import type { Connection } from './connection.ts';
import { meaningOf } from './error-codes.ts';
import {
  type Conclusive,
  compareClocks,
  errorCode,
  isSuccess,
  propertiesOf,
  type Response,
  readError,
  timeOf,
  warnOfTokensNotRevoked,
} from './response.ts';
import { type Inconclusive, send, unclear } from './send.ts';

/** In milliseconds. A confirmed time further from this machine's clock is not the time of this revocation. */
const MAX_DIFFERENCE = 24 * 3600 * 1000;

const IMPLAUSIBLE = "with an issuedBefore that is not a number of milliseconds within 24 hours of this machine's clock";

/** In milliseconds: the last time of a `Date`. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const MAX_TIME = 8.64e15;

/** What Ably confirmed. Times are in milliseconds since 1970. */
export interface Confirmation {
  /** Tokens issued before this time, by Ably's clock, are revoked. */
  readonly issuedBefore: number;
  /** When the revocation takes effect, if that is later than now, by Ably's clock. */
  readonly appliesAt: number | undefined;
}

/**
 * Revokes tokens of a key; undefined unless Ably confirms exactly that. Anything else is reported as a problem.
 * https://ably.com/docs/auth/revocation
 */
export async function revokeTokens(
  key: ApiKey,
  target: RevocationTarget,
  connection: Connection,
  diagnostics: Diagnostics,
): Promise<Confirmation | undefined> {
  const report = diagnostics.about(stepNamed('revoke'), 'a revocation that Ably confirms');
  const problem = (found: string, fix: string) => report.problem({ found, fix });
  const inconclusive = ({ tried, fix }: Inconclusive) =>
    problem(`Ably did not confirm the revocation (tried ${tried})`, `${fix}; until then the tokens may still be valid`);
  const specifier = `${target.type}:${target.value}`;
  const outcome = await send(connection, {
    method: 'POST',
    path: `/keys/${key.keyName}/revokeTokens`,
    headers: {
      authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ targets: [specifier] }),
  });
  if (!outcome.ok) return inconclusive(outcome);
  const { response, sentAt } = outcome;
  const confirmed = readConfirmation(outcome, specifier);
  const clock = diagnostics.about(stepNamed('clock'));
  if (confirmed && !isPlausible(confirmed.issuedBefore, sentAt)) {
    const fix = 'set the clock of this machine, or check the endpoint';
    return inconclusive({ ok: false, tried: `${outcome.source}, ${IMPLAUSIBLE}`, fix });
  }
  if (confirmed && confirmed.issuedBefore <= sentAt) warnOfTokensNotRevoked(sentAt - confirmed.issuedBefore, clock);
  else compareClocks(outcome, false, clock);
  if (confirmed) return confirmed;
  const code = rejectionCode(response, specifier);
  if (code === undefined) return inconclusive(unclear(outcome));
  const { meaning, fix } = meaningOf(code);
  return problem(`Ably rejected the revocation with error ${code}: ${meaning}; the tokens are still valid`, fix);
}

/** What Ably confirmed, in one or two sentences, each on a line of its own. */
export function describeConfirmation(
  keyName: string,
  { type, value }: RevocationTarget,
  { issuedBefore, appliesAt }: Confirmation,
): string[] {
  const name = type === 'clientId' ? 'client ID' : 'revocation key';
  const tokens = `the tokens of key ${keyName} with ${name} ${quote(value)} that were issued before ${isoTime(issuedBefore)}`;
  const lines = [`Ably revoked ${tokens}, by Ably's clock. Ably does not report whether there were any.`];
  if (appliesAt !== undefined) lines.push(`The revocation takes effect at ${isoTime(appliesAt)}.`);
  return lines;
}

/** What a response confirms; undefined unless it is exactly one success, for the target that was sent. */
function readConfirmation({ response, sentAt }: Conclusive, specifier: string): Confirmation | undefined {
  const { headers, body } = response;
  if (!isSuccess(response) || 'x-ably-errorcode' in headers) return undefined;
  const { successCount, failureCount, results, error } = propertiesOf(body);
  if (successCount !== 1 || failureCount !== 0 || error !== undefined) return undefined;
  if (!Array.isArray(results) || results.length !== 1) return undefined;
  const { target, issuedBefore, appliesAt, error: targetError } = propertiesOf(results[0]);
  if (target !== specifier || targetError !== undefined) return undefined;
  if (typeof issuedBefore !== 'number') return undefined;
  const now = timeOf(response) || sentAt;
  const isLater = typeof appliesAt === 'number' && appliesAt <= MAX_TIME && appliesAt > Math.max(issuedBefore, now);
  return { issuedBefore, appliesAt: isLater ? appliesAt : undefined };
}

/** The request sets no time, so Ably uses the current one, in whole milliseconds. */
function isPlausible(issuedBefore: number, sentAt: number): boolean {
  return Number.isInteger(issuedBefore) && Math.abs(issuedBefore - sentAt) <= MAX_DIFFERENCE;
}

/** The code if Ably rejected the whole request, or the target within a batch; undefined if it did neither. */
function rejectionCode(response: Response, specifier: string): number | undefined {
  if (response.status >= 400 && response.status < 500) return errorCode(response);
  if (!isSuccess(response)) return undefined;
  const { results } = propertiesOf(response.body);
  const targets: unknown[] = Array.isArray(results) ? results : [];
  return readError(targets.find((each) => propertiesOf(each)['target'] === specifier))?.code;
}
