import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { OPTIONS } from '../../src/cli/options.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, decode, KEY } from '../support/command.ts';

const JWT = /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}\n$/;
const environment = { ABLY_API_KEY: KEY.text };
const keys = { [KEY.keyName]: { secret: KEY.secret } };
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const KEY_FILE = join(mkdtempSync(join(tmpdir(), 'main-')), 'key');
writeFileSync(KEY_FILE, KEY.text);
afterAll(() => rmSync(dirname(KEY_FILE), { recursive: true }));

const claimsOf = (stdout: string) => decode(stdout).claims;
const tokenOf = (stdout: string) => JSON.parse(stdout).token;

interface Row {
  readonly args: readonly string[];
  readonly expected: unknown;
  readonly read?: (stdout: string) => unknown;
}

/** Each option to issue a token, and its effect. A test below fails for one that is missing here. */
const OPTION_ROWS: Record<string, Row> = {
  'api-key-file': { args: ['--api-key-file', KEY_FILE, '--json'], read: tokenOf, expected: { keyId: KEY.keyName } },
  app: { args: ['--app', 'demoApp', '--json'], read: tokenOf, expected: { appId: 'demoApp' } },
  capability: {
    args: ['--capability', 'chat:*: publish', '--token-only'],
    read: claimsOf,
    expected: { 'x-ably-capability': '{"chat:*":["publish"]}' },
  },
  'client-id': { args: ['--client-id', 'NONE', '--json'], read: tokenOf, expected: { clientId: null } },
  'client-type': {
    args: ['--client-type', 'device', '--token-only'],
    read: (stdout) => ({ clientType: claimsOf(stdout)['x-ably-clientType'] }),
    expected: { clientType: undefined },
  },
  ttl: { args: ['--ttl=15m', '--json'], read: tokenOf, expected: { ttl: 900 } },
  claims: {
    args: ['--claims', '{"ably.channel.chat":"admin","team":["a"]}', '--token-only'],
    read: claimsOf,
    expected: { 'ably.channel.chat': 'admin', team: ['a'] },
  },
  'revocation-key': {
    args: ['--revocation-key', 'nightly', '--token-only'],
    read: claimsOf,
    expected: { 'x-ably-revocation-key': 'nightly' },
  },
  verify: { args: ['--verify', '--token-only'], expected: expect.stringMatching(JWT) },
  endpoint: { args: ['--verify', '--token-only'], expected: expect.stringMatching(JWT) },
  'token-only': { args: ['--token-only'], expected: expect.stringMatching(JWT) },
  json: { args: ['--json'], expected: expect.stringMatching(/^\{.*\}\n$/) },
  'pretty-json': { args: ['--pretty-json'], expected: expect.stringMatching(/^\{\n {2}"type": "result",\n/) },
  verbose: { args: ['-v', '--token-only'], expected: expect.stringMatching(JWT) },
  help: { args: ['-h'], expected: expect.stringContaining('USAGE\n  ably-jwt [auth issue-jwt-token] ') },
  version: { args: ['--version'], expected: `${manifest.version}\n` },
};

test('every option has a row', () => expect(Object.keys(OPTION_ROWS)).toEqual(Object.keys(OPTIONS.issue)));

test.concurrent.each(Object.entries(OPTION_ROWS))(
  '--%s',
  async (_name, { args, read = (stdout) => stdout, expected }) => {
    const { code, stdout } = await withAbly({ keys }, ({ url }) =>
      ablyJwt([...args, ...(args.includes('--verify') ? ['--endpoint', url] : [])]),
    );
    expect(code).toBe(0);
    const result = read(stdout);
    if (typeof result === 'string') expect(result).toEqual(expected);
    else expect(result).toMatchObject(expected as object);
  },
);

test.concurrent('without an option the result is complete', async () => {
  const { code, stdout, stderr } = await ablyJwt(['--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    type: 'result',
    command: 'auth:issue-jwt-token',
    success: true,
    token: {
      appId: 'demoApp',
      capability: { '*': ['*'] },
      clientId: expect.stringMatching(/^ably-jwt-[0-9a-f]{8}$/),
      clientType: 'server',
      expires: expect.any(String),
      issued: expect.any(String),
      keyId: KEY.keyName,
      tokenType: 'jwt',
      ttl: 3600,
      value: expect.stringMatching(/^eyJ/),
    },
  });
});

test.concurrent.each([
  ['ABLY_APP_ID', { ABLY_APP_ID: 'demoApp' }, { appId: 'demoApp' }],
  ['ABLY_CLIENT_ID', { ABLY_CLIENT_ID: 'variable' }, { clientId: 'variable' }],
  ['an empty variable', { ABLY_CLIENT_ID: '' }, { clientId: expect.stringMatching(/^ably-jwt-/) }],
  ['the variables of a GitHub run', { GITHUB_RUN_ID: '77' }, { clientId: expect.stringMatching(/^ably-jwt-/) }],
])('defaults with %s', async (_name, variables: Record<string, string>, token) =>
  expect(tokenOf((await ablyJwt(['--json'], { ...environment, ...variables })).stdout)).toMatchObject(token),
);

test.concurrent.each([
  [[], 30],
  [['--ttl', '100'], 10],
  [['--client-id', 'none'], 30],
  [['--client-id', 'me'], 0],
  [['--revocation-key', 'nightly'], 0],
])('%j: the issue time is %i seconds in the past', async (args, seconds) => {
  const before = Math.floor(Date.now() / 1000);
  const { stdout } = await ablyJwt([...args, '--token-only']);
  const after = Math.floor(Date.now() / 1000);
  const iat = Number(claimsOf(stdout)['iat']) + seconds;
  expect(iat >= before && iat <= after).toBe(true);
});

/** Arguments and variables, and the names that stderr has, one for each problem. */
const PROBLEMS: [args: string[], variables: Record<string, string>, names: string[]][] = [
  [[], { ABLY_API_KEY: '' }, ['ABLY_API_KEY']],
  [[], { ABLY_APP_ID: 'other' }, ['ABLY_APP_ID']],
  [['--app', 'other'], { ABLY_APP_ID: 'demoApp' }, ['--app']],
  [['--verify'], { ABLY_ENDPOINT: 'http://ably.example.com' }, ['ABLY_ENDPOINT']],
  [['--capability', ''], {}, ['--capability']],
  [['--capability', 'my-channel:[publish', 'subscribe]'], {}, ['arguments', '--capability']],
  [['--ttl', '25h', '--client-type', 'srver'], {}, ['--client-type', '--ttl']],
  [['--claims', `{"a":"${'x'.repeat(32 * 1024)}"}`], {}, ['--claims']],
  [
    ['--tll', '5', '--ttl', '0', '--capability', '{"a":[],"b":["histori"]}', '--verify', '--endpoint', 'ftp://host'],
    { ABLY_API_KEY: 'key' },
    ['--tll', 'ABLY_API_KEY', '--ttl', '--capability', '--capability', '--endpoint'],
  ],
];

test.concurrent.each(PROBLEMS)('%j with %j is rejected', async (args, variables, names) => {
  const { code, stdout, stderr } = await ablyJwt(args, { ...environment, ...variables });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  const named = lines.map((line) => /^ably-jwt: ([\w-]+):/.exec(line)?.[1]).filter((name) => name !== undefined);
  expect(named.sort()).toEqual([...names].sort());
  for (const line of lines) expect(line).toMatch(/^ably-jwt: (.+ Fix: .+|see ably-jwt --help)$/);
});

test.concurrent('a warning goes to stderr, the token to stdout', async () => {
  const { code, stdout, stderr } = await ablyJwt(['--token-only', '--client-id', '*', '--endpoint', 'main']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(JWT) });
  expect(stderr.trimEnd().split('\n').sort()).toEqual([
    expect.stringMatching(/^ably-jwt: warning: --client-id: /),
    expect.stringMatching(/^ably-jwt: warning: --endpoint: .* --verify\.$/),
  ]);
});

