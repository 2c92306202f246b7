import { AblyError } from './responses.mjs';

/**
 * @typedef {import('./server.mjs').KeyInfo} KeyInfo
 * @typedef {{ keyName: string, secret: string } | { jwt: string }} Credentials
 */

/**
 * The API key or the token that a request carries.
 * https://ably.com/docs/api/rest-api#authentication
 * @param {Record<string, string>} headers
 * @param {URLSearchParams} query
 * @returns {Credentials}
 */
export function credentialsOf(headers, query) {
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(headers['authorization'] ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return { jwt: unwrapToken(value) };
  if (scheme.toLowerCase() === 'basic') return splitKey(Buffer.from(value, 'base64').toString());
  const token = query.get('access_token') ?? query.get('accessToken');
  if (token !== null) return { jwt: unwrapToken(token) };
  const key = query.get('key');
  if (key !== null) return splitKey(key);
  throw new AblyError(40101, 401, 'No authentication information provided');
}

/**
 * The key of that name, if it still works.
 * @param {Readonly<Record<string, KeyInfo>>} keys
 * @param {string} keyName
 * @returns {KeyInfo | undefined} undefined if the app does not have it
 */
export function findKey(keys, keyName) {
  const app = keyName.split('.', 1)[0] ?? '';
  if (!Object.keys(keys).some((name) => name.startsWith(`${app}.`))) {
    throw new AblyError(40400, 404, `No application found with id ${app}`);
  }
  const key = Object.hasOwn(keys, keyName) ? keys[keyName] : undefined;
  if (key?.state === 'revoked') throw new AblyError(40131, 401, 'key/token status changed (revoke)');
  if (key?.state === 'expired') throw new AblyError(40132, 401, 'key/token status changed (expire)');
  return key;
}

/**
 * A JWT is sent as it is or, as SDKs do, in base64: https://ably.com/docs/api/rest-api#authentication. ably-server does
 * not accept base64 without padding.
 * @param {string} text
 */
function unwrapToken(text) {
  const base64 = text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  const token = base64 ? Buffer.from(text, 'base64').toString() : text;
  // Ably repeats an unreadable credential in its message (error page 40005), so this server does too.
  if (!/^[\x21-\x7e]+$/.test(token) || !token.includes('.')) {
    throw new AblyError(40005, 400, `Invalid accessToken in request: ${text}`);
  }
  if (token.split('.').length !== 3) throw new AblyError(40143, 401, 'token unrecognized');
  return token;
}

/** @param {string} text */
function splitKey(text) {
  const [, keyName, secret] = /^([^:\s.]+\.[^:\s.]+):(\S+)$/.exec(text) ?? [];
  if (keyName === undefined || secret === undefined) throw new AblyError(40005, 400, `Invalid key in request: ${text}`);
  return { keyName, secret };
}
