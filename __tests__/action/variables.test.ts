import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { selfSigned } from '../support/ably/certificate.ts';
import { startAbly } from '../support/ably/server.mjs';
import { ablyJwt, decode, KEY } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';
import { startProxy } from '../support/proxy.ts';
import { replay } from '../support/runner.ts';
import { inputsNamed } from './checks.ts';

// Text that reaches GITHUB_ENV sets any variable of later steps but NODE_OPTIONS. Here it sets everything that could
// redirect a request or change who is trusted. No key and no token may reach anything but the endpoint of the inputs.

const HOST = 'main.realtime.ably.net';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const canUseProxies = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);

const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };
const certificate = selfSigned([HOST]);
/** The attacker's servers, which accept the key. The proxy maps Ably's host to the first one. */
const attacker = await startAbly({ keys, tls: certificate });
const plainAttacker = await startAbly({ keys });
const proxy = await startProxy({ routes: { [`${HOST}:443`]: attacker.port } });
/** The endpoint that the inputs name. */
const real = await startAbly({ keys });
const servers = [attacker, plainAttacker, proxy, real];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  certificate.remove();
});

const PROXY_NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'https_proxy', 'http_proxy', 'all_proxy'];
const TRUST_CERTIFICATE = {
  NODE_EXTRA_CA_CERTS: certificate.certFile,
  SSL_CERT_FILE: certificate.certFile,
  NODE_USE_SYSTEM_CA: '1',
};
const TRUST_ANYTHING = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
const REDIRECT = {
  ...Object.fromEntries(PROXY_NAMES.map((name) => [name, proxy.url])),
  NODE_USE_ENV_PROXY: '1',
  ABLY_ENDPOINT: plainAttacker.url,
  STATE_endpoint: plainAttacker.url,
};
const VARIABLES: Readonly<Record<string, string>> = {
  ...REDIRECT,
  ...TRUST_CERTIFICATE,
  ...TRUST_ANYTHING,
  ABLY_API_KEY: 'attack.attack:0123456789abcdef',
  ABLY_APP_ID: 'attack',
  ABLY_CLIENT_ID: '*',
  ABLY_ACCESS_TOKEN: 'x',
  STATE_isPost: 'true',
  STATE_keyName: KEY.keyName,
  STATE_revocationKey: 'ci-1',
};

const counted = new Map(servers.map((server) => [server, 0]));
afterEach(() => {
  for (const server of servers) counted.set(server, server.requests.length);
});

/** How many requests reached whom in this test. */
function received() {
  const count = (server: (typeof servers)[number]) => server.requests.length - (counted.get(server) ?? 0);
  return { attacker: count(attacker) + count(plainAttacker), proxy: count(proxy), real: count(real) };
}

const NOBODY = { attacker: 0, proxy: 0, real: 0 };

const issue = (inputs: Record<string, string> = {}) =>
  replay({ with: { 'api-key': KEY.text, ...inputs }, env: VARIABLES });
const verify = (inputs: Record<string, string> = {}) => issue({ verify: 'true', ...inputs });
const revoke = (inputs: Record<string, string> = {}) =>
  replay({ action: 'revoke', with: { 'api-key': KEY.text, 'revocation-key': 'ci-1', ...inputs }, env: VARIABLES });
const cli = (...args: string[]) =>
  ablyJwt(['--token-only', ...args], { ...VARIABLES, ABLY_API_KEY: KEY.text, ABLY_APP_ID: KEY.appId });

/** The attacker's server as a client reaches it with these variables. Older versions of Node need no proxy for it. */
const trap = canUseProxies ? `https://${HOST}/` : `https://localhost:${attacker.port}/`;

// Without this, the tests below could pass because the trap does not work.
describe('an unprotected client is trapped', () => {
  test.each([
    ['by a certificate', TRUST_CERTIFICATE],
    ['by switching checks off', TRUST_ANYTHING],
  ])('%s', async (_, variables) => {
    const script = `require('https').get('${trap}', { headers: { authorization: 'Basic x' } }, () => process.exit(0))`;
    await promisify(execFile)(process.execPath, ['-e', script], { env: { ...REDIRECT, ...variables } });
    expect(received().attacker).toBe(1);
  });
});

test('the issue action sends nothing to anyone', async () => {
  const { exitCode, outputs } = await issue();
  expect(exitCode).toBe(0);
  expect(decode(outputs['token'] ?? '').header['kid']).toBe(KEY.keyName);
  expect(outputs['client-id']).toMatch(/^github-actions-/);
  expect(received()).toEqual(NOBODY);
});

test('the command line sends nothing to anyone', async () => {
  expect((await cli()).code).toBe(0);
  expect(received()).toEqual(NOBODY);
});

test.each([
  ['issue with verify', verify],
  ['revoke', revoke],
])("%s sends nothing to the attacker under Ably's name", async (_, run) => {
  const { exitCode, outputs, annotations } = await run();
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(received()).toMatchObject({ attacker: 0, real: 0 });
  // A tunnel shows the proxy nothing but the name of the host.
  const shown = JSON.stringify(proxy.requests.slice(counted.get(proxy)));
  expect(findLeaks({ proxy: shown }, { key: KEY.text, secret: KEY.secret })).toEqual([]);
  expect(shown).not.toMatch(/authorization/i);
  const error = annotations.find(({ level }) => level === 'error')?.message;
  expect(error).toMatch(
    canUseProxies ? /the certificate is not trusted .* set ca-file/ : /^https_proxy: .*or 24\.5 or later/,
  );
});

test.each([
  ['issue with verify', verify],
  ['revoke', revoke],
])('%s sends nothing to an endpoint with the certificate of the attacker', async (_, run) => {
  const { exitCode, outputs } = await run({ endpoint: `https://localhost:${attacker.port}` });
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(received()).toEqual(NOBODY);
});

test.each([
  ['issue with verify', async () => (await verify({ endpoint: real.url })).exitCode],
  ['revoke', async () => (await revoke({ endpoint: real.url })).exitCode],
  ['the command line with --verify', async () => (await cli('--verify', '--endpoint', real.url)).code],
])('%s sends a request only to the endpoint of the inputs', async (_, run) => {
  expect(await run()).toBe(0);
  expect(received()).toEqual({ ...NOBODY, real: 1 });
});

test.each([
  ['issue with verify', verify],
  ['revoke', revoke],
])('%s trusts the same server by ca-file', async (_, run) => {
  const endpoint: Record<string, string> = canUseProxies ? {} : { endpoint: `https://localhost:${attacker.port}` };
  const result = await run({ ...endpoint, 'ca-file': certificate.certFile });
  expect({ exitCode: result.exitCode, errors: inputsNamed(result, 'error') }).toEqual({ exitCode: 0, errors: [] });
  expect(received()).toMatchObject({ attacker: 1, real: 0 });
});
