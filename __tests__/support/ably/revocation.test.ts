import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { basic, bearer, send, sign } from './client.ts';
import { type FakeAbly, startAbly } from './server.mjs';

const NOW = 1_750_000_000_000;
const SECRET = 'a-secret_of-the-key';
const KEYS = {
  'app1.revocable': { secret: SECRET, revocable: true },
  'app1.other': { secret: SECRET, revocable: true },
  'app1.plain': { secret: SECRET },
  'app1.gone': { secret: SECRET, revocable: true, state: 'revoked' as const },
};

let clock = NOW;
let ably: FakeAbly;
beforeEach(async () => {
  clock = NOW;
  ably = await startAbly({ keys: KEYS, now: () => clock });
});
afterEach(() => ably.close());

const claims = (more: object = {}) => ({ iat: NOW / 1000 - 5, exp: NOW / 1000 + 600, ...more });
const key = (name: string) => basic(`${name}:${SECRET}`);
type Headers = Record<string, string>;
const revoke = (
  body: unknown,
  headers: Headers = key('app1.revocable'),
  path = 'app1.revocable',
  version: Headers = { 'x-ably-version': '6' },
) =>
  send(`${ably.url}/keys/${path}/revokeTokens`, {
    method: 'POST',
    headers: { ...headers, ...version, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const codeAtStats = async (token: string) =>
  (await send(`${ably.url}/stats`, { headers: bearer(token) })).headers['x-ably-errorcode'];

test.each<[string, object, object, string | undefined]>([
  ['its revocation key', { targets: ['revocationKey:r'] }, { 'x-ably-revocation-key': 'r' }, '40141'],
  ['its client ID', { targets: ['clientId:c'] }, { 'x-ably-clientId': 'c' }, '40141'],
  ['a client ID with colons', { targets: ['clientId:a:b'] }, { 'x-ably-clientId': 'a:b' }, '40141'],
  ['one of two targets', { targets: ['clientId:x', 'revocationKey:r'] }, { 'x-ably-revocation-key': 'r' }, '40141'],
  ['another revocation key', { targets: ['revocationKey:s'] }, { 'x-ably-revocation-key': 'r' }, undefined],
  ['a client ID like its revocation key', { targets: ['clientId:r'] }, { 'x-ably-revocation-key': 'r' }, undefined],
  ['a name no claim has', { targets: ['clientId:undefined'] }, { 'x-ably-clientId': 'c' }, undefined],
  [
    'a time before it was issued',
    { targets: ['clientId:c'], issuedBefore: NOW - 5000 },
    { 'x-ably-clientId': 'c' },
    undefined,
  ],
  ['a margin', { targets: ['clientId:c'], allowReauthMargin: true }, { 'x-ably-clientId': 'c' }, undefined],
])('a token after a revocation of %s', async (_, body, more, code) => {
  const token = sign('app1.revocable', SECRET, claims(more));
  expect(await codeAtStats(token)).toBeUndefined();
  expect(await revoke(body)).toMatchObject({ status: 201 });
  expect(await codeAtStats(token)).toBe(code);
});

test('a margin is over after half a minute', async () => {
  const token = sign('app1.revocable', SECRET, claims({ 'x-ably-clientId': 'c' }));
  await revoke({ targets: ['clientId:c'], allowReauthMargin: true });
  clock += 30_000;
  expect(await codeAtStats(token)).toBe('40141');
});

test('a revocation does not affect tokens of other keys and tokens issued later', async () => {
  await revoke({ targets: ['clientId:c'] });
  expect(await codeAtStats(sign('app1.other', SECRET, claims({ 'x-ably-clientId': 'c' })))).toBeUndefined();
  expect(
    await codeAtStats(sign('app1.revocable', SECRET, claims({ iat: NOW / 1000, 'x-ably-clientId': 'c' }))),
  ).toBeUndefined();
});

// https://ably.com/docs/api/rest-api#revoke-tokens, in the two forms by X-Ably-Version
const DONE = { target: 'clientId:c', issuedBefore: NOW, appliesAt: NOW };
const FAILED = { target: 'nonsense:c', error: expect.objectContaining({ code: 40000, statusCode: 400 }) };
const BY_CHANNEL = { target: 'channel:c', error: expect.objectContaining({ code: 40121, statusCode: 401 }) };
test.each<[string, string | undefined, string[], number, unknown]>([
  ['all', '6', ['clientId:c'], 201, { successCount: 1, failureCount: 0, results: [DONE] }],
  ['some', '3', ['clientId:c', 'nonsense:c'], 201, { successCount: 1, failureCount: 1, results: [DONE, FAILED] }],
  ['some', '6', ['clientId:c', 'channel:c'], 201, { successCount: 1, failureCount: 1, results: [DONE, BY_CHANNEL] }],
  ['all', '2', ['clientId:c'], 201, [DONE]],
  ['all', undefined, ['clientId:c'], 201, [DONE]],
  [
    'some',
    undefined,
    ['clientId:c', 'nonsense:c'],
    400,
    {
      error: expect.objectContaining({ code: 40020 }),
      batchResponse: [DONE, FAILED],
    },
  ],
])('the response when %s targets succeed, at version %s', async (_, version, targets, status, body) => {
  const headers: Headers = version === undefined ? {} : { 'x-ably-version': version };
  const response = await revoke({ targets }, undefined, undefined, headers);
  expect([response.status, JSON.parse(response.body)]).toEqual([status, body]);
  expect(ably.revoked).toEqual([{ ...DONE, keyName: 'app1.revocable' }]);
});

const TARGETS = ['clientId:c'];
test.each<[string, number, number, () => ReturnType<typeof revoke>]>([
  ['no credentials', 40101, 401, () => revoke({ targets: TARGETS }, {})],
  ['a token', 40162, 401, () => revoke({ targets: TARGETS }, bearer(sign('app1.revocable', SECRET, claims())))],
  ['another secret', 40101, 401, () => revoke({ targets: TARGETS }, basic('app1.revocable:nope'))],
  ['another key', 40133, 401, () => revoke({ targets: TARGETS }, key('app1.other'))],
  ['an unknown key', 40400, 401, () => revoke({ targets: TARGETS }, key('app1.no'), 'app1.no')],
  ['an unknown app', 40400, 404, () => revoke({ targets: TARGETS }, key('app2.no'), 'app2.no')],
  ['a revoked key', 40131, 401, () => revoke({ targets: TARGETS }, key('app1.gone'), 'app1.gone')],
  ['a key without revocable tokens', 40163, 401, () => revoke({ targets: TARGETS }, key('app1.plain'), 'app1.plain')],
  ['no targets', 40001, 400, () => revoke({})],
  ['too many targets', 40003, 400, () => revoke({ targets: Array(101).fill('clientId:c') })],
  ['issuedBefore in the future', 40003, 400, () => revoke({ targets: TARGETS, issuedBefore: NOW + 1 })],
])('revoking with %s is rejected', async (_, code, status, call) => {
  const response = await call();
  expect([response.status, response.headers['x-ably-errorcode']]).toEqual([status, `${code}`]);
  expect(JSON.parse(response.body)).toMatchObject({ error: { code, statusCode: status } });
  expect(ably.revoked).toEqual([]);
});
