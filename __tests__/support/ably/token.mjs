import jwt from 'jsonwebtoken';
import { findKey } from './credentials.mjs';
import { AblyError } from './responses.mjs';

/** @typedef {import('./server.mjs').KeyInfo} KeyInfo */

const HOUR = 3600;

/**
 * A token that Ably accepts: complete, signed by a known key, not expired. https://ably.com/docs/auth/token/jwt
 * The order of the checks and their codes are those of ably-server: 40144 for the header and the signature, 40142 for a
 * token that has expired, 40101 for all other claims that it checks.
 * @param {string} token
 * @param {import('./routes.mjs').ServerState} state
 */
export function checkToken(token, { keys, now, futureIat }) {
  const keyName = readHeader(token);
  const key = findKey(keys, keyName);
  if (key === undefined) throw undecodable('signature is invalid');
  const claims = checkSignature(token, key.secret);
  const iat = checkTimes(claims, key, now() / 1000, futureIat);
  const clientId = claims['x-ably-clientId'];
  if (clientId !== undefined && (typeof clientId !== 'string' || clientId === '')) {
    throw new AblyError(40012, 400, 'Invalid token; clientId must be a non-empty string');
  }
  const revocationKey = claims['x-ably-revocation-key'];
  if (revocationKey !== undefined && (typeof revocationKey !== 'string' || revocationKey === '')) {
    throw new AblyError(40144, 401, 'Invalid token; revocation-key must be a non-empty string');
  }
  const isServer = claims['x-ably-clientType'] === 'server';
  return { keyName, key, iat, clientId, isServer, revocationKey, capability: readCapability(claims) };
}

/**
 * @param {string} token
 * @returns {string} the key's name
 */
function readHeader(token) {
  const header = attempt(() => jwt.decode(token, { complete: true })?.header);
  if (header === undefined) throw undecodable('jwt malformed');
  if (header.alg !== 'HS256') throw undecodable(`algorithm ${header.alg} is not supported`);
  if (typeof header.kid !== 'string' || !/^[^.]+\.[^.]+$/.test(header.kid)) throw undecodable('kid must be specified');
  return header.kid;
}

/**
 * @param {string} token
 * @param {string} secret
 * @returns {Record<string, unknown>} the claims
 */
function checkSignature(token, secret) {
  // checkTimes checks the times, by the clock of the server.
  const options = { algorithms: ['HS256'], ignoreExpiration: true, ignoreNotBefore: true };
  const claims = attempt(() => jwt.verify(token, secret, /** @type {jwt.VerifyOptions} */ (options)));
  if (typeof claims !== 'object' || Array.isArray(claims)) throw undecodable('claims must be an object');
  return { ...claims };
}

/**
 * `iat` and `exp` are required, at most a day apart, or an hour if the key's tokens are revocable.
 * https://ably.com/docs/auth/token#ttl-limits
 * @param {Record<string, unknown>} claims
 * @param {KeyInfo} key
 * @param {number} now seconds since 1970
 * @param {number} futureIat seconds
 * @returns {number} iat
 */
function checkTimes({ iat, exp, nbf }, key, now, futureIat) {
  const isPast = (/** @type {unknown} */ time) => typeof time === 'number' && time <= now + futureIat;
  if (typeof exp === 'number' && exp <= now) throw new AblyError(40142, 401, 'Token expired');
  if (typeof exp !== 'number') throw invalid('exp must be specified');
  if (nbf !== undefined && !isPast(nbf)) throw invalid('the token is not active yet');
  if (typeof iat !== 'number') throw invalid('iat must be specified');
  if (!isPast(iat)) throw invalid('issuedAt time must not be in the future');
  if (key.revocable && exp - iat > HOUR) {
    throw new AblyError(40003, 400, 'Excessive value for TTL (revocation is enabled on this key)');
  }
  if (exp - iat > 24 * HOUR) throw new AblyError(40003, 400, 'Excessive value for TTL');
  return iat;
}

/**
 * @param {Record<string, unknown>} claims
 * @returns {import('./capability.mjs').Capability | undefined} none where the token has its key's capability
 */
function readCapability(claims) {
  const claim = claims['x-ably-capability'];
  // ably-server ignores a claim of another type, which leaves the token with the capability of its key.
  if (typeof claim !== 'string') return undefined;
  try {
    const capability = JSON.parse(claim);
    if (isCapability(capability)) return capability;
  } catch {}
  throw invalid('capability must be a JSON object of lists of operations');
}

/**
 * @param {unknown} value
 * @returns {value is import('./capability.mjs').Capability}
 */
function isCapability(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (operations) => Array.isArray(operations) && operations.every((operation) => typeof operation === 'string'),
  );
}

/**
 * @template T
 * @param {() => T} read
 */
function attempt(read) {
  try {
    return read();
  } catch (error) {
    throw undecodable(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} reason https://ably.com/docs/platform/errors/codes/40144-invalid-jwt */
function undecodable(reason) {
  return new AblyError(40144, 401, `Unexpected exception decoding token; err = ${reason}`);
}

/** @param {string} reason https://ably.com/docs/platform/errors/codes/40101-invalid-credentials */
function invalid(reason) {
  return new AblyError(40101, 401, `Invalid token; ${reason}`);
}
