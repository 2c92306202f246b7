import { authenticate } from './authenticate.mjs';
import { allowsOnApp } from './capability.mjs';
import { channelName, history, publish } from './channels.mjs';
import { applyFault } from './faults.mjs';
import { isMsgpack, jsonToMsgpack } from './msgpack.mjs';
import { AblyError, errorResponse, json } from './responses.mjs';
import { revokeTokens } from './revocation.mjs';

/**
 * @typedef {import('./responses.mjs').Response} Response
 * @typedef {import('./server.mjs').ReceivedRequest} Request
 *
 * @typedef {object} ServerState
 * @property {Readonly<Record<string, import('./server.mjs').KeyInfo>>} keys
 * @property {() => import('./server.mjs').Fault | undefined} nextFault the fault of the next request to a faulty path
 * @property {'stats' | 'revokeTokens' | undefined} faultAt
 * @property {() => number} now milliseconds since 1970
 * @property {number} futureIat seconds that `iat` and `nbf` may lie ahead of `now`
 * @property {import('./server.mjs').Revocation[]} revoked
 * @property {Map<string, import('./channels.mjs').Message[]>} channels by app and channel name, oldest message first
 * @property {Set<(channelKey: string, messages: import('./channels.mjs').Message[]) => void>} subscribers
 *
 * @typedef {object} Route
 * @property {RegExp} pattern of the method and the path
 * @property {number} success the status of a healthy response
 * @property {'stats' | 'revokeTokens'} [faulty] its name in `faultAt`, if it can have faults
 * @property {(call: RouteCall) => Response} handle
 *
 * @typedef {object} RouteCall
 * @property {ServerState} state
 * @property {Request} request
 * @property {URLSearchParams} query
 * @property {string} parameter the variable part of the path
 * @property {import('./server.mjs').Fault | undefined} fault
 * @property {() => import('./authenticate.mjs').Caller} caller throws unless the credentials are valid
 */

/**
 * https://ably.com/docs/api/rest-api
 * @type {Route[]}
 */
const routes = [
  { pattern: /^GET \/time$/, success: 200, handle: ({ state }) => json(200, [state.now()]) },
  { pattern: /^GET \/stats$/, success: 200, faulty: 'stats', handle: stats },
  {
    pattern: /^POST \/keys\/([^/]+)\/revokeTokens$/,
    success: 201,
    faulty: 'revokeTokens',
    handle: ({ state, caller, parameter, request, fault }) => revokeTokens(state, caller(), parameter, request, fault),
  },
  {
    pattern: /^POST \/channels\/([^/]*)\/messages$/,
    success: 201,
    handle: ({ state, caller, parameter, request }) => publish(state, caller(), channelName(parameter), request),
  },
  {
    // Some SDKs use the older path.
    pattern: /^GET \/channels\/([^/]*)\/(?:messages|history)$/,
    success: 200,
    handle: ({ state, caller, parameter, query }) => history(state, caller(), channelName(parameter), query),
  },
  // The target of the fault `redirect` succeeds, so that a test sees a client that follows it.
  { pattern: /^\S+ \/redirected$/, success: 200, handle: () => json(200, []) },
];

/**
 * @param {ServerState} state
 * @param {Request} request
 * @param {import('node:http').ServerResponse} outgoing
 * @param {string} otherUrl the same server under another host name
 * @returns {Response | undefined} nothing where a fault has taken the connection over
 */
export function respond(state, request, outgoing, otherUrl) {
  const [path = '', search = ''] = request.path.split('?', 2);
  const query = new URLSearchParams(search);
  const found = routes.map((route) => ({ route, match: route.pattern.exec(`${request.method} ${path}`) }));
  const { route, match } = found.find(({ match }) => match !== null) ?? {};
  if (route === undefined) return errorResponse(new AblyError(40400, 404, `no such path: ${request.method} ${path}`));
  const faulty = route.faulty !== undefined && (state.faultAt ?? route.faulty) === route.faulty;
  const fault = faulty ? state.nextFault() : undefined;
  const handle = () => {
    try {
      const caller = () => authenticate(state, request.headers, query);
      const response = route.handle({ state, request, query, parameter: decode(match?.[1] ?? ''), fault, caller });
      // Errors stay in JSON, which every SDK reads.
      return isMsgpack(request.headers['accept']) ? inMsgpack(response) : response;
    } catch (error) {
      if (error instanceof AblyError) return errorResponse(error);
      return errorResponse(new AblyError(50000, 500, `the fake Ably server failed: ${error}`));
    }
  };
  if (fault === undefined) return handle();
  return applyFault(fault, { outgoing, headers: request.headers, success: route.success, otherUrl, handle });
}

/**
 * Read-only, and Ably checks the token first: ably-js' own JWT tests use it too.
 * @param {RouteCall} call
 */
function stats({ caller }) {
  if (allowsOnApp(caller().capability, 'stats')) return json(200, []);
  throw new AblyError(40160, 401, 'operation not permitted with provided capability');
}

/**
 * @param {Response} response in JSON
 * @returns {Response}
 */
function inMsgpack({ status, headers, body }) {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/x-msgpack' },
    body: jsonToMsgpack(String(body)),
  };
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new AblyError(40000, 400, 'bad escape in the path');
  }
}
