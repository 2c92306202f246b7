import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { selfSigned } from '../support/ably/certificate.ts';
import { type FakeAbly, startAbly } from '../support/ably/server.mjs';
import { ablyJwt, KEY } from '../support/command.ts';
import { startProxy } from '../support/proxy.ts';

/** A corporate network: Ably is reached through a proxy alone, under its real name. */
const HOST = 'main.realtime.ably.net';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const proxies = major > 24 || (major === 24 && minor >= 5);
const keys = { [KEY.keyName]: { secret: KEY.secret } };

let certificate: Awaited<ReturnType<typeof selfSigned>>;
let ably: FakeAbly;
beforeAll(async () => {
  certificate = await selfSigned([HOST]);
  ably = await startAbly({ keys, tls: certificate });
});
afterAll(async () => {
  await ably.close();
  await certificate.remove();
});

const verify = (env: Record<string, string>, ...args: string[]) =>
  ablyJwt(['--verify', '--token-only', ...args], {
    ABLY_API_KEY: KEY.text,
    NODE_EXTRA_CA_CERTS: certificate.certFile,
    ...env,
  });

async function through(
  options: Parameters<typeof startProxy>[0],
  env: (url: string) => Record<string, string>,
  ...args: string[]
) {
  const proxy = await startProxy({ routes: { [`${HOST}:443`]: ably.port }, ...options });
  try {
    return { ...(await verify(env(proxy.url), ...args)), requests: proxy.requests };
  } finally {
    await proxy.close();
  }
}

(proxies ? test : test.skip).each(['HTTPS_PROXY', 'https_proxy'])('%s is used', async (variable) => {
  const { code, stdout, stderr, requests } = await through({}, (url) => ({ [variable]: url }));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^eyJ/);
  expect(requests).toEqual([expect.objectContaining({ method: 'CONNECT', target: `${HOST}:443`, forwarded: true })]);
});

(proxies ? test : test.skip).each(['HTTP_PROXY', 'http_proxy'])(
  '%s is not used: a plain request would show the token to it',
  async (variable) => {
    const plain = await startAbly({ keys });
    try {
      const { requests, code } = await through({}, (url) => ({ [variable]: url }), '--endpoint', plain.url);
      expect({ requests, code }).toEqual({ requests: [], code: 0 });
    } finally {
      await plain.close();
    }
  },
);

(proxies ? test : test.skip)('NO_PROXY is heeded', async () => {
  const { requests, code } = await through(
    {},
    (url) => ({ HTTPS_PROXY: url, NO_PROXY: 'localhost' }),
    '--endpoint',
    `https://localhost:${ably.port}`,
  );
  expect({ requests, code }).toEqual({ requests: [], code: 0 });
});

(proxies ? test : test.skip).each([
  ['that asks for a password', { auth: 'user:a-proxy-password' }, (url: string) => url],
  [
    'with a wrong password',
    { auth: 'user:right' },
    (url: string) => url.replace('http://', 'http://user:a-proxy-password@'),
  ],
  ['that forbids', { fault: 'refuse' }, (url: string) => url],
] as const)('a proxy %s is named, its password is not', async (_name, options, urlOf) => {
  const { code, stdout, stderr } = await through(options, (url) => ({ HTTPS_PROXY: urlOf(url) }));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`tried ${HOST}: the proxy refused to connect (ERR_PROXY_TUNNEL)`);
  expect(stderr).not.toContain('a-proxy-password');
  expect(stderr).toMatch(/^(ably-jwt: .+\n)+$/);
});

(proxies ? test.skip : test)('where this Node cannot use a proxy, the error says so', async () => {
  const { stderr } = await verify({ HTTPS_PROXY: 'http://127.0.0.1:9' }, '--endpoint', 'https://127.0.0.1:9');
  expect(stderr).toContain(
    `asked directly since Node ${process.versions.node} does not use HTTPS_PROXY; Node 24.5 does`,
  );
});
