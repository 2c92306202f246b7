import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { type Connection, explainError, readConnection, readProxy } from '../../src/ably/connection.ts';
import { selfSigned } from '../support/ably/certificate.ts';
import { connectionTo, diagnose } from './support.ts';

const inputsOf = (problems: readonly string[]) => problems.map((problem) => problem.split(':')[0]);

test.each([
  [{}, {}, []],
  [{ endpoint: 'https://localhost' }, { HTTPS_PROXY: 'socks5://proxy' }, []],
  [{ endpoint: 'two words', caFile: '/missing' }, {}, ['endpoint', 'ca-file']],
  [{ caFile: '/missing' }, { HTTPS_PROXY: 'socks5://proxy' }, ['ca-file', 'HTTPS_PROXY']],
])('%j with %j: every problem is reported', async (values, environment: Record<string, string>, names) => {
  const { result, problems } = await diagnose((diagnostics) =>
    readConnection(values, environment, diagnostics, ['a root']),
  );
  expect({ isRead: result !== undefined, names: inputsOf(problems) }).toEqual({ isRead: names.length === 0, names });
});

test.each([[['a root']], [undefined]])('%j is trusted', async (ca) => {
  const { result } = await diagnose((diagnostics) => readConnection({}, {}, diagnostics, ca));
  expect(result).toMatchObject({ ca, primary: new URL('https://main.realtime.ably.net') });
});

const folder = mkdtempSync(join(tmpdir(), 'ca-file-'));
const WORKSPACE = { GITHUB_WORKSPACE: folder };
const certificate = selfSigned();
afterAll(() => {
  certificate.remove();
  rmSync(folder, { recursive: true });
});

const pem = certificate.cert.trim();
const body = pem.split('\n').slice(1, -1).join('\n');
const wrap = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`;
const MIB = 1024 * 1024;

const FILES: Record<string, string> = {
  'ca.pem': `${pem}\n`,
  'bundle.pem': `# Root of the proxy\n${pem}\n\n# The same\r\n${pem.replaceAll('\n', '\r\n')}\r\n`,
  'with-key.pem': `${certificate.key}\n${pem}\n`,
  'large.pem': `${pem}\n`.padEnd(MIB, '\n'),
  'too-large.pem': `${pem}\n`.padEnd(MIB + 1, '\n'),
  'key.pem': certificate.key,
  'empty.pem': '',
  'binary.der': Buffer.from(body, 'base64').toString('latin1'),
  'cut.pem': pem.slice(0, -100),
  'damaged.pem': wrap(`${body.slice(0, 40)}${body.slice(60)}`),
  'not-base64.pem': wrap('*** *** ***'),
  'utf-16.pem': Buffer.from(`\ufeff${pem}`, 'utf16le').toString('latin1'),
  'utf-16-big-endian.pem': Buffer.from(`\ufeff${pem}`, 'utf16le').swap16().toString('latin1'),
  'utf-16-without-mark.pem': Buffer.from(pem, 'utf16le').toString('latin1'),
  'utf-16-big-endian-without-mark.pem': Buffer.from(pem, 'utf16le').swap16().toString('latin1'),
  'utf-8-with-mark.pem': Buffer.from(`\ufeff${pem}`).toString('latin1'),
  'one-damaged.pem': `${pem}\n${wrap('AAAA')}\n`,
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text, 'latin1');
mkdirSync(join(folder, 'folder'));

/** A connection that trusts only the certificates of a file. */
const readFrom = (caFile: string) => diagnose((diagnostics) => readConnection({ caFile }, WORKSPACE, diagnostics, []));

test.each([
  ['ca.pem', 1],
  [join(folder, 'ca.pem'), 1],
  ['bundle.pem', 2],
  ['with-key.pem', 1],
  ['large.pem', 1],
  ['utf-8-with-mark.pem', 1],
])('%s has %i certificates', async (path, count) => {
  const { result, problems } = await readFrom(path);
  expect({ count: result?.ca?.length, problems }).toEqual({ count, problems: [] });
  for (const each of result?.ca ?? []) expect(each.replace(/\r/g, '')).toBe(pem);
});

const CA_FILE = 'Expected the path of a PEM file with at least one certificate, at most 1 MiB.';
const NONE = `the file contains no certificate. ${CA_FILE} Fix: convert it to PEM`;
const UTF_16 = `the file is in UTF-16. ${CA_FILE} Fix: save it again in UTF-8`;
const DAMAGED = `the file contains a damaged certificate. ${CA_FILE} Fix: export the certificate again`;

