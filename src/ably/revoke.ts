import type { ApiKey } from '../token/api-key.ts';
import type { Reporter } from '../token/diagnostics.ts';
import type { Connection } from './connection.ts';
import { meaningOf } from './error-codes.ts';
import { errorCode, isObject, parseBody, readError, readErrors } from './response.ts';
import { sendWithRetries } from './retry.ts';
import type { Response } from './send.ts';

/** Whose tokens to revoke. https://ably.com/docs/auth/revocation#target-specifiers */
export interface RevocationTarget {
  readonly type: 'revocationKey' | 'clientId';
  readonly value: string;
}

/** What Ably confirmed. Times are in milliseconds since 1970. */
export interface Confirmation {
  /** Tokens issued before this time, by Ably's clock, are revoked. */
  readonly issuedBefore: number;
  /** When the revocation takes effect; undefined if Ably does not say. */
  readonly appliesAt: number | undefined;
  /** When the request was sent, by this machine's clock. */
  readonly sentAt: number;
}

/**
 * Revokes tokens of a key; undefined unless Ably confirms exactly that. Anything else is reported as a problem.
 * https://ably.com/docs/auth/revocation
 */
export async function revokeTokens(
  key: ApiKey,
  target: RevocationTarget,
  connection: Connection,
  report: Reporter,
): Promise<Confirmation | undefined> {
  const problem = (found: string, fix: string) => report.problem(found, 'a revocation that Ably confirms', fix);
  const specifier = `${target.type}:${target.value}`;
  const outcome = await sendWithRetries(connection, {
    method: 'POST',
    path: `/keys/${key.keyName}/revokeTokens`,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
      'content-type': 'application/json',
      // From version 3 on, the body reports partial failures.
      'x-ably-version': '6',
    },
    body: JSON.stringify({ targets: [specifier] }),
  });
  if ('tried' in outcome) {
    const fix = outcome.isUntrusted
      ? connection.fix
      : 'check the network and run the job again; until then the tokens may still be valid';
    return problem(`Ably did not confirm the revocation (tried ${outcome.tried})`, fix);
  }
  const { response, source, sentAt } = outcome;
  const confirmed = readConfirmation(response, specifier);
  if (confirmed !== undefined) return { ...confirmed, sentAt };
  const code = rejectionCode(response);
  if (code === undefined) {
    return problem(
      `Ably did not confirm the revocation (tried ${source}, without a clear response from Ably)`,
      'check whether a proxy or firewall responds instead of Ably, and run the job again; until then the tokens may still be valid',
    );
  }
  const { meaning, fix } = meaningOf(code);
  return problem(`Ably rejected the revocation with error ${code}: ${meaning}; the tokens are still valid`, fix);
}

/** What a response confirms; undefined unless it is exactly one success, for the target that was sent. */
function readConfirmation({ status, body }: Response, specifier: string): Omit<Confirmation, 'sentAt'> | undefined {
  const parsed = parseBody(body);
  if (status < 200 || status >= 300 || !isObject(parsed)) return undefined;
  const { successCount, failureCount, results } = parsed;
  if (successCount !== 1 || failureCount !== 0 || !Array.isArray(results) || results.length !== 1) return undefined;
  const [result] = results;
  if (!isObject(result) || result['target'] !== specifier || 'error' in result) return undefined;
  const { issuedBefore, appliesAt } = result;
  if (!isTime(issuedBefore)) return undefined;
  return { issuedBefore, appliesAt: isTime(appliesAt) ? appliesAt : undefined };
}

/** The code if Ably rejected the whole request, or the target within a batch; undefined if it did neither. */
function rejectionCode(response: Response): number | undefined {
  const errors = readErrors(response);
  if (response.status >= 400 && response.status < 500) return errorCode(errors);
  const parsed = parseBody(response.body);
  const results = isObject(parsed) && Array.isArray(parsed['results']) ? parsed['results'] : [];
  return results.map((result) => (isObject(result) ? readError(result['error'])?.code : undefined)).find(Boolean);
}

/** Whether a value is a time in the range of `Date`. https://tc39.es/ecma262/#sec-time-values-and-time-range */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