test.concurrent('ABLY_ENDPOINT without --verify has no effect', async () =>
  expect(await ablyJwt(['--token-only'], { ...environment, ABLY_ENDPOINT: 'two words' })).toMatchObject({
    code: 0,
    stderr: '',
  }));

test.concurrent('--verbose says where each value came from', async () => {
  const { stderr } = await ablyJwt(['-v', '--ttl', '60'], { ...environment, ABLY_CLIENT_ID: 'me' });
  const lines = stderr.split('\n');
  const sources = ['api-key read from ABLY_API_KEY', 'ttl read from --ttl', 'client-id read from ABLY_CLIENT_ID'];
  const clientType = 'client-type is server by default, while the Ably CLI sets none';
  for (const line of [...sources, clientType]) expect(lines).toContain(`ably-jwt: ${line}`);
});

test.concurrent('--verify reports success on stderr', async () => {
  const { code, stdout, stderr } = await withAbly({ keys }, ({ url }) =>
    ablyJwt(['--verify', '--token-only'], { ...environment, ABLY_ENDPOINT: url }),
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(JWT) });
  expect(stderr).toMatch(/^ably-jwt: 127\.0\.0\.1:\d+ accepted the token .*\n$/);
});

test.concurrent('a rejection by Ably is exit code 1, with nothing on stdout', async () => {
  const { code, stdout, stderr } = await withAbly({ keys, fault: { code: 40131, status: 401 } }, ({ url }) =>
    ablyJwt(['--verify', '--json', '--endpoint', url]),
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^ably-jwt: --verify: .*\b40131\b.*\n$/);
});

test.concurrent.each([
  [[], 'This token allows everything the key allows on all regular channels. Set --capability to narrow it'],
  [['--capability', '{"a":["publish"]}'], ''],
  [['--token-only'], ''],
  [['--json'], ''],
  [['--pretty-json'], ''],
])('the note about full access with %j', async (args, note) => {
  const { stderr } = await ablyJwt(args);
  if (note) expect(stderr).toMatch(new RegExp(`^ably-jwt: ${note}.*\\n$`));
  else expect(stderr).toBe('');
});

test.concurrent.each([
  [['--help=false'], /^ably-jwt: --help: has a value\./],
  [['revoke', '--version=no'], /^ably-jwt: --version: has a value\./],
  [['--help', 'revoke'], /^ably-jwt: arguments: "revoke" is not the first argument\./],
  [['version', ''], /^ably-jwt: arguments: an argument is empty\./],
  [['help', 'help'], /^ably-jwt: arguments: unknown command "help"\./],
  [['help', 'channels'], /^ably-jwt: arguments: unknown command "channels"\./],
])('%j prints neither help nor version', async (args, problem) =>
  expect(await ablyJwt(args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(problem) }),
);

test.concurrent.each([
  [['help'], /^Issue a short-lived Ably JWT\./],
  [['help', 'issue-jwt-token'], /^Issue a short-lived Ably JWT\./],
  [['help', 'revoke'], /^Revoke Ably tokens /],
  [['auth', 'revoke-token', '-h', '--tll'], /^Revoke Ably tokens /],
  [['version'], new RegExp(`^${manifest.version}\\n$`)],
  [['auth:revoke-token', '--version'], new RegExp(`^${manifest.version}\\n$`)],
])('%j needs no key', async (args, text) =>
  expect(await ablyJwt(args, {})).toEqual({ code: 0, stdout: expect.stringMatching(text), stderr: '' }),
);
