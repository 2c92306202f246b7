import { WebSocketServer } from 'ws';
import { authenticate } from './authenticate.mjs';
import { allows } from './capability.mjs';
import { addMessages, channelKey, channelName, checkAccess, notPermitted } from './channels.mjs';
import { jsonToMsgpack, msgpackToJson } from './msgpack.mjs';
import { headersOf } from './request.mjs';
import { AblyError, errorInfo } from './responses.mjs';

/**
 * A message of Ably's protocol: https://sdk.ably.com/builds/ably/specification/main/features/#TR2
 * @typedef {{ action: number, channel?: string, flags?: number, msgSerial?: number,
 *   messages?: Record<string, unknown>[] }} ProtocolMessage
 *
 * @typedef {object} Connection
 * @property {string} id
 * @property {import('./authenticate.mjs').Caller} caller
 * @property {import('./routes.mjs').ServerState} state
 * @property {Map<string, { name: string, modes: number }>} attached by app and channel name
 * @property {(message: object) => void} send
 */

const ACTIONS = {
  heartbeat: 0,
  ack: 1,
  nack: 2,
  connected: 4,
  close: 7,
  closed: 8,
  error: 9,
  attach: 10,
  attached: 11,
  detach: 12,
  detached: 13,
  message: 15,
};

/** The flags of an attachment, by the operation that each needs: specification, TR3. */
const MODES = { presence: 1 << 16, publish: 1 << 17, subscribe: 1 << 18 };
const ALL_MODES = MODES.presence | MODES.publish | MODES.subscribe;

/**
 * Realtime over WebSocket, in JSON or msgpack: connect, attach, publish, receive, and their errors. It has no presence,
 * rewind, resume and renewal of tokens, and does not end a connection when its token expires.
 * @param {import('node:http').Server} server
 * @param {import('./routes.mjs').ServerState} state
 * @param {import('./server.mjs').ReceivedRequest[]} requests to which it adds each connection
 * @returns {{ close(): void }} ends all connections
 */
export function serveRealtime(server, state, requests) {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (incoming, socket, head) => {
    const request = { method: 'GET', path: incoming.url ?? '', headers: headersOf(incoming), body: '' };
    requests.push(request);
    sockets.handleUpgrade(incoming, socket, head, (webSocket) =>
      connect(webSocket, state, request, `connection-${requests.length}`),
    );
  });
  return {
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

/**
 * @param {import('ws').WebSocket} socket
 * @param {import('./routes.mjs').ServerState} state
 * @param {import('./server.mjs').ReceivedRequest} request
 * @param {string} id
 */
function connect(socket, state, { path, headers }, id) {
  const query = new URLSearchParams(path.split('?', 2)[1]);
  const send = (/** @type {object} */ message) => {
    const text = JSON.stringify(message);
    socket.send(query.get('format') === 'msgpack' ? jsonToMsgpack(text) : text);
  };
  try {
    const caller = authenticate(state, headers, query);
    /** @type {Connection} */
    const connection = { id, caller, state, attached: new Map(), send };
    const clientId = caller.clientId ?? null;
    send({
      action: ACTIONS.connected,
      connectionId: id,
      connectionDetails: { clientId, connectionKey: `${id}-key`, maxMessageSize: 65_536, connectionStateTtl: 120_000 },
    });
    listen(socket, connection, query.get('echo') !== 'false');
  } catch (error) {
    send({ action: ACTIONS.error, error: toErrorInfo(error) });
    socket.close();
  }
}

/**
 * @param {import('ws').WebSocket} socket
 * @param {Connection} connection
 * @param {boolean} echo whether the connection receives what it publishes
 */
function listen(socket, connection, echo) {
  const { attached, state, send } = connection;
  /** @type {Parameters<typeof state.subscribers.add>[0]} */
  const deliver = (key, messages) => {
    const { name, modes = 0 } = attached.get(key) ?? {};
    if ((modes & MODES.subscribe) === 0) return;
    const received = messages.filter(({ connectionId }) => echo || connectionId !== connection.id);
    if (received.length > 0) send({ action: ACTIONS.message, channel: name, messages: received });
  };
  state.subscribers.add(deliver);
  socket.on('close', () => state.subscribers.delete(deliver));
  socket.on('message', (data, isBinary) => {
    const bytes = Buffer.from(/** @type {Buffer} */ (data));
    const message = JSON.parse(isBinary ? msgpackToJson(bytes) : bytes.toString());
    if (message.action === ACTIONS.heartbeat) send(message);
    else if (message.action === ACTIONS.attach) attach(connection, message);
    else if (message.action === ACTIONS.detach) detach(connection, message);
    else if (message.action === ACTIONS.message) publish(connection, message);
    else if (message.action === ACTIONS.close) {
      send({ action: ACTIONS.closed });
      socket.close();
    }
  });
}

/**
 * A channel is attached with those of the requested modes that the capability allows. None is an error.
 * @param {Connection} connection
 * @param {ProtocolMessage} message
 */
function attach({ caller, attached, send }, { channel = '', flags = 0 }) {
  try {
    const name = channelName(channel);
    const requested = Object.entries(MODES).filter(([, flag]) => (flags & ALL_MODES || ALL_MODES) & flag);
    const granted = requested.filter(([operation]) => allows(caller.capability, name, operation));
    if (granted.length === 0) throw notPermitted(requested.map(([operation]) => operation).join(', '), name);
    const modes = granted.reduce((sum, [, flag]) => sum | flag, 0);
    attached.set(channelKey(caller, name), { name: channel, modes });
    send({ action: ACTIONS.attached, channel, channelSerial: '0', flags: modes });
  } catch (error) {
    send({ action: ACTIONS.error, channel, error: toErrorInfo(error) });
  }
}

/**
 * @param {Connection} connection
 * @param {ProtocolMessage} message
 */
function detach({ caller, attached, send }, { channel = '' }) {
  attached.delete(channelKey(caller, channelName(channel)));
  send({ action: ACTIONS.detached, channel });
}

/**
 * @param {Connection} connection
 * @param {ProtocolMessage} message
 */
function publish({ id, caller, state, send }, { channel = '', msgSerial = 0, messages = [] }) {
  const answer = { msgSerial, count: 1 };
  try {
    const name = channelName(channel);
    checkAccess(caller, name, 'publish');
    const sent = messages.map((message) => ({ ...message, connectionId: id }));
    const { serials } = addMessages(state, caller, name, sent);
    send({ action: ACTIONS.ack, ...answer, res: [{ serials }] });
  } catch (error) {
    send({ action: ACTIONS.nack, ...answer, error: toErrorInfo(error) });
  }
}

/** @param {unknown} error */
function toErrorInfo(error) {
  return errorInfo(
    error instanceof AblyError ? error : new AblyError(50000, 500, `the fake Ably server failed: ${error}`),
  );
}
