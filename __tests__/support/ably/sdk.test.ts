import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Ably from 'ably';
import { type Certificate, selfSigned } from './certificate.ts';
import { sign } from './client.ts';
import { type FakeAbly, startAbly } from './server.mjs';

const SECRET = 'a-secret_of-the-key';
const KEY = 'app1.key';

let certificate: Certificate;
let ably: FakeAbly;
beforeAll(async () => {
  certificate = selfSigned();
  ably = await startAbly({ keys: { [KEY]: { secret: SECRET, revocable: true } }, tls: certificate });
});
afterAll(async () => {
  certificate.remove();
  await ably.close();
});

// What clients of a token do is tested by npm run test:clients. Only the holder of the key revokes, and only over TLS.
test('the SDK of Ably understands the response to a revocation', async () => {
  const restAgentOptions = { ca: certificate.cert } as object;
  const options = { endpoint: 'localhost', tlsPort: ably.port, restAgentOptions, logLevel: 0 };
  const token = sign(KEY, SECRET, {
    iat: Math.floor(Date.now() / 1000) - 5,
    exp: Math.floor(Date.now() / 1000) + 600,
    'x-ably-revocation-key': 'run-1',
  });
  const channel = new Ably.Rest({ ...options, token }).channels.get('c');
  await channel.publish('n', 'd');
  const key = new Ably.Rest({ ...options, key: `${KEY}:${SECRET}` });
  const result = await key.auth.revokeTokens([
    { type: 'revocationKey', value: 'run-1' },
    { type: 'nonsense', value: 'x' },
  ]);
  expect(result).toMatchObject({ successCount: 1, failureCount: 1, results: [{}, { error: { code: 40000 } }] });
  await expect(channel.publish('n', 'd')).rejects.toMatchObject({ code: 40171 });
});
