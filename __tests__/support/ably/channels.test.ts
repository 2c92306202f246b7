import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { basic, bearer, send, sign } from './client.ts';
import { type FakeAbly, startAbly } from './server.mjs';

const SECRET = 'a-secret_of-the-key';
const KEYS = {
  'app1.every': { secret: SECRET, capability: { '[*]*': ['*'] } },
  'app1.full': { secret: SECRET },
  'app1.chat': { secret: SECRET, capability: { 'chat:*:read': ['history'], 'chat:*': ['publish'] } },
};

let ably: FakeAbly;
beforeAll(async () => {
  ably = await startAbly({ keys: KEYS });
});
afterAll(() => ably.close());

const now = Math.floor(Date.now() / 1000);
const token = (capability: object, { key = 'app1.every', ...claims }: { key?: string; [name: string]: unknown } = {}) =>
  sign(key, SECRET, { iat: now, exp: now + 60, 'x-ably-capability': JSON.stringify(capability), ...claims });
const address = (channel: string) => `${ably.url}/channels/${encodeURIComponent(channel)}/messages`;
const json = { 'content-type': 'application/json' };
const publish = (channel: string, jwt: string, message: unknown = { data: 'x' }) =>
  send(address(channel), { method: 'POST', headers: { ...bearer(jwt), ...json }, body: JSON.stringify(message) });

// https://ably.com/docs/auth/capabilities#wildcards
test.each<[string, string, boolean]>([
  ['*', 'a', true],
  ['*', 'a:b:c', true],
  ['*', '[meta]log', false],
  ['*', '[?rewind=1]a', true],
  ['a', '[?rewind=1]a', true],
  ['a', '[?rewind=1]b', false],
  ['*', '[meta?rewind=1]log', false],
  ['[*]*', '[meta]log', true],
  ['[*]*', 'a:b', true],
  ['[meta]*', '[meta]log', true],
  ['[meta]*', 'log', false],
  ['a', 'a', true],
  ['a', 'A', false],
  ['a', 'a:b', false],
  ['a*', 'ab', false],
  ['a*', 'a*', true],
  ['a:*', 'a', true],
  ['a:*', 'a:b', true],
  ['a:*', 'a:b:c', true],
  ['a:*', 'ab', false],
  ['a:*:c', 'a:b:c', true],
  ['a:*:c', 'a:c', false],
  ['a:*:c', 'a:b:b:c', false],
  ['*:c', 'b:c', true],
  ['*:c', 'c', false],
  ['a:*:*', 'a:b', true],
  ['a:*:*', 'a', false],
])('publish on %s reaches %s: %s', async (resource, channel, allowed) => {
  const { status, headers } = await publish(channel, token({ [resource]: ['publish'] }));
  expect([status, headers['x-ably-errorcode']]).toEqual(allowed ? [201, undefined] : [401, '40160']);
});

// A key without a capability of its own has {"*":["*"]}, and `a` under `a:*` is empty: ably-server.
test.each<[key: string, object, string, number, RegExp | undefined]>([
  ['app1.full', { '*': ['*'] }, 'a:b', 201, undefined],
  ['app1.full', { '*': ['*'] }, '[meta]log', 401, /^operation not permitted/],
  ['app1.full', { '[*]*': ['*'] }, '[meta]log', 401, /^operation not permitted/],
  ['app1.full', { '[meta]*': ['*'] }, '[meta]log', 401, /^operation not permitted/],
  ['app1.chat', { chat: ['publish'] }, 'chat', 401, /^operation not permitted/],
  ['app1.chat', { '*': ['publish'] }, 'chat', 201, undefined],
])('with key %s a token for %j, publishing on %s', async (key, capability, channel, status, message) => {
  const response = await publish(channel, token(capability, { key }));
  expect(response.status).toBe(status);
  if (message !== undefined) expect(JSON.parse(response.body).error.message).toMatch(message);
});

// The key has publish on chat:* and history on chat:*:read.
test.each<[object, string, number, number]>([
  [{ '*': ['*'] }, 'chat:1:read', 201, 200],
  [{ '*': ['*'] }, 'chat:1', 201, 401],
  [{ '*': ['*'] }, 'other', 401, 401],
  [{ '*': ['history', 'stats'] }, 'chat:1:read', 401, 200],
  [{ '*:1:*': ['*'] }, 'chat:1:read', 201, 200],
  [{ '*:1:*': ['*'] }, 'chat:2:read', 401, 401],
  [{ 'chat:1:read': ['publish'], 'chat:1:*': ['history'] }, 'chat:1:read', 201, 200],
])('a token for %j of a narrow key, on %s', async (capability, channel, publishing, reading) => {
  const jwt = token(capability, { key: 'app1.chat' });
  expect(await publish(channel, jwt)).toMatchObject({ status: publishing });
  expect(await send(address(channel), { headers: bearer(jwt) })).toMatchObject({ status: reading });
});

test('history has what was published, newest first, for the whole app', async () => {
  await publish('h', token({ '*': ['publish'] }, { 'x-ably-clientId': 'me' }), [{ name: 'n', data: 1 }, { data: 2 }]);
  const headers = basic(`app1.full:${SECRET}`);
  const { body } = await send(`${address('h')}?limit=2`, { headers });
  expect(await send(`${ably.url}/channels/h/history?limit=2`, { headers })).toMatchObject({ status: 200, body });
  expect(JSON.parse(body)).toMatchObject([
    { data: 2, clientId: 'me' },
    { name: 'n', data: 1, clientId: 'me' },
  ]);
});

// https://ably.com/docs/auth/identified-clients
test.each<[string | undefined, string | undefined, number]>([
  [undefined, undefined, 201],
  [undefined, 'me', 400],
  ['me', 'me', 201],
  ['me', 'you', 400],
  ['*', 'you', 201],
])('a token of client %s publishing as %s', async (own, claimed, status) => {
  const jwt = token({ '*': ['publish'] }, own === undefined ? {} : { 'x-ably-clientId': own });
  expect(await publish('c', jwt, { data: 'x', clientId: claimed })).toMatchObject({ status });
});

test.each(['', ':a', '[a', '[?rewind=1]', 'a\nb'])('the channel name "%s" is rejected', async (channel) => {
  const { status, headers } = await publish(channel, token({ '*': ['*'] }));
  expect([status, headers['x-ably-errorcode']]).toEqual([400, '40010']);
});
