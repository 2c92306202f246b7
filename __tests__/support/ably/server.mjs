// A fake Ably server: a test double for the part of Ably's REST API and of Realtime (realtime.mjs) that this project and
// clients of its tokens use. It is as strict as Ably's documentation. What Ably does not document, and the order and the
// codes of the checks of a token, follow Ably's open-source server, ably-server. It has no TokenRequests and stored Ably
// Tokens.
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { faultQueue } from './faults.mjs';
import { serveRealtime } from './realtime.mjs';
import { readRequest } from './request.mjs';
import { respond } from './routes.mjs';

export { faultNames } from './faults.mjs';
export { revocationFaultNames } from './revocation-faults.mjs';

/** Ably's limit for the headers of a request, in bytes; over it Node sends 431. https://ably.com/docs/auth/token/jwt */
const MAX_HEADERS = 8 * 1024;

/** Leeway for `iat` and `nbf`, in seconds. Ably's own value is not documented; ably-server has this. */
const FUTURE_IAT = 60;

/**
 * @param {import('./server.mjs').AblyOptions} options
 * @returns {Promise<import('./server.mjs').FakeAbly>}
 */
export async function startAbly(options) {
  const { keys, fault, faultAt, now = Date.now, futureIat = FUTURE_IAT, port = 0, tls } = options;
  /** @type {import('./server.mjs').ReceivedRequest[]} */
  const requests = [];
  /** @type {import('./routes.mjs').ServerState} */
  const state = {
    keys,
    nextFault: faultQueue(fault),
    faultAt,
    now,
    futureIat,
    revoked: [],
    channels: new Map(),
    subscribers: new Set(),
  };
  const scheme = tls === undefined ? 'http' : 'https';

  /** @type {import('node:http').RequestListener} */
  const listener = async (incoming, outgoing) => {
    const request = await readRequest(incoming).catch(() => undefined);
    if (request === undefined) {
      outgoing.destroy();
      return;
    }
    requests.push(request);
    outgoing.setHeader('date', new Date(now()).toUTCString());
    const response = respond(state, request, outgoing, `${scheme}://localhost:${portOf(server)}`);
    if (response === undefined) return;
    const length = { 'content-length': String(Buffer.byteLength(response.body)) };
    outgoing.writeHead(response.status, { ...length, ...response.headers }).end(response.body);
  };
  const limits = { maxHeaderSize: MAX_HEADERS };
  const server = tls === undefined ? createServer(limits, listener) : createTlsServer({ ...limits, ...tls }, listener);
  const realtime = serveRealtime(server, state, requests);
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    url: `${scheme}://127.0.0.1:${portOf(server)}`,
    port: portOf(server),
    requests,
    revoked: state.revoked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        realtime.close();
        // close alone waits for connections that hang and for idle ones that a client keeps open.
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
