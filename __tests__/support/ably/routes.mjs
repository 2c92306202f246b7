import { json, Refusal, refused } from './answers.mjs';
import { allowsOnApp } from './capability.mjs';
import { channelName, history, publish } from './channels.mjs';
import { misbehave } from './faults.mjs';
import { isMsgpack, jsonToMsgpack } from './msgpack.mjs';
import { revokeTokens } from './revocation.mjs';
import { callerOf } from './world.mjs';

/**
 * @typedef {import('./answers.mjs').Answer} Answer
 * @typedef {import('./server.mjs').SeenRequest} SeenRequest
 *
 * @typedef {object} Call
 * @property {import('./world.mjs').World} world
 * @property {SeenRequest} request
 * @property {URLSearchParams} query
 * @property {string} name the part of the path that varies
 * @property {import('./server.mjs').Fault | undefined} fault
 * @property {() => import('./world.mjs').Caller} caller throws unless the credentials are good
 */

/**
 * Ably's REST API, as far as the stand-in has it. https://ably.com/docs/api/rest-api
 * @type {{ pattern: RegExp, success: number, faulty?: 'stats' | 'revokeTokens', answer: (call: Call) => Answer }[]}
 */
const routes = [
  { pattern: /^GET \/time$/, success: 200, answer: ({ world }) => json(200, [world.now()]) },
  { pattern: /^GET \/stats$/, success: 200, faulty: 'stats', answer: stats },
  {
    pattern: /^POST \/keys\/([^/]+)\/revokeTokens$/,
    success: 201,
    faulty: 'revokeTokens',
    answer: ({ world, caller, name, request, fault }) => revokeTokens(world, caller(), name, request, fault),
  },
  {
    pattern: /^POST \/channels\/([^/]*)\/messages$/,
    success: 201,
    answer: ({ world, caller, name, request }) => publish(world, caller(), channelName(name), request),
  },
  {
    pattern: /^GET \/channels\/([^/]*)\/(?:messages|history)$/,
    success: 200,
    answer: ({ world, caller, name, query }) => history(world, caller(), channelName(name), query),
  },
  // Where the fault `redirect` leads: all seems well there, so that following it cannot go unnoticed.
  { pattern: /^\S+ \/redirected$/, success: 200, answer: () => json(200, []) },
];

/**
 * @param {import('./world.mjs').World} world
 * @param {SeenRequest} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} elsewhere the same server under another host name
 * @returns {Answer | undefined} nothing where a fault took the connection over
 */
export function answerTo(world, request, response, elsewhere) {
  const [path = '', search = ''] = request.path.split('?', 2);
  const query = new URLSearchParams(search);
  const found = routes.map((route) => ({ route, match: route.pattern.exec(`${request.method} ${path}`) }));
  const { route, match } = found.find(({ match }) => match !== null) ?? {};
  if (route === undefined) return refused(new Refusal(40400, 404, `no such path: ${request.method} ${path}`));
  const faulty = route.faulty !== undefined && (world.faultAt ?? route.faulty) === route.faulty;
  const fault = faulty ? world.nextFault() : undefined;
  const right = () => {
    try {
      const caller = () => callerOf(world, request.headers, query);
      const answer = route.answer({ world, request, query, name: decode(match?.[1] ?? ''), caller, fault });
      // Errors stay in JSON, which every SDK reads.
      return isMsgpack(request.headers['accept']) ? inMsgpack(answer) : answer;
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      return refused(new Refusal(50000, 500, `the stand-in failed: ${error}`));
    }
  };
  if (fault === undefined) return right();
  return misbehave(fault, { response, headers: request.headers, success: route.success, elsewhere, right });
}

/**
 * Read-only, and Ably checks the token first: what ably-js' own JWT tests call.
 * @param {Call} call
 */
function stats({ caller }) {
  if (allowsOnApp(caller().capability, 'stats')) return json(200, []);
  throw new Refusal(40160, 401, 'operation not permitted with provided capability');
}

/**
 * @param {Answer} answer
 * @returns {Answer}
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
    throw new Refusal(40000, 400, 'bad escape in the path');
  }
}
