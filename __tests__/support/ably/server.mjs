import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { faultsInTurn } from './faults.mjs';
import { readRequest } from './request.mjs';
import { answerTo } from './routes.mjs';

export { faultNames } from './faults.mjs';
export { revocationFaultNames } from './revocation-faults.mjs';

/** Ably's limit for the headers of a request, in bytes: https://ably.com/docs/auth/token/jwt */
const MAX_HEADERS = 8 * 1024;

/** How far ahead of the clock `iat` may be, in seconds. Ably's own value is not documented; ably-server has this. */
const FUTURE_IAT = 60;

/**
 * @param {import('./server.mjs').AblyOptions} options
 * @returns {Promise<import('./server.mjs').StandIn>}
 */
export async function startAbly(options) {
  const { keys, fault, faultAt, now = Date.now, futureIat = FUTURE_IAT, port = 0, tls } = options;
  /** @type {import('./server.mjs').SeenRequest[]} */
  const requests = [];
  /** @type {import('./world.mjs').World} */
  const world = { keys, nextFault: faultsInTurn(fault), faultAt, now, futureIat, revoked: [], channels: new Map() };
  const scheme = tls === undefined ? 'http' : 'https';

  /** @type {import('node:http').RequestListener} */
  const listener = async (incoming, response) => {
    const request = await readRequest(incoming).catch(() => undefined);
    if (request === undefined) {
      response.destroy();
      return;
    }
    requests.push(request);
    response.setHeader('date', new Date(now()).toUTCString());
    const answer = answerTo(world, request, response, `${scheme}://localhost:${portOf(server)}`);
    if (answer === undefined) return;
    const length = { 'content-length': String(Buffer.byteLength(answer.body)) };
    response.writeHead(answer.status, { ...length, ...answer.headers }).end(answer.body);
  };
  const limits = { maxHeaderSize: MAX_HEADERS };
  const server = tls === undefined ? createServer(limits, listener) : createTlsServer({ ...limits, ...tls }, listener);
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    url: `${scheme}://127.0.0.1:${portOf(server)}`,
    port: portOf(server),
    requests,
    revoked: world.revoked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        // Without this it would wait for connections that hang, and for idle ones that a client keeps.
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
