import { afterAll, expect, test } from '@jest/globals';
import { send } from '../../src/ably/send.ts';
import { codeOf } from '../../src/node/system-errors.ts';
import { startAbly } from '../support/ably/server.mjs';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { type ProxyOptions, startProxy } from '../support/proxy.ts';
import { replay } from '../support/runner.ts';
import { createAuthority } from './certificate-authority.ts';
import { connectionTo, keysWith, runTogether } from './support.ts';

/** The fake Ably server has the name of the real one, and is reached only through a proxy. */
const HOST = 'main.realtime.ably.net';
const PASSWORD = 'a-proxy-password';
const authority = createAuthority([HOST]);
const ably = await startAbly({ keys: keysWith(), tls: authority.server });
afterAll(async () => {
  await ably.close();
  authority.remove();
});

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const canUseProxy = major > 24 || (major === 24 && minor >= 5);
const ifProxy = canUseProxy ? test : test.skip;
const ifNoProxy = canUseProxy ? test.skip : test;

type Strings = Record<string, string>;
/** Runs an entry point in a network with a proxy. */
type Run = (proxyUrl: string) => Promise<{ code: number | null; shown: Strings }>;

const command =
  (env: (url: string) => Strings, ...args: string[]): Run =>
  async (url) => {
    const variables = { ABLY_API_KEY: KEY.text, NODE_EXTRA_CA_CERTS: authority.caFile, ...env(url) };
    const { code, stderr } = await ablyJwt(['--verify', '--token-only', ...args], variables);
    return { code, shown: { stderr } };
  };

const step =
  (inputs: Strings): Run =>
  async (url) => {
    // A proxy and its CA, as text in GITHUB_ENV can name them.
    const env = { HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: authority.caFile, SSL_CERT_FILE: authority.caFile };
    const ended = await replay({ with: { 'api-key': KEY.text, verify: 'true', ...inputs }, env });
    return { code: ended.exitCode, shown: visible(ended) };
  };

async function through(options: ProxyOptions, run: Run) {
  const proxy = await startProxy({ routes: { [`${HOST}:443`]: ably.port }, ...options });
  try {
    return { ...(await run(proxy.url)), targets: proxy.requests.map(({ method, target }) => `${method} ${target}`) };
  } finally {
    await proxy.close();
  }
}

const withPassword = (url: string) => url.replace('//', `//user:${PASSWORD}@`);
const LOOPBACK = ['--endpoint', `https://localhost:${ably.port}`];
const TUNNEL = [`CONNECT ${HOST}:443`];

/** How each run ends, and what the proxy got. */
const CASES: Record<string, { run: Run; options?: ProxyOptions; code: number; targets: string[] }> = {
  HTTPS_PROXY: { run: command((url) => ({ HTTPS_PROXY: url })), code: 0, targets: TUNNEL },
  https_proxy: { run: command((url) => ({ https_proxy: url })), code: 0, targets: TUNNEL },
  'HTTPS_PROXY without a scheme': {
    run: command((url) => ({ HTTPS_PROXY: url.replace('http://', '') })),
    code: 0,
    targets: TUNNEL,
  },
  'HTTPS_PROXY with a password': {
    run: command((url) => ({ HTTPS_PROXY: withPassword(url) })),
    options: { auth: `user:${PASSWORD}` },
    code: 0,
    targets: TUNNEL,
  },
  'a step with ca-file': { run: step({ 'ca-file': authority.caFile }), code: 0, targets: TUNNEL },
  'a step without ca-file': { run: step({}), code: 1, targets: TUNNEL },
  'a loopback endpoint': { run: command((url) => ({ HTTPS_PROXY: url }), ...LOOPBACK), code: 0, targets: [] },
  'HTTP_PROXY, for a loopback endpoint': {
    run: command((url) => ({ HTTP_PROXY: url, http_proxy: url }), ...LOOPBACK),
    code: 0,
    targets: [],
  },
};

const resultOf = runTogether(
  canUseProxy
    ? Object.fromEntries(
        Object.entries(CASES).map(([name, { run, options = {} }]) => [name, () => through(options, run)]),
      )
    : {},
);

ifProxy.each(Object.entries(CASES))('%s', (name, { code, targets }) => {
  const { shown, ...result } = resultOf(name);
  expect(result).toEqual({ code, targets });
  expect(findLeaks(shown, { key: KEY.text, secret: KEY.secret, password: PASSWORD })).toEqual([]);
});

ifProxy.each<[string, ProxyOptions]>([
  ['asks for a password', { auth: 'user:right' }],
  ['has another password', { auth: `user:${PASSWORD}-2` }],
  ['refuses', { fault: 'refuse' }],
])('a proxy that %s', async (_name, options) => {
  const proxy = await startProxy(options);
  try {
    const connection = {
      ...connectionTo(`https://${HOST}`),
      proxyFor: () => ({ variable: 'HTTPS_PROXY', url: proxy.url }),
    };
    const request = { method: 'GET', path: '/', headers: {} } as const;
    const error = await send(connection.primary, connection, request, 20_000).catch((thrown) => thrown);
    expect(codeOf(error)).toBe('ERR_PROXY_TUNNEL');
  } finally {
    await proxy.close();
  }
});

ifNoProxy.each(['HTTPS_PROXY', 'https_proxy'])('this Node cannot use %s, and sends nothing', async (variable) => {
  const { code, shown, targets } = await through(
    {},
    command((url) => ({ [variable]: withPassword(url) })),
  );
  expect({ code, targets }).toEqual({ code: 2, targets: [] });
  expect(shown['stderr']).toMatch(new RegExp(`^ably-jwt: ${variable}: `));
  expect(findLeaks(shown, { password: PASSWORD })).toEqual([]);
});
