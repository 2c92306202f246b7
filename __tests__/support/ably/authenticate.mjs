import { intersection } from './capability.mjs';
import { credentialsOf, findKey } from './credentials.mjs';
import { AblyError } from './responses.mjs';
import { isRevoked } from './revocation.mjs';
import { checkToken } from './token.mjs';

/**
 * Who sent a request, and what it allows them to do.
 * @typedef {object} Caller
 * @property {string} keyName
 * @property {import('./server.mjs').KeyInfo} key
 * @property {boolean} byToken
 * @property {string | undefined} clientId the token's client ID, if any
 * @property {import('./capability.mjs').Capability} capability the effective one
 */

/**
 * What a key allows unless a test says otherwise: all regular channels, but no metachannels and queues.
 * @type {import('./capability.mjs').Capability}
 */
const DEFAULT_CAPABILITY = { '*': ['*'] };

/**
 * https://ably.com/docs/auth
 * @param {import('./routes.mjs').ServerState} state
 * @param {Record<string, string>} headers
 * @param {URLSearchParams} query
 * @returns {Caller}
 * @throws {AblyError} for credentials that Ably rejects
 */
export function authenticate(state, headers, query) {
  const credentials = credentialsOf(headers, query);
  if ('secret' in credentials) {
    const key = findKey(state.keys, credentials.keyName);
    if (key.secret !== credentials.secret) throw new AblyError(40101, 401, 'Invalid credentials');
    const capability = key.capability ?? DEFAULT_CAPABILITY;
    return { keyName: credentials.keyName, key, byToken: false, clientId: undefined, capability };
  }
  const token = checkToken(credentials.jwt, state);
  if (isRevoked(token, state.revoked, state.now())) throw new AblyError(40141, 401, 'Token revoked');
  checkClient(token, headers, query);
  const { keyName, key, clientId } = token;
  const keyCapability = key.capability ?? DEFAULT_CAPABILITY;
  const capability = intersection(token.capability ?? keyCapability, keyCapability);
  if (Object.keys(capability).length === 0) {
    throw new AblyError(40160, 401, 'Key does not support requested capabilities');
  }
  return { keyName, key, byToken: true, clientId, capability };
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
    throw new AblyError(40167, 401, 'only a signed x-ably-clientType token claim may declare a client a server');
  }
  // In base64: specification, RSA7e2.
  const claimed = headers['x-ably-clientid'];
  if (claimed !== undefined && clientId !== '*' && Buffer.from(claimed, 'base64').toString() !== clientId) {
    throw new AblyError(40012, 400, 'invalid clientId: it differs from the one in the token');
  }
}
