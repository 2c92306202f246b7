import { AblyError } from './responses.mjs';

/**
 * The body of a response to a revocation: https://ably.com/docs/api/rest-api#revoke-tokens
 * @typedef {{ successCount: number, failureCount: number, results: Record<string, unknown>[] }} RevocationResult
 *
 * @typedef {(result: RevocationResult) => Partial<RevocationResult>} Change
 */

/**
 * Responses that confirm something other than what was requested. Only the response is wrong: the server revokes what
 * it was sent.
 * @type {Record<string, Change>}
 */
const changes = {
  'other-target': changeFirst((first) => ({ ...first, target: 'revocationKey:another' })),
  'two-results': (body) => ({ ...body, results: [...body.results, ...body.results].slice(0, 2) }),
  'no-issued-before': changeFirst(({ issuedBefore: _, ...first }) => first),
  'issued-before-text': changeFirst((first) => ({ ...first, issuedBefore: String(first['issuedBefore']) })),
  'no-results': ({ results: _, ...counts }) => counts,
  'empty-results': (body) => ({ ...body, results: [] }),
  // The revocation itself is delayed: revocation.mjs.
  'applies-later': (body) => body,
};

/** @type {readonly import('./server.mjs').RevocationFault[]} */
export const revocationFaultNames = /** @type {any} */ (Object.keys(changes));

/**
 * @param {import('./server.mjs').Fault | undefined} fault
 * @param {RevocationResult} body
 */
export function changeResult(fault, body) {
  const change = typeof fault === 'string' ? changes[fault] : undefined;
  return change === undefined ? body : change(body);
}

/**
 * @param {import('./server.mjs').Fault | undefined} fault
 * @returns {AblyError | undefined} the error of the first target, if the fault is one for it
 */
export function partialFailure(fault) {
  if (typeof fault !== 'object' || !('partial' in fault)) return undefined;
  return new AblyError(fault.partial, 401, fault.message ?? 'Token revocation is not enabled for this API key');
}

/**
 * @param {(first: Record<string, unknown>) => Record<string, unknown>} change
 * @returns {Change}
 */
function changeFirst(change) {
  return (body) => ({ ...body, results: body.results.map((result, at) => (at === 0 ? change(result) : result)) });
}
