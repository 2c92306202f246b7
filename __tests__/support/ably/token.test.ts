import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { basic, bearer, send, sign } from './client.ts';
import { type FakeAbly, type KeyInfo, startAbly } from './server.mjs';

const NOW = 1_750_000_000;
const SECRET = 'a-secret_of-the-key';
const KEYS: Record<string, KeyInfo> = {
  'app1.full': { secret: SECRET },
  'app1.narrow': { secret: SECRET, capability: { 'chat:*': ['publish', 'history'] } },
  'app1.revocable': { secret: SECRET, revocable: true },
  'app1.revoked': { secret: SECRET, state: 'revoked' },
  'app1.expired': { secret: SECRET, state: 'expired' },
};
const CLAIMS = { iat: NOW, exp: NOW + 3600, 'x-ably-capability': '{"*":["*"]}' };

let ably: FakeAbly;
beforeAll(async () => {
  ably = await startAbly({ keys: KEYS, now: () => NOW * 1000 });
});
afterAll(() => ably.close());

const good = (claims: object, key = 'app1.full') => sign(key, SECRET, { ...CLAIMS, ...claims });
const without = (name: string) => Object.fromEntries(Object.entries(CLAIMS).filter(([each]) => each !== name));
const capability = (value: unknown) => good({ 'x-ably-capability': value });

test.each<[string, string]>([
  ['all operations', good({})],
  ['no capability, which leaves it the one of its key', sign('app1.full', SECRET, without('x-ably-capability'))],
  ['a capability that is no string', capability({ a: ['publish'] })],
  ['stats on *', capability('{"*":["stats"]}')],
  ['stats on [*]*', capability('{"[*]*":["stats"]}')],
  ['iat and nbf a minute ahead', good({ iat: NOW + 60, nbf: NOW + 60, exp: NOW + 90 })],
  ['a whole day', good({ exp: NOW + 86_400 })],
  ['a whole hour of a revocable key', good({ exp: NOW + 3600 }, 'app1.revocable')],
  ['further claims', good({ 'x-ably-clientId': 'me', 'x-ably-clientType': 'server', jti: '1', 'x-ably-new': 1 })],
])('stats accepts a token with %s', async (_, token) => {
  const response = await send(`${ably.url}/stats?limit=1&unit=month`, { headers: bearer(token) });
  expect(response).toMatchObject({ status: 200, body: '[]' });
});

test.each<[string, string, number, number, RegExp?]>([
  ['one part', 'YWJj', 40005, 400],
  ['two parts, as Ably tokens have', 'app1.abc', 40143, 401],
  ['control characters', '\u0001\u0002', 40005, 400],
  ['three parts of nothing', 'a.b.c', 40144, 401],
  ['no kid', sign(undefined, SECRET, CLAIMS), 40144, 401, /kid/],
  ['a kid without an app', sign('full', SECRET, CLAIMS), 40144, 401, /kid/],
  ['the algorithm none', sign('app1.full', SECRET, CLAIMS, 'none'), 40144, 401, /none/],
  ['claims that are no object', sign('app1.full', SECRET, [1]), 40144, 401],
  ['no iat', sign('app1.full', SECRET, without('iat')), 40101, 401, /iat must be specified/],
  ['no exp', sign('app1.full', SECRET, without('exp')), 40101, 401, /exp must be specified/],
  ['an iat that is a string', good({ iat: String(NOW) }), 40101, 401],
  ['an empty capability', capability(''), 40101, 401],
  ['a capability that is no JSON', capability('publish'), 40101, 401],
  ['a capability that is a list', capability('["publish"]'), 40101, 401],
  ['an unknown app', good({}, 'app2.full'), 40400, 404, /app2/],
  ['an app in another case', good({}, 'App1.full'), 40400, 404],
  ['an unknown key', good({}, 'app1.other'), 40144, 401],
  ['a key named as a property of objects', good({}, 'app1.constructor'), 40144, 401],
  ['another secret', sign('app1.full', `${SECRET}x`, CLAIMS), 40144, 401, /signature/],
  ['more than a day', good({ exp: NOW + 86_401 }), 40003, 400, /^Excessive value for TTL$/],
  ['more than an hour of a revocable key', good({ exp: NOW + 3601 }, 'app1.revocable'), 40003, 400, /revocation/],
  ['an iat too far ahead', good({ iat: NOW + 61, exp: NOW + 90 }), 40101, 401, /must not be in the future/],
  ['an nbf too far ahead', good({ nbf: NOW + 61 }), 40101, 401, /not active/],
  ['an nbf that is a string', good({ nbf: '0' }), 40101, 401],
  ['an exp that has come', good({ iat: NOW - 10, exp: NOW }), 40142, 401],
  ['an exp that has come, and no iat', sign('app1.full', SECRET, { exp: NOW }), 40142, 401],
  ['an exp that has come, and another secret', sign('app1.full', `${SECRET}x`, { exp: NOW }), 40144, 401, /signature/],
  ['a client ID that is a number', good({ 'x-ably-clientId': 7 }), 40012, 400],
  ['an empty client ID', good({ 'x-ably-clientId': '' }), 40012, 400],
  ['an empty revocation key', good({ 'x-ably-revocation-key': '' }), 40144, 401],
  ['a revoked key', good({}, 'app1.revoked'), 40131, 401],
  ['an expired key', good({}, 'app1.expired'), 40132, 401],
  [
    'an empty intersection',
    sign('app1.narrow', SECRET, { ...CLAIMS, 'x-ably-capability': '{"a":["*"]}' }),
    40160,
    401,
    /^operation not permitted/,
  ],
  ['no resources at all', capability('{}'), 40160, 401, /^operation not permitted/],
  ['no stats', capability('{"*":["publish"]}'), 40160, 401, /^operation not permitted/],
  ['stats on a channel alone', capability('{"chat:*":["stats"]}'), 40160, 401, /^operation not permitted/],
  ['stats that the key lacks', good({}, 'app1.narrow'), 40160, 401, /^operation not permitted/],
])('a token with %s is rejected', async (_, token, code, status, message = /./) => {
  const response = await send(`${ably.url}/stats`, { headers: bearer(token) });
  const { error } = JSON.parse(response.body);
  expect(response.status).toBe(status);
  expect(error).toEqual({
    code,
    statusCode: status,
    message: expect.stringMatching(message),
    href: expect.any(String),
  });
  expect(response.headers).toMatchObject({ 'x-ably-errorcode': `${code}`, 'x-ably-errormessage': error.message });
});

