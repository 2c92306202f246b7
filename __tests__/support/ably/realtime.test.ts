import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Ably from 'ably';
// @ts-expect-error: a package without types
import { WebSocket } from 'ws';
import { basic, bearer, send, sign } from './client.ts';
import { type FakeAbly, startAbly } from './server.mjs';

const SECRET = 'a-secret_of-the-key';
const KEY = 'app1.key';

let ably: FakeAbly;
beforeAll(async () => {
  ably = await startAbly({ keys: { [KEY]: { secret: SECRET } } });
});
afterAll(() => ably.close());

const now = Math.floor(Date.now() / 1000);
const token = (capability: object, claims: object = {}) =>
  sign(KEY, SECRET, { iat: now - 60, exp: now + 60, 'x-ably-capability': JSON.stringify(capability), ...claims });

/** Runs a function with the SDK of Ably, connected or about to be, and closes it. */
async function withRealtime<T>(options: Ably.ClientOptions, use: (realtime: Ably.Realtime) => Promise<T>): Promise<T> {
  const local = { endpoint: 'localhost', port: ably.port, tls: false, logLevel: 0 };
  const realtime = new Ably.Realtime({ ...local, ...options });
  try {
    return await use(realtime);
  } finally {
    realtime.close();
    await realtime.connection.whenState('closed');
  }
}

const codeOf = (result: Promise<unknown>) =>
  result.then(
    () => undefined,
    ({ code }: Ably.ErrorInfo) => code,
  );

test.each([true, false])('publishes and receives, with useBinaryProtocol %s', async (useBinaryProtocol) => {
  const jwt = token({ chat: ['publish', 'subscribe', 'history'] }, ME);
  const received = await withRealtime({ token: jwt, useBinaryProtocol }, async (realtime) => {
    const messages: Ably.InboundMessage[] = [];
    const channel = realtime.channels.get('chat');
    await channel.subscribe((message) => messages.push(message));
    await channel.publish('over Realtime', 'a b');
    const headers = { ...bearer(jwt), 'content-type': 'application/json' };
    await send(`${ably.url}/channels/chat/messages`, { method: 'POST', headers, body: '{"name":"over REST"}' });
    // The response comes after all that the server has sent before.
    await channel.detach();
    return messages.map(({ name, data, clientId }) => [name, data, clientId]);
  });
  expect(received).toEqual([
    ['over Realtime', 'a b', 'me'],
    ['over REST', undefined, 'me'],
  ]);
  const history = await send(`${ably.url}/channels/chat/messages?limit=2`, { headers: basic(`${KEY}:${SECRET}`) });
  expect(JSON.parse(history.body)).toMatchObject([{ name: 'over REST' }, { name: 'over Realtime', data: 'a b' }]);
});

test('a connection without echo does not receive what it publishes', async () => {
  const options = { token: token({ '*': ['*'] }), echoMessages: false };
  const names = await withRealtime(options, async (realtime) => {
    const received: unknown[] = [];
    const channel = realtime.channels.get('quiet');
    await channel.subscribe(({ name }) => received.push(name));
    await channel.publish('own', 'x');
    await withRealtime({ token: token({ '*': ['*'] }) }, (other) => other.channels.get('quiet').publish('other', 'x'));
    await channel.detach();
    return received;
  });
  expect(names).toEqual(['other']);
});

/** With other parameters, the SDK attaches again. */
const REWIND = { params: { rewind: '1' } };
const ME = { 'x-ably-clientId': 'me' };

test.each<[string, Record<string, string>, number, number]>([
  ['an expired token', { access_token: token({}, { exp: now }) }, 40142, 401],
  ['another client ID', { access_token: token({}, ME), clientId: 'you' }, 40102, 401],
  ['a client ID that the token lacks', { access_token: token({}), clientId: 'you' }, 40102, 401],
  ['an unknown app', { access_token: sign('app2.key', SECRET, {}) }, 40400, 404],
  ['no token', {}, 40101, 401],
])('the error for a connection with %s', async (_, query, code, statusCode) => {
  const socket = new WebSocket(`ws://127.0.0.1:${ably.port}/?${new URLSearchParams(query)}`);
  const closed = once(socket, 'close');
  const [data] = await once(socket, 'message');
  expect(JSON.parse(`${data}`)).toMatchObject({ action: 9, error: { code, statusCode } });
  await closed;
});

test.each<[string, object, (channel: Ably.RealtimeChannel) => Promise<unknown>, number | undefined]>([
  ['attaching to another channel', { other: ['*'] }, (channel) => channel.attach(), 40160],
  ['attaching without any of the modes', { chat: ['history'] }, (channel) => channel.attach(), 40160],
  ['attaching with one of the modes', { chat: ['subscribe'] }, (channel) => channel.attach(), undefined],
  ['publishing to another channel', { other: ['*'] }, (channel) => channel.publish('n', 'd'), 40160],
  ['publishing without publish', { chat: ['subscribe'] }, (channel) => channel.publish('n', 'd'), 40160],
  ['publishing with publish', { chat: ['publish'] }, (channel) => channel.publish('n', 'd'), undefined],
  ['attaching again', { chat: ['*'] }, (channel) => channel.attach().then(() => channel.setOptions(REWIND)), undefined],
  ['detaching', { chat: ['*'] }, (channel) => channel.attach().then(() => channel.detach()), undefined],
  ['publishing as another client', { '*': ['*'] }, (channel) => channel.publish({ clientId: 'you' }), 40012],
])('%s with %j', async (_, capability, use, code) => {
  const options = { token: token(capability, ME) };
  expect(await withRealtime(options, (realtime) => codeOf(use(realtime.channels.get('chat'))))).toBe(code);
});
