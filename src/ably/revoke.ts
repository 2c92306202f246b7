import type { ApiKey } from '../token/api-key.ts';
import { ablyErrorIn, jsonIn, toError } from './answers.ts';
import { ask } from './ask.ts';
import type { Endpoint } from './endpoint.ts';
import { refusalFor } from './refusals.ts';

/** What there is to say after a revocation. */
export interface RevocationReport {
  readonly done: boolean;
  /** A sentence or two. */
  readonly text: string;
}

/** Revokes every token that carries a revocation key. https://ably.com/docs/auth/revocation */
export async function revokeTokens(key: ApiKey, revocationKey: string, endpoint: Endpoint): Promise<RevocationReport> {
  const answer = await ask(endpoint, {
    method: 'POST',
    path: `/keys/${key.keyName}/revokeTokens`,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
      'content-type': 'application/json',
      // From version 3 on, a partial failure is told in the body.
      'x-ably-version': '6',
    },
    body: JSON.stringify({ targets: [`revocationKey:${revocationKey}`] }),
  });
  if ('tried' in answer) return notKnown(answer.tried.join('; '));
  const http = `${endpoint.primary.host}: HTTP ${answer.status}`;
  if (answer.status >= 200 && answer.status < 300) return judgeBatch(answer.body, http);
  const error = ablyErrorIn(answer);
  return error ? refused(error.code) : notKnown(`${http}, without an Ably error code: perhaps the page of a proxy`);
}

function judgeBatch(body: string, http: string): RevocationReport {
  const { successCount, failureCount, results } = (jsonIn(body) ?? {}) as Record<string, unknown>;
  if (failureCount === 0 && successCount === 1) return { done: true, text: 'Revoked the token.' };
  const error = Array.isArray(results) ? results.map((result) => toError(result?.error)).find(Boolean) : undefined;
  return error ? refused(error.code) : notKnown(`${http}, but no answer of Ably's`);
}

const STILL_VALID = 'The token is valid until it expires.';

function refused(code: number): RevocationReport {
  const { meaning, fix } = refusalFor(code);
  return { done: false, text: `Ably did not revoke the token, error ${code}: ${meaning}. ${STILL_VALID} Fix: ${fix}.` };
}

function notKnown(tried: string): RevocationReport {
  return { done: false, text: `It is not known whether the token is revoked; tried ${tried}. ${STILL_VALID}` };
}