const AGENT = { 'ably-agent': 'ably-js/3.0.0 ably-pubsub-server nodejs/24.0.0' };
const ME = good({ 'x-ably-clientId': 'me' });
const ANYBODY = good({ 'x-ably-clientId': '*' });
const SERVER = good({ 'x-ably-clientType': 'server' });
/** Of claims padded so that their base64 ends in `=`. */
const base64 = (encoding: 'base64' | 'base64url') => {
  const jwt = ['', 'x', 'xx'].map((jti) => good({ jti })).find(({ length }) => length % 3 !== 0) ?? '';
  return Buffer.from(jwt).toString(encoding);
};
const ofLength = (length: number) => {
  const short = good({ filler: '' }).length;
  return good({ filler: 'x'.repeat(Math.floor(((length - short) * 3) / 4)) });
};

test.each<[string, { headers?: Record<string, string>; path?: string }, number]>([
  ['a token as it is', { headers: { authorization: `Bearer ${good({})}` } }, 0],
  ['a token in the query', { path: `/stats?access_token=${good({})}` }, 0],
  ['a key', { headers: basic(`app1.full:${SECRET}`) }, 0],
  ['a key without stats', { headers: basic(`app1.narrow:${SECRET}`) }, 40160],
  ['a key with another secret', { headers: basic('app1.full:nope') }, 40101],
  ['a key without an app', { headers: basic(`full:${SECRET}`) }, 40005],
  ['nothing', {}, 40101],
  ['a token of 5,800 characters', { headers: bearer(ofLength(5800)) }, 0],
  ['a token of 6,200 characters', { headers: bearer(ofLength(6200)) }, 431],
  ['padded base64', { headers: { authorization: `Bearer ${base64('base64')}` } }, 0],
  ['unpadded base64', { headers: { authorization: `Bearer ${base64('base64url')}` } }, 40005],
  ['its client ID in the header', { headers: { ...bearer(ME), 'x-ably-clientid': 'bWU=' } }, 0],
  ['another client ID in the header', { headers: { ...bearer(ME), 'x-ably-clientid': 'eW91' } }, 40102],
  ['a client ID in the header alone', { headers: { ...bearer(good({})), 'x-ably-clientid': 'bWU=' } }, 40102],
  ['another client ID in the query', { headers: bearer(ME), path: '/stats?clientId=you' }, 40102],
  ['any client ID for *', { headers: { ...bearer(ANYBODY), 'x-ably-clientid': 'bWU=' } }, 0],
  ['a server with a token for one', { headers: { ...bearer(SERVER), ...AGENT } }, 0],
  ['a server with a token of a device', { headers: { ...bearer(ME), ...AGENT } }, 40167],
  ['a server by parameter with a token of a device', { headers: bearer(ME), path: '/stats?clientType=server' }, 40167],
  ['a server that says so in the query', { headers: bearer(ME), path: '/stats?agent=ably-pubsub-server%2F3' }, 40167],
  ['a server with a key', { headers: { ...basic(`app1.full:${SECRET}`), ...AGENT } }, 0],
  ['an SDK that does not say', { headers: { ...bearer(ME), 'ably-agent': 'ably-js/2.28.0 x-ably-pubsub-server' } }, 0],
])('the error for a request with %s', async (_, options, code) => {
  const { status, headers } = await send(`${ably.url}/stats`, options);
  expect(status === 431 ? 431 : Number(headers['x-ably-errorcode'] ?? 0)).toBe(code);
});

test('how far iat may lie ahead is an option', async () => {
  const strict = await startAbly({ keys: KEYS, now: () => NOW * 1000, futureIat: 0 });
  const statuses = await Promise.all(
    [good({}), good({ iat: NOW + 1 })].map(
      async (jwt) => (await send(`${strict.url}/stats`, { headers: bearer(jwt) })).status,
    ),
  );
  await strict.close();
  expect(statuses).toEqual([200, 401]);
});
