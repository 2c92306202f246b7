import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { selfSigned } from '../support/ably/certificate.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { replay } from '../support/runner.ts';

const keys = { [KEY.keyName]: { secret: KEY.secret } };
let certificate: ReturnType<typeof selfSigned>;
beforeAll(() => {
  certificate = selfSigned();
});
afterAll(() => certificate.remove());

const step = (endpoint: string) => replay({ with: { 'api-key': KEY.text, verify: 'true', endpoint } });

const verify = (env: Record<string, string>) =>
  withAbly({ keys, tls: certificate }, async ({ port, requests }) => {
    const args = ['--verify', '--token-only', '--endpoint', `https://localhost:${port}`];
    return { ...(await ablyJwt(args, { ABLY_API_KEY: KEY.text, ...env })), asked: requests.length };
  });

test('a certificate that the machine trusts is accepted', async () => {
  const { code, asked } = await verify({ NODE_EXTRA_CA_CERTS: certificate.certFile });
  expect({ code, asked }).toEqual({ code: 0, asked: 1 });
});

test.each([
  ['', {}],
  [', though the environment asks for no check', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
])('another certificate is refused, and nothing is sent%s', async (_, env) => {
  const { code, stdout, stderr, asked } = await verify(env as Record<string, string>);
  expect({ code, stdout, asked }).toEqual({ code: 1, stdout: '', asked: 0 });
  expect(stderr).toContain('its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)');
});

test.each([
  [
    'a certificate that the machine does not trust',
    true,
    'its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)',
  ],
  ['a server without a certificate', false, 'the request failed (EPROTO)'],
])('a step refuses %s', async (_, tls, error) => {
  const run = await withAbly({ keys, tls: tls ? certificate : undefined }, ({ port }) =>
    step(`https://127.0.0.1:${port}`),
  );
  expect({ exitCode: run.exitCode, outputs: run.outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringContaining(error)]);
});
