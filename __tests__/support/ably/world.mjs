import { Refusal } from './answers.mjs';
import { intersection } from './capability.mjs';
import { credentialsOf, findKey } from './credentials.mjs';
import { isRevoked } from './revocation.mjs';
import { checkToken } from './token.mjs';

/**
 * All that a stand-in remembers.
 * @typedef {object} World
 * @property {Readonly<Record<string, import('./server.mjs').KeyInfo>>} keys
 * @property {() => import('./server.mjs').Fault | undefined} nextFault the fault of the next request to a faulty path
 * @property {'stats' | 'revokeTokens' | undefined} faultAt
 * @property {() => number} now milliseconds since 1970
 * @property {number} futureIat seconds that `iat` and `nbf` may lie ahead of `now`
 * @property {import('./server.mjs').Revocation[]} revoked
 * @property {Map<string, import('./channels.mjs').Message[]>} channels by app and channel name, oldest message first
 *
 * Whoever sent a request, and what they may do.
 * @typedef {object} Caller
 * @property {string} keyName
 * @property {import('./server.mjs').KeyInfo} key
 * @property {boolean} byToken
 * @property {string | undefined} clientId a token's client ID, if any
 * @property {import('./capability.mjs').Capability} capability the effective one
 */

/**
 * What a key grants unless a test says otherwise: all regular channels, but no metachannels and queues.
 * @type {import('./capability.mjs').Capability}
 */
const DEFAULT_CAPABILITY = { '*': ['*'] };

/**
 * Who sent this request; throws the refusal that Ably has for a credential it does not take.
 * https://ably.com/docs/auth
 * @param {World} world
 * @param {Record<string, string>} headers
 * @param {URLSearchParams} query
 * @returns {Caller}
 */
export function callerOf(world, headers, query) {
  const credentials = credentialsOf(headers, query);
  if ('secret' in credentials) {
    const key = findKey(world.keys, credentials.keyName);
    if (key.secret !== credentials.secret) throw new Refusal(40101, 401, 'Invalid credentials');
    const capability = key.capability ?? DEFAULT_CAPABILITY;
    return { keyName: credentials.keyName, key, byToken: false, clientId: undefined, capability };
  }
  const token = checkToken(credentials.jwt, world);
  if (isRevoked(token, world.revoked, world.now())) throw new Refusal(40141, 401, 'Token revoked');
  checkClient(token, headers, query);
  const ofKey = token.key.capability ?? DEFAULT_CAPABILITY;
  const capability = intersection(token.capability ?? ofKey, ofKey);
  if (Object.keys(capability).length === 0) {
    throw new Refusal(40160, 401, 'Key does not support requested capabilities');
  }
  return { keyName: token.keyName, key: token.key, byToken: true, clientId: token.clientId, capability };
}

/**
 * What a client says of itself must be in its token.
 * https://ably.com/docs/platform/errors/codes/40167-untrusted-client-type-declaration
 * https://ably.com/docs/platform/errors/codes/40012-invalid-client-id
 * @param {ReturnType<typeof checkToken>} token
 * @param {Record<string, string>} headers
 * @param {URLSearchParams} query
 */
function checkClient({ isServer, clientId }, headers, query) {
  const agent = /(^|\s)ably-pubsub-server(\/|\s|$)/.test(headers['ably-agent'] ?? '');
  if ((agent || query.get('clientType') === 'server') && !isServer) {
    const message =
      'a connection or request may only declare itself as a server via a signed x-ably-clientType token claim';
    throw new Refusal(40167, 401, message);
  }
  // In base64: specification, RSA7e2.
  const claimed = headers['x-ably-clientid'];
  if (claimed !== undefined && clientId !== '*' && Buffer.from(claimed, 'base64').toString() !== clientId) {
    throw new Refusal(40012, 400, 'invalid clientId: the token has another one');
  }
}
