import { AblyError, errorHeaders, errorResponse } from './responses.mjs';
import { stalls } from './stalls.mjs';

/**
 * @typedef {import('./responses.mjs').Response} Response
 * @typedef {import('./server.mjs').Fault} Fault
 *
 * @typedef {object} FaultContext
 * @property {import('node:http').ServerResponse} outgoing
 * @property {Record<string, string>} headers of the request
 * @property {number} success the status of a healthy response on this path
 * @property {string} otherUrl the same server under another host name
 * @property {() => Response} handle the response without the fault
 */

/**
 * Faults that are complete responses.
 * @type {Record<string, (context: FaultContext) => Response>}
 */
const responses = {
  'html-200': () => page(200, 'Welcome. Accept our terms to use this network.'),
  'html-403': () => page(403, 'Access denied by your network administrator.'),
  'html-407': () => page(407, 'Proxy authentication required.', { 'proxy-authenticate': 'Basic realm="proxy"' }),
  'html-502': () => page(502, 'Bad gateway.'),
  'error-500': () => errorResponse(new AblyError(50000, 500, 'internal error')),
  'error-503': () =>
    errorResponse(new AblyError(50003, 503, 'Timed out waiting for the message cache to become ready')),
  'error-504': () =>
    errorResponse(
      new AblyError(50405, 504, "Ably's routing layer was unable to service this request (gateway timeout)"),
    ),
  'rate-limited': () => errorResponse(new AblyError(42910, 429, 'Rate limit exceeded; request rejected (nonfatal)')),
  // The limit at the edge has its code only in headers: error page 42922.
  'rate-limited-edge': () => headersOnly(new AblyError(42922, 429, 'rate limit exceeded; too many requests')),
  // The target is on this server too, so its list of requests shows a client that follows.
  redirect: ({ otherUrl }) => ({ status: 302, headers: { location: `${otherUrl}/redirected` }, body: '' }),
  garbage: ({ success }) => garbage(success),
  'garbage-401': () => garbage(401),
  text: ({ handle }) => {
    const response = handle();
    return { ...response, headers: { ...response.headers, 'content-type': 'text/plain' } };
  },
  echo: ({ headers }) => errorResponse(new AblyError(40144, 401, echoOf(headers['authorization'] ?? ''))),
};

/** @type {readonly import('./server.mjs').NamedFault[]} */
export const faultNames = /** @type {any} */ ([...Object.keys(stalls), ...Object.keys(responses)]);

/**
 * @param {Fault} fault
 * @param {FaultContext} context
 * @returns {Response | undefined} nothing where the fault has taken the connection over
 */
export function applyFault(fault, context) {
  if (typeof fault === 'string') {
    const stall = stalls[fault];
    stall?.(context.outgoing, context.success);
    if (stall !== undefined) return undefined;
    // The other names are faults of a revocation, which revocation.mjs applies.
    return (responses[fault] ?? context.handle)(context);
  }
  if ('raw' in fault) return { status: fault.raw.status, headers: fault.raw.headers ?? {}, body: fault.raw.body ?? '' };
  if (!('code' in fault)) return context.handle();
  const error = new AblyError(fault.code, fault.status, fault.message ?? `error ${fault.code}`);
  const response = fault.only === 'header' ? headersOnly(error) : errorResponse(error);
  const headers = fault.only === 'body' ? { 'content-type': 'application/json' } : response.headers;
  return { ...response, headers: { ...headers, ...fault.headers } };
}

/**
 * @param {import('./server.mjs').AblyOptions['fault']} fault one for all requests, or a list with one for each
 * @returns {() => Fault | undefined} the fault of the next request
 */
export function faultQueue(fault) {
  if (!isList(fault)) return () => fault;
  const left = [...fault];
  return () => left.shift() ?? undefined;
}

/**
 * @param {import('./server.mjs').AblyOptions['fault']} fault
 * @returns {fault is readonly (Fault | null | undefined)[]}
 */
function isList(fault) {
  return Array.isArray(fault);
}

/**
 * @param {AblyError} error
 * @returns {Response}
 */
function headersOnly(error) {
  return { status: error.status, headers: errorHeaders(error), body: '' };
}

/**
 * @param {number} status
 * @returns {Response}
 */
function garbage(status) {
  return { status, headers: { 'content-type': 'application/json' }, body: '{"error":{"code":' };
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 * @returns {Response} a page such as a proxy sends instead of Ably's response
 */
function page(status, text, headers = {}) {
  const body = `<!doctype html><html><head><title>${status}</title></head><body><h1>${text}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

/**
 * @param {string} authorization
 * @returns the header, as sent and decoded, so that a client that prints messages leaks its credential
 */
function echoOf(authorization) {
  const credential = authorization.replace(/^\S+ +/, '');
  return `cannot read ${authorization} (${Buffer.from(credential, 'base64').toString()})`;
}