test.each([
  [
    'missing.pem',
    `the file cannot be read: no such file or directory (ENOENT). ${CA_FILE} Fix: check the path, which is relative to the workspace`,
  ],
  ['folder', `not a regular file. ${CA_FILE} Fix: use the path of a regular file`],
  ['/dev/null', `not a regular file. ${CA_FILE} Fix: use the path of a regular file`],
  ['too-large.pem', `the file has ${MIB + 1} bytes. ${CA_FILE} Fix: include only the CA certificate of your network`],
  ['utf-16.pem', UTF_16],
  ['utf-16-big-endian.pem', UTF_16],
  ['utf-16-without-mark.pem', UTF_16],
  ['utf-16-big-endian-without-mark.pem', UTF_16],
  ['key.pem', NONE],
  ['empty.pem', NONE],
  ['binary.der', NONE],
  ['cut.pem', DAMAGED],
  ['damaged.pem', DAMAGED],
  ['not-base64.pem', DAMAGED],
  ['one-damaged.pem', DAMAGED],
])('%s is a problem', async (path, problem) =>
  expect(await readFrom(path)).toEqual({
    result: undefined,
    problems: [`ca-file: ${problem}`],
    warnings: [],
  }),
);

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
const hrefOf = (proxyFor: Connection['proxyFor'] | undefined, host: URL) => proxyFor?.(host)?.url;

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
  'not the URL of an HTTP proxy. Expected http://host:port. Fix: correct HTTPS_PROXY, or exempt Ably with NO_PROXY';

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

test.each(['18.20.8', '20.20.2', '22.20.0', '23.11.1', '24.4.1'])('Node %s cannot use a proxy', async (node) => {
  const { result, problems } = await readOn(node, { HTTPS_PROXY: PROXY });
  expect({ result, problems }).toEqual({
    result: undefined,
    problems: [
      `HTTPS_PROXY: Node ${node} cannot use a proxy. Expected Node 22.21 or a later 22.x, or 24.5 or later. Fix: update Node (or the GitHub Actions runner), or exempt Ably with NO_PROXY`,
    ],
  });
  expect((await readOn(node, { HTTPS_PROXY: PROXY, NO_PROXY: '*' })).problems).toEqual([]);
});

test.each(['22.21.0', '22.100.0', '24.5.0', '24.10.0', '25.0.0', '100.0.0'])('Node %s can use a proxy', async (node) =>
  expect(hrefOf((await readOn(node, { HTTPS_PROXY: PROXY })).result, HOST)).toBe(`${PROXY}/`),
);

const CHECK_NETWORK = 'check the endpoint, the network and https://status.ably.com, and try again';
const error = (code: string, more: object = {}) => Object.assign(new Error(code), { code }, more);
const refusal = (statusCode: number) => error('ERR_PROXY_TUNNEL', { statusCode });
const notTls = (reason: string) =>
  error('EPROTO', { message: `write EPROTO 40:error:0A00010B:SSL routines::${reason}:1` });
const allow = 'allow main.realtime.ably.net in the proxy, or exempt it with NO_PROXY';
const inspects = (setting: string) => `if your network inspects TLS, set ${setting} to the path of its CA certificate`;

/** Errors of a connection, what they mean, the fix, and whether a retry can help. */
test.each<[Error, found: string, fix: string, isTemporary: boolean, changes?: Partial<Connection> & { url?: string }]>([
  [error('ECONNRESET'), 'connection reset by peer (ECONNRESET)', CHECK_NETWORK, true],
  [error('ERR_PROXY_TUNNEL'), 'the proxy refused to connect (ERR_PROXY_TUNNEL)', CHECK_NETWORK, true],
  [refusal(Number.NaN), 'the proxy refused to connect (ERR_PROXY_TUNNEL)', CHECK_NETWORK, true],
  [refusal(403), 'the proxy refused to connect with HTTP 403', allow, false],
  [
    refusal(407),
    'the proxy refused to connect with HTTP 407',
    'set HTTPS_PROXY to http://user:password@host:port, with the credentials for the proxy',
    false,
  ],
  [refusal(204), 'the proxy refused to connect with HTTP 204', allow, false],
  [refusal(408), 'the proxy refused to connect with HTTP 408', allow, true],
  [refusal(429), 'the proxy refused to connect with HTTP 429', allow, true],
  [refusal(502), 'the proxy refused to connect with HTTP 502', allow, true],
  [notTls('wrong version number'), 'the port does not use TLS (EPROTO)', CHECK_NETWORK, false],
  [
    notTls('packet length too long'),
    'the port does not use TLS (EPROTO)',
    'use the endpoint http://127.0.0.1:8080, or a port with TLS',
    false,
    { url: 'https://127.0.0.1:8080' },
  ],
  [notTls('tlsv1 alert internal error'), 'protocol error (EPROTO)', CHECK_NETWORK, true],
  [
    error('SELF_SIGNED_CERT_IN_CHAIN'),
    'the certificate is not trusted (SELF_SIGNED_CERT_IN_CHAIN)',
    inspects('NODE_EXTRA_CA_CERTS'),
    false,
  ],
  [
    error('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    'the certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
    inspects('ca-file'),
    false,
    { ca: ['a root'] },
  ],
  [
    error('CERT_HAS_EXPIRED'),
    'the certificate has expired, or this clock is wrong (CERT_HAS_EXPIRED)',
    CHECK_NETWORK,
    false,
  ],
  [
    error('ERR_TLS_CERT_ALTNAME_INVALID'),
    'the certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID)',
    CHECK_NETWORK,
    false,
  ],
])('%s means: %s', (thrown, found, fix, isTemporary, { url = HOST.href, ...changes } = {}) => {
  const proxyFor = () => ({ variable: 'HTTPS_PROXY', url: PROXY });
  const connection = { ...connectionTo(url), proxyFor, ...changes };
  expect(explainError(thrown, connection.primary, connection)).toEqual({ found, fix, isTemporary });
});
