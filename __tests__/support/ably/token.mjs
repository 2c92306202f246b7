import jwt from 'jsonwebtoken';
import { findKey } from './credentials.mjs';
import { AblyError } from './responses.mjs';

/** @typedef {import('./server.mjs').KeyInfo} KeyInfo */

const HOUR = 3600;

/**
 * A token that Ably accepts: complete, signed by a known key, not expired. https://ably.com/docs/auth/token/jwt
 * @param {string} token
 * @param {import('./routes.mjs').ServerState} state
 */
export function checkToken(token, { keys, now, futureIat }) {
  const keyName = readHeader(token);
  const key = findKey(keys, keyName);
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
  if (typeof iat !== 'number') throw new AblyError(40144, 400, 'Invalid token; iat must be specified');
  if (typeof exp !== 'number') throw new AblyError(40144, 400, 'Invalid token; exp must be specified');
  if (key.revocable && exp - iat > HOUR) {
    throw new AblyError(40003, 400, 'Excessive value for TTL (revocation is enabled on this key)');
  }
  if (exp - iat > 24 * HOUR) throw new AblyError(40003, 400, 'Excessive value for TTL');
  if (iat > now + futureIat) throw new AblyError(40001, 400, 'Invalid token; issuedAt time must not be in the future');
  // Ably documents nothing about nbf. ably-server rejects the token as invalid, with the same leeway as for iat.
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf <= now + futureIat)) throw undecodable('jwt not active');
  if (exp <= now) throw new AblyError(40142, 401, 'Token expired');
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
  const capability = attempt(() => JSON.parse(claim));
  if (!isCapability(capability)) throw undecodable('capability must be a JSON object of lists of operations');
  return capability;
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
