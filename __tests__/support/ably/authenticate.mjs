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
    // An unknown app has the same code but another status: ably-js' own tests, test/rest/auth.test.js.
    if (key === undefined) throw new AblyError(40400, 401, `No key found with name ${credentials.keyName}`);
    if (key.secret !== credentials.secret) throw new AblyError(40101, 401, 'Invalid credentials');
    const capability = key.capability ?? DEFAULT_CAPABILITY;
    return { keyName: credentials.keyName, key, byToken: false, clientId: undefined, capability };
  }
  const token = checkToken(credentials.jwt, state);
  if (isRevoked(token, state.revoked, state.now())) throw new AblyError(40141, 401, 'Token revoked');
  checkClient(token, headers, query);
  const { keyName, key, clientId } = token;
  const keyCapability = key.capability ?? DEFAULT_CAPABILITY;
  // A token that has nothing in common with its key is still a good one, as in ably-server: it allows no operation.
  const capability = intersection(token.capability ?? keyCapability, keyCapability);
  return { keyName, key, byToken: true, clientId, capability };
}

/**
 * What a client says of itself must be in its token.
 * https://ably.com/docs/platform/errors/codes/40167-untrusted-client-type-declaration
 * https://ably.com/docs/platform/errors/codes/40102-incompatible-credentials
 * @param {ReturnType<typeof checkToken>} token
 * @param {Record<string, string>} headers
 * @param {URLSearchParams} query
 */
function checkClient({ isServer, clientId }, headers, query) {
  const agent = headers['ably-agent'] ?? query.get('agent') ?? '';
  const saysServer = /(^|\s)ably-pubsub-server(\/|\s|$)/.test(agent) || query.get('clientType') === 'server';
  if (saysServer && !isServer) {
    throw new AblyError(40167, 401, 'only a signed x-ably-clientType token claim may declare a client a server');
  }
  // Over REST in base64 in a header (specification, RSA7e2), over Realtime in the query (RTN2d).
  const header = headers['x-ably-clientid'];
  const claimed = header === undefined ? query.get('clientId') : Buffer.from(header, 'base64').toString();
  if (claimed !== null && clientId !== '*' && claimed !== clientId) {
    throw new AblyError(40102, 401, 'incompatible credentials: the client ID differs from the one in the token');
  }
}
