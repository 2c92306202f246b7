import { afterEach, expect, test } from '@jest/globals';
import { type ProxyFor, readProxy } from '../../src/ably/proxy.ts';
import { diagnose } from './support.ts';

const HOST = new URL('https://main.realtime.ably.net');
const FALLBACK = new URL('https://main.a.fallback.ably-realtime.com');
const PROXY = 'http://proxy:8080';

const { versions } = process;
const setVersions = (value: unknown) => Object.defineProperty(process, 'versions', { value, configurable: true });
afterEach(() => {
  setVersions(versions);
});

/** Reads the proxy as a version of Node does. */
function readOn(node: string, environment: Record<string, string>, hosts: URL[] = [HOST, FALLBACK]) {
  setVersions({ ...versions, node });
  return diagnose((diagnostics) => readProxy(hosts, environment, diagnostics));
}
const hrefOf = (proxyFor: ProxyFor | undefined, host: URL) => proxyFor?.(host)?.url;

test.each([
  [{}, undefined],
  [{ HTTPS_PROXY: PROXY }, ['HTTPS_PROXY', `${PROXY}/`]],
  [{ https_proxy: PROXY }, ['https_proxy', `${PROXY}/`]],
  [{ HTTPS_PROXY: 'http://other', https_proxy: PROXY }, ['https_proxy', `${PROXY}/`]],
  [{ HTTPS_PROXY: PROXY, https_proxy: '' }, ['HTTPS_PROXY', `${PROXY}/`]],
  [{ HTTPS_PROXY: 'proxy:8080' }, ['HTTPS_PROXY', `${PROXY}/`]],
  [{ HTTPS_PROXY: '127.0.0.1:8080' }, ['HTTPS_PROXY', 'http://127.0.0.1:8080/']],
  [{ HTTPS_PROXY: 'user:password@proxy:8080' }, ['HTTPS_PROXY', 'http://user:password@proxy:8080/']],
  [{ HTTPS_PROXY: ` ${PROXY}\n` }, ['HTTPS_PROXY', `${PROXY}/`]],
  [{ HTTPS_PROXY: ' ' }, undefined],
  [{ HTTP_PROXY: PROXY, http_proxy: PROXY, ALL_PROXY: PROXY }, undefined],
])('%j', async (environment: Record<string, string>, expected) => {
  const { result, problems } = await readOn('24.5.0', environment);
  const proxy = expected && { variable: expected[0], url: expected[1] };
  expect({ problems, primary: result?.(HOST), fallback: result?.(FALLBACK) }).toEqual({
    problems: [],
    primary: proxy,
    fallback: proxy,
  });
});

/** Whether each form of NO_PROXY exempts the host. */
test.each([
  ['main.realtime.ably.net', true],
  ['MAIN.Realtime.Ably.NET', true],
  ['ably.net', true],
  ['.ably.net', true],
  ['*.ably.net', true],
  ['*', true],
  ['main.realtime.ably.net:443', true],
  ['.ably.net:443', true],
  ['localhost, .ably.net', true],
  ['localhost .ably.net', true],
  [' localhost,,ably.net ', true],
  ['', false],
  ['localhost', false],
  ['bly.net', false],
  ['*bly.net', false],
  ['realtime', false],
  ['other.ably.net', false],
  ['main.realtime.ably.net.example.com', false],
  ['main.realtime.ably.net:8443', false],
])('NO_PROXY=%s', async (exempt, isExempt) => {
  for (const name of ['NO_PROXY', 'no_proxy']) {
    const { result } = await readOn('24.5.0', { HTTPS_PROXY: PROXY, [name]: exempt });
    expect({ name, href: hrefOf(result, HOST) }).toEqual({ name, href: isExempt ? undefined : `${PROXY}/` });
  }
});

test.each(['https://localhost:8443', 'https://127.0.0.1', 'http://127.8.0.1:80', 'https://[::1]:8443'])(
  '%s is loopback and never goes through a proxy, valid or not',
  async (host) => {
    for (const HTTPS_PROXY of [PROXY, 'socks5://proxy']) {
      const { result, problems } = await readOn('20.0.0', { HTTPS_PROXY }, [new URL(host)]);
      expect({ problems, href: hrefOf(result, new URL(host)) }).toEqual({ problems: [], href: undefined });
    }
  },
);

const INVALID =
  'not the URL of an HTTP proxy. Expected http://host:port. Fix: correct HTTPS_PROXY, or exempt Ably with NO_PROXY.';

test.each([
  'socks5://user:password@proxy:1080',
  'https://proxy:8443',
  'socks4://proxy',
  'http://',
  '://proxy',
  'http://proxy:99999',
  'two words',
])('HTTPS_PROXY=%s is a problem that does not show the value', async (HTTPS_PROXY) => {
  const { result, problems } = await readOn('24.5.0', { HTTPS_PROXY });
  expect({ result, problems }).toEqual({ result: undefined, problems: [`HTTPS_PROXY: ${INVALID}`] });
});

test('an invalid proxy is a problem if NO_PROXY exempts only some of the hosts', async () => {
  const environment = { https_proxy: 'socks5://proxy', NO_PROXY: 'ably.net' };
  expect((await readOn('24.5.0', environment)).problems).toEqual([expect.stringMatching(/^https_proxy: /)]);
  expect((await readOn('24.5.0', environment, [HOST])).problems).toEqual([]);
});

test.each(['18.20.8', '20.20.2', '22.21.0', '24.4.1'])('Node %s cannot use a proxy', async (node) => {
  const { result, problems } = await readOn(node, { HTTPS_PROXY: PROXY });
  expect({ result, problems }).toEqual({
    result: undefined,
    problems: [
      `HTTPS_PROXY: Node ${node} cannot use a proxy. Expected Node 24.5 or later. Fix: update Node (or the GitHub Actions runner), or exempt Ably with NO_PROXY.`,
    ],
  });
  expect((await readOn(node, { HTTPS_PROXY: PROXY, NO_PROXY: '*' })).problems).toEqual([]);
});

test.each(['24.5.0', '24.10.0', '25.0.0', '100.0.0'])('Node %s can use a proxy', async (node) =>
  expect(hrefOf((await readOn(node, { HTTPS_PROXY: PROXY })).result, HOST)).toBe(`${PROXY}/`),
);
