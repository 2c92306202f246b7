import { errorHeaders, Refusal, refused } from './answers.mjs';
import { revocationFaults } from './revocation-faults.mjs';
import { stalls } from './stalls.mjs';

/**
 * @typedef {import('./answers.mjs').Answer} Answer
 *
 * What a fault has to go by.
 * @typedef {object} Scene
 * @property {import('node:http').ServerResponse} response
 * @property {Record<string, string>} headers of the request
 * @property {number} success the status that the path answers with when all is well
 * @property {string} elsewhere the same server under another host name
 * @property {() => Answer} right the answer without the fault
 */

/**
 * Faults that are answers like any other.
 * @type {Record<string, (scene: Scene) => Answer>}
 */
const answers = {
  'html-200': () => page(200, 'Welcome. Accept our terms to use this network.'),
  'html-403': () => page(403, 'Access denied by your network administrator.'),
  'html-407': () => page(407, 'Proxy authentication required.', { 'proxy-authenticate': 'Basic realm="proxy"' }),
  'html-502': () => page(502, 'Bad gateway.'),
  'error-500': () => refused(new Refusal(50000, 500, 'internal error')),
  'error-503': () => refused(new Refusal(50003, 503, 'Timed out waiting for the message cache to become ready')),
  'error-504': () =>
    refused(new Refusal(50405, 504, "Ably's routing layer was unable to service this request (gateway timeout)")),
  'rate-limited': () => refused(rateLimited(42910, 'Rate limit exceeded; request rejected (nonfatal)')),
  // The limit at the edge names its code in headers alone: error page 42922.
  'rate-limited-edge': () => headersOnly(rateLimited(42922, 'rate limit exceeded; too many requests')),
  // A client that follows ends on the stand-in again, whose list of requests then shows it.
  redirect: ({ elsewhere }) => ({ status: 302, headers: { location: `${elsewhere}/redirected` }, body: '' }),
  garbage: ({ success }) => garbage(success),
  'garbage-401': () => garbage(401),
  text: ({ right }) => {
    const answer = right();
    return { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } };
  },
  echo: ({ headers }) => refused(new Refusal(40144, 401, echoOf(headers['authorization'] ?? ''))),
};

/** @type {readonly import('./server.mjs').NamedFault[]} */
export const faultNames = /** @type {any} */ ([...Object.keys(stalls), ...Object.keys(answers)]);

/**
 * The answer a fault makes, or nothing where it took the connection over.
 * @param {import('./server.mjs').Fault} fault
 * @param {Scene} scene
 * @returns {Answer | undefined}
 */
export function misbehave(fault, scene) {
  if (typeof fault === 'string') {
    // These change the response to a revocation; every other path works.
    if (fault in revocationFaults) return scene.right();
    const stall = stalls[fault];
    if (stall === undefined) return answers[fault]?.(scene);
    stall(scene.response, scene.success);
    return undefined;
  }
  if ('raw' in fault) return { status: fault.raw.status, headers: fault.raw.headers ?? {}, body: fault.raw.body ?? '' };
  if (!('code' in fault)) return scene.right();
  const refusal = new Refusal(fault.code, fault.status, fault.message ?? `error ${fault.code}`);
  const answer = fault.only === 'header' ? headersOnly(refusal) : refused(refusal);
  const headers = fault.only === 'body' ? { 'content-type': 'application/json' } : answer.headers;
  return { ...answer, headers: { ...headers, ...fault.headers } };
}

/**
 * The fault that each request meets, in the order in which the requests arrive.
 * @param {import('./server.mjs').AblyOptions['fault']} fault one for all requests, or a list with one for each
 * @returns {() => import('./server.mjs').Fault | undefined}
 */
export function faultsInTurn(fault) {
  if (!isList(fault)) return () => fault;
  const left = [...fault];
  return () => left.shift() ?? undefined;
}

/**
 * @param {import('./server.mjs').AblyOptions['fault']} fault
 * @returns {fault is readonly (import('./server.mjs').Fault | null | undefined)[]}
 */
function isList(fault) {
  return Array.isArray(fault);
}

/**
 * What the first target of a revocation fails with, if the fault says so.
 * @param {import('./server.mjs').Fault | undefined} fault
 */
export function partialFailure(fault) {
  if (typeof fault !== 'object' || !('partial' in fault)) return undefined;
  return new Refusal(fault.partial, 401, fault.message ?? 'Token revocation is not enabled for this API key');
}

/**
 * @param {number} code
 * @param {string} message
 */
function rateLimited(code, message) {
  return new Refusal(code, 429, message);
}

/**
 * @param {Refusal} refusal
 * @returns {Answer}
 */
function headersOnly({ code, status, message }) {
  return { status, headers: errorHeaders(code, message), body: '' };
}

/**
 * @param {number} status
 * @returns {Answer}
 */
function garbage(status) {
  return { status, headers: { 'content-type': 'application/json' }, body: '{"error":{"code":' };
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 * @returns {Answer} a page such as a proxy puts in place of the answer
 */
function page(status, text, headers = {}) {
  const body = `<!doctype html><html><head><title>${status}</title></head><body><h1>${text}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

/**
 * @param {string} authorization
 * @returns the header and what is packed in it, so that a caller which prints messages gives itself away
 */
function echoOf(authorization) {
  const credential = authorization.replace(/^\S+ +/, '');
  return `cannot read ${authorization} (${Buffer.from(credential, 'base64').toString()})`;
}
