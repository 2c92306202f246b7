import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Ably from 'ably';
import { type Certificate, selfSigned } from './certificate.ts';
import { sign } from './client.ts';
import { type StandIn, startAbly } from './server.mjs';

const SECRET = 'a-secret_of-the-key';
const KEYS = { 'app1.key': { secret: SECRET, revocable: true } };
const now = Math.floor(Date.now() / 1000);

let certificate: Certificate;
let plain: StandIn;
let secure: StandIn;
beforeAll(async () => {
  certificate = selfSigned();
  plain = await startAbly({ keys: KEYS });
  secure = await startAbly({ keys: KEYS, tls: certificate });
});
afterAll(async () => {
  certificate.remove();
  await Promise.all([plain.close(), secure.close()]);
});

const token = (capability: object, more: object = {}) =>
  sign('app1.key', SECRET, {
    iat: now - 5,
    exp: now + 600,
    'x-ably-capability': JSON.stringify(capability),
    'x-ably-clientId': 'ci',
    ...more,
  });
const silent = { endpoint: 'localhost', useBinaryProtocol: false, logLevel: 0 };
const withToken = (jwt: string) => new Ably.Rest({ ...silent, token: jwt, port: plain.port, tls: false });

test('the SDK publishes with a token and reads it back', async () => {
  const channel = withToken(token({ 'deploys:*': ['publish', 'history'] })).channels.get('deploys:web');
  await channel.publish('done', { version: '1.2.3' });
  await channel.publish([{ data: 'text' }, { name: 'bytes', data: Buffer.from('b') }]);
  const { items } = await channel.history();
  expect(
    items.map(({ name, data, clientId }) => ({ name, data: Buffer.isBuffer(data) ? `${data}` : data, clientId })),
  ).toEqual([
    { name: 'bytes', data: 'b', clientId: 'ci' },
    { name: undefined, data: 'text', clientId: 'ci' },
    { name: 'done', data: { version: '1.2.3' }, clientId: 'ci' },
  ]);
});

test.each<[string, object, object]>([
  ['another channel', { 'deploys:*': ['publish'] }, { code: 40160, statusCode: 401 }],
  ['another operation', { '*': ['history'] }, { code: 40160, statusCode: 401 }],
])('the SDK is refused on %s', async (_, capability, error) => {
  await expect(withToken(token(capability)).channels.get('other').publish('n', 'd')).rejects.toMatchObject(error);
});

test('the SDK gets time and stats', async () => {
  const rest = withToken(token({ '*': ['*'] }));
  expect(await rest.time()).toBeGreaterThan(now * 1000 - 1000);
  expect((await rest.stats({ limit: 1, unit: 'month' })).items).toEqual([]);
});

test('the SDK revokes with the key, over TLS as it insists, and the token is refused from then on', async () => {
  const restAgentOptions = { ca: certificate.cert } as object;
  const key = new Ably.Rest({ ...silent, key: `app1.key:${SECRET}`, tlsPort: secure.port, restAgentOptions });
  const result = await key.auth.revokeTokens([
    { type: 'revocationKey', value: 'run-1' },
    { type: 'nonsense', value: 'x' },
  ]);
  expect(result).toMatchObject({ successCount: 1, failureCount: 1, results: [{}, { error: { code: 40000 } }] });

  const refused = { token: token({ '*': ['*'] }, { 'x-ably-revocation-key': 'run-1' }), tlsPort: secure.port };
  const rest = new Ably.Rest({ ...silent, ...refused, restAgentOptions });
  await expect(rest.channels.get('c').publish('n', 'd')).rejects.toMatchObject({ statusCode: 403, code: 40171 });
  expect(secure.requests.at(-1)).toMatchObject({
    method: 'POST',
    path: expect.stringMatching(/^\/channels\/c\/messages/),
  });
});
