import { allows } from './capability.mjs';
import { AblyError, json } from './responses.mjs';

/**
 * https://ably.com/docs/api/rest-api#message
 * @typedef {Record<string, unknown> & { id: string, clientId?: string }} Message
 *
 * @typedef {import('./routes.mjs').ServerState} ServerState
 * @typedef {import('./authenticate.mjs').Caller} Caller
 */

const PAGE = 100;

/**
 * `POST /channels/{channel}/messages`: one message or a list of them.
 * https://ably.com/docs/api/rest-api#publish
 * @param {ServerState} state
 * @param {Caller} caller
 * @param {string} channel
 * @param {{ body: string, headers: Record<string, string> }} request
 */
export function publish(state, caller, channel, request) {
  checkAccess(caller, channel, 'publish');
  if (!/^application\/(json|x-msgpack)\b/.test(request.headers['content-type'] ?? '')) {
    throw new AblyError(40000, 400, 'the Content-Type must be application/json or application/x-msgpack');
  }
  const { messageId, serials } = addMessages(state, caller, channel, parseMessages(request.body));
  return json(201, { channel, messageId, serials });
}

/**
 * Stores messages and delivers them to the connections that are attached to the channel.
 * @param {ServerState} state
 * @param {Caller} caller
 * @param {string} channel
 * @param {readonly Record<string, unknown>[]} messages
 */
export function addMessages(state, caller, channel, messages) {
  const key = channelKey(caller, channel);
  const stored = state.channels.get(key) ?? [];
  const messageId = `${state.now().toString(36)}-${stored.length}`;
  const added = messages
    .map((message) => withClientId(message, caller))
    .map((message, at) => ({
      ...message,
      id: message['id'] === undefined ? `${messageId}:${at}` : String(message['id']),
      serial: `${String(stored.length + at).padStart(8, '0')}@fake`,
      action: 0,
      timestamp: state.now(),
    }));
  state.channels.set(key, [...stored, ...added]);
  for (const deliver of state.subscribers) deliver(key, added);
  return { messageId, serials: added.map(({ serial }) => serial) };
}

/**
 * `GET /channels/{channel}/messages`: newest first, unless `direction=forwards`.
 * https://ably.com/docs/api/rest-api#message-history
 * @param {ServerState} state
 * @param {Caller} caller
 * @param {string} channel
 * @param {URLSearchParams} query
 */
export function history(state, caller, channel, query) {
  checkAccess(caller, channel, 'history');
  const stored = state.channels.get(channelKey(caller, channel)) ?? [];
  const ordered = query.get('direction') === 'forwards' ? stored : stored.toReversed();
  return json(200, ordered.slice(0, Number(query.get('limit') ?? PAGE)));
}

/**
 * @param {Caller} caller
 * @param {string} channel
 */
export function channelKey(caller, channel) {
  // A channel belongs to an app, not to a key.
  return `${caller.keyName.split('.', 1)[0]}/${channel}`;
}

/**
 * @param {Caller} caller
 * @param {string} channel
 * @param {string} operation
 * @throws {AblyError} if the caller's capability does not allow it
 */
export function checkAccess(caller, channel, operation) {
  if (!allows(caller.capability, channel, operation)) throw notPermitted(operation, channel);
}

/**
 * https://ably.com/docs/platform/errors/codes/40160-capability-denied
 * @param {string} operation
 * @param {string} channel
 */
export function notPermitted(operation, channel) {
  return new AblyError(40160, 401, `operation not permitted with provided capability: ${operation} on ${channel}`);
}

/**
 * The channel that a path names: `[?rewind=1]x` is the channel `x` with parameters, `[meta?rewind=1]x` is `[meta]x`.
 * https://ably.com/docs/channels/options, https://ably.com/docs/channels#naming
 * @param {string} text
 */
export function channelName(text) {
  const [, qualifier = '', name = ''] = /^(?:\[([^\]?]*)(?:\?[^\]]*)?\])?(.*)$/s.exec(text) ?? [];
  if (!/^[^:,[\s][^\n\r\v\f\u0085\u2028\u2029]*$/.test(name)) {
    throw new AblyError(40010, 400, `invalid channel name ${JSON.stringify(text)}`);
  }
  return (qualifier === '' ? '' : `[${qualifier}]`) + name;
}

/**
 * @param {string} text
 * @returns {Record<string, unknown>[]}
 */
function parseMessages(text) {
  /** @type {unknown} */
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {}
  const list = Array.isArray(parsed) ? parsed : [parsed];
  if (list.length > 0 && list.every((each) => typeof each === 'object' && each !== null)) return list;
  throw new AblyError(40001, 400, 'request body must be a message or an array of messages');
}

/**
 * A message has the client ID of its token; only a key or the holder of `*` may pick one.
 * https://ably.com/docs/auth/identified-clients
 * @param {Record<string, unknown>} message
 * @param {Caller} caller
 */
function withClientId(message, { byToken, clientId }) {
  if (!byToken || clientId === '*') return message;
  if ((message['clientId'] ?? clientId) !== clientId) {
    throw new AblyError(40012, 400, 'mismatched clientId: the message has another one than the token');
  }
  return clientId === undefined ? message : { ...message, clientId };
}
