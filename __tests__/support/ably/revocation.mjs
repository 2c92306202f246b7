import { AblyError, errorHeaders, errorInfo, json } from './responses.mjs';
import { changeResult, partialFailure } from './revocation-faults.mjs';

const HOUR = 3600_000;
/** By how much `allowReauthMargin` and the fault `applies-later` delay a revocation, in milliseconds. */
const MARGIN = 30_000;
const LIMIT = 100;

/** @typedef {import('./server.mjs').Revocation} Revocation */

/**
 * Whether a revocation in force covers the token.
 * @param {{ keyName: string, key: import('./server.mjs').KeyInfo, iat: number, clientId: string | undefined,
 *   revocationKey: string | undefined }} token
 * @param {readonly Revocation[]} revoked
 * @param {number} now
 */
export function isRevoked(token, revoked, now) {
  const targets = [`clientId:${token.clientId}`, `revocationKey:${token.revocationKey}`];
  return revoked.some(
    (revocation) =>
      revocation.keyName === token.keyName &&
      targets.includes(revocation.target) &&
      token.iat * 1000 < revocation.issuedBefore &&
      revocation.appliesAt <= now,
  );
}

/**
 * `POST /keys/{keyName}/revokeTokens`: https://ably.com/docs/auth/revocation#revoke
 * @param {import('./routes.mjs').ServerState} state
 * @param {import('./authenticate.mjs').Caller} caller
 * @param {string} keyName the key in the path
 * @param {{ body: string, headers: Record<string, string> }} request
 * @param {import('./server.mjs').Fault | undefined} fault
 */
export function revokeTokens(state, caller, keyName, request, fault) {
  if (caller.byToken) throw new AblyError(40162, 401, 'operation not permitted with a token, requires basic auth');
  if (caller.keyName !== keyName) {
    throw new AblyError(40133, 401, 'Can only revoke tokens using the same key that issued them');
  }
  if (!caller.key.revocable) throw new AblyError(40163, 401, 'Token revocation is not enabled for this API key');
  const now = state.now();
  const { targets, issuedBefore, allowReauthMargin } = readBody(request.body, now);
  const appliesAt = now + (allowReauthMargin || fault === 'applies-later' ? MARGIN : 0);
  const results = targets.map((target, at) => {
    const error = (at === 0 ? partialFailure(fault) : undefined) ?? targetError(target);
    if (error !== undefined) return { target, error: errorInfo(error) };
    state.revoked.push({ keyName, target, issuedBefore, appliesAt });
    return { target, issuedBefore, appliesAt };
  });
  const failureCount = results.filter((result) => 'error' in result).length;
  if (Number(request.headers['x-ably-version'] ?? 0) >= 3) {
    return json(201, changeResult(fault, { successCount: results.length - failureCount, failureCount, results }));
  }
  // The form before protocol version 3, and without the header.
  if (failureCount === 0) return json(201, results);
  const partial = new AblyError(40020, 400, 'Batched response includes errors');
  const response = json(400, { error: errorInfo(partial), batchResponse: results });
  return { ...response, headers: { ...response.headers, ...errorHeaders(partial) } };
}

/**
 * The documented limits; the codes for them are not documented and are the nearest general ones.
 * @param {string} text
 * @param {number} now
 */
function readBody(text, now) {
  const body = parseObject(text);
  const { targets, issuedBefore = now, allowReauthMargin = false } = body;
  if (!Array.isArray(targets) || targets.length === 0 || !targets.every((target) => typeof target === 'string')) {
    throw new AblyError(40001, 400, 'targets must be a non-empty array of strings');
  }
  if (targets.length > LIMIT) throw new AblyError(40003, 400, `at most ${LIMIT} targets are permitted`);
  if (typeof allowReauthMargin !== 'boolean') throw new AblyError(40003, 400, 'allowReauthMargin must be a boolean');
  if (typeof issuedBefore !== 'number' || issuedBefore > now || issuedBefore < now - HOUR) {
    throw new AblyError(40003, 400, 'issuedBefore must not be in the future or more than an hour ago');
  }
  return { targets: /** @type {string[]} */ (targets), issuedBefore, allowReauthMargin };
}

/**
 * @param {string} text
 * @returns {Record<string, unknown>}
 */
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new AblyError(40001, 400, 'request body must be a JSON object');
}

/**
 * What a single target fails with, if it does: https://ably.com/docs/auth/revocation#target-specifiers
 * @param {string} target
 */
function targetError(target) {
  if (/^(clientId|revocationKey):./s.test(target)) return undefined;
  if (target.startsWith('channel:')) return new AblyError(40121, 401, 'revocation by channel is not enabled');
  return new AblyError(40000, 400, `invalid target specifier ${target}`);
}
