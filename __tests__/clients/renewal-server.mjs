import { createServer } from 'node:https';

/** After so many requests the server is gone, so that a client that repeats its request without end fails. */
const LIMIT = 10;

/**
 * What a request is authenticated with; `renewal` exchanges the key for a token.
 * @typedef {'token' | 'key' | 'renewal'} Credential
 */

/**
 * Runs a function with a server to which every token has expired, and which accepts any key. It has TLS, without which
 * most clients refuse to send a key, and stops after ten requests.
 * @template T
 * @param {{ key: string, cert: string }} tls
 * @param {number} port
 * @param {(used: Credential[]) => Promise<T>} use gets a list that grows with each request
 * @returns {Promise<T>}
 */
export async function withRenewalServer(tls, port, use) {
  /** @type {Credential[]} */
  const used = [];
  const server = createServer(tls, (request, response) => {
    const credential = credentialOf(request);
    used.push(credential);
    request.resume();
    const [status, body] = respond(request, credential);
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
    if (used.length === LIMIT) server.close();
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  try {
    return await use(used);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Credential}
 */
function credentialOf({ url = '', headers: { authorization = '' } }) {
  if (url.includes('/requestToken')) return 'renewal';
  return authorization.startsWith('Basic ') ? 'key' : 'token';
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {Credential} credential
 * @returns {[number, unknown]}
 */
function respond({ method }, credential) {
  if (credential === 'token') return [401, { error: { code: 40142, statusCode: 401, message: 'Token expired' } }];
  if (credential === 'renewal') return [201, { token: 'demoApp.renewed', expires: Date.now() + 3_600_000 }];
  return method === 'GET' ? [200, [{ id: 'm:0', name: 'released', data: 'v1.2.3' }]] : [201, { messageId: 'm' }];
}
