import { afterAll, expect, test } from '@jest/globals';
import { send } from '../../src/ably/send.ts';
import { startAbly } from '../support/ably/server.mjs';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { type ProxyOptions, startProxy } from '../support/proxy.ts';
import { replay } from '../support/runner.ts';
import { createAuthority } from './certificate-authority.ts';
import { canUseProxy, connectionTo, keysWith, runTogether } from './support.ts';

/** The fake Ably server has the name of the real one, and is reached only through a proxy. */
const HOST = 'main.realtime.ably.net';
const PASSWORD = 'a-proxy-password';
const authority = createAuthority([HOST]);
const ably = await startAbly({ keys: keysWith(), tls: authority.server });
afterAll(async () => {
  await ably.close();
  authority.remove();
});

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

const ALLOW = `allow ${HOST} in the proxy, or exempt it with NO_PROXY`;
const CREDENTIALS = 'set HTTPS_PROXY to http://user:password@host:port, with the credentials for the proxy';

/** What a proxy does, what was tried, how often at least and at most, and the fix. */
const REFUSALS: Record<string, { options: ProxyOptions; found: string; counts: [number, number]; fix: string }> = {
  'asks for a password': { options: { auth: 'user:right' }, found: 'HTTP 407', counts: [1, 1], fix: CREDENTIALS },
  'has another password': {
    options: { auth: `user:${PASSWORD}-2` },
    found: 'HTTP 407',
    counts: [1, 1],
    fix: CREDENTIALS,
  },
  refuses: { options: { fault: 403 }, found: 'HTTP 403', counts: [1, 1], fix: ALLOW },
  'cannot connect': { options: { fault: 502 }, found: 'HTTP 502', counts: [2, 8], fix: ALLOW },
};

const refusalOf = runTogether(
  canUseProxy
    ? Object.fromEntries(Object.entries(REFUSALS).map(([name, { options }]) => [name, () => sendThrough(options)]))
    : {},
);

async function sendThrough(options: ProxyOptions) {
  const proxy = await startProxy(options);
  try {
    const proxyFor = () => ({ variable: 'HTTPS_PROXY', url: withPassword(proxy.url) });
    const connection = { ...connectionTo(`https://${HOST}`), proxyFor };
    const outcome = await send(connection, { method: 'GET', path: '/', headers: {} });
    return { outcome, count: proxy.requests.length };
  } finally {
    await proxy.close();
  }
}

ifProxy.each(Object.entries(REFUSALS))('a proxy that %s', (name, { found, counts: [least, most], fix }) => {
  const { outcome, count } = refusalOf(name);
  const tried = `${HOST} through HTTPS_PROXY: the proxy refused to connect with ${found}`;
  expect(outcome).toEqual({ ok: false, tried: count > 1 ? `${tried} (${count} attempts)` : tried, fix });
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
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
