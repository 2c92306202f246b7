import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { OPTIONS } from '../../src/cli/options.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, decode, KEY } from '../support/command.ts';

const JWT = /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}$/;
const claimsOf = (stdout: string) => decode(stdout).claims;
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

type Row = {
  args: string[] | ((url: string) => string[]);
  env?: Record<string, string>;
  check: (stdout: string, stderr: string) => void;
};

/** Each option at work; a test below fails for one that is missing here. */
const ROWS: Record<string, Row> = {
  app: { args: ['--app', 'demoApp', '--token-only'], check: (out) => expect(out.trim()).toMatch(JWT) },
  capability: {
    args: ['--capability', 'chat:*: publish', '--token-only'],
    check: (out) => expect(claimsOf(out)['x-ably-capability']).toBe('{"chat:*":["publish"]}'),
  },
  'client-id': {
    args: ['--client-id', 'NONE', '--json'],
    check: (out) => expect(JSON.parse(out).token.clientId).toBeNull(),
  },
  'client-type': {
    args: ['--client-type', 'device', '--token-only'],
    check: (out) => expect(claimsOf(out)).not.toHaveProperty('x-ably-clientType'),
  },
  ttl: { args: ['--ttl=15m', '--json'], check: (out) => expect(JSON.parse(out).token.ttl).toBe(900) },
  claims: {
    args: ['--claims', '{"ably.channel.room:1":"admin","team":["a"]}', '--token-only'],
    check: (out) => expect(claimsOf(out)).toMatchObject({ 'ably.channel.room:1': 'admin', team: ['a'] }),
  },
  'revocation-key': {
    args: ['--revocation-key', 'nightly', '--token-only'],
    check: (out) => expect(claimsOf(out)['x-ably-revocation-key']).toBe('nightly'),
  },
  verify: {
    args: (url) => ['--verify', '--endpoint', url, '--token-only'],
    check: (out) => expect(out.trim()).toMatch(JWT),
  },
  endpoint: {
    args: (url) => ['--verify', `--endpoint=${url}`, '--json'],
    check: (out) => expect(JSON.parse(out).token.value).toMatch(JWT),
  },
  'token-only': { args: ['--token-only'], check: (out) => expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) },
  json: {
    args: ['--json'],
    check: (out) => {
      expect(out.split('\n')).toHaveLength(2);
      const { token } = JSON.parse(out);
      expect(Object.keys(token)).toEqual([
        'appId',
        'capability',
        'clientId',
        'clientType',
        'expires',
        'issued',
        'keyId',
        'tokenType',
        'ttl',
        'value',
      ]);
      expect(token).toMatchObject({
        appId: 'demoApp',
        keyId: KEY.keyName,
        tokenType: 'jwt',
        ttl: 3600,
        capability: { '*': ['*'] },
      });
      expect(token.clientId).toMatch(/^ably-jwt-[0-9a-f]{8}$/);
      expect(Date.parse(token.expires) - Date.parse(token.issued)).toBe(3_600_000);
    },
  },
  'pretty-json': {
    args: ['--pretty-json'],
    check: (out) => {
      expect(out).toMatch(/^\{\n {2}"token": \{\n/);
      expect(JSON.parse(out).token.tokenType).toBe('jwt');
    },
  },
  verbose: {
    args: ['-v', '--token-only', '--ttl', '60'],
    check: (out, err) => {
      expect(out.trim()).toMatch(JWT);
      expect(err).toContain('api-key read from ABLY_API_KEY\n');
      expect(err).toContain('ttl read from --ttl\n');
    },
  },
  help: {
    args: ['-h'],
    check: (out) => {
      for (const name of Object.keys(OPTIONS)) expect(out).toContain(`--${name}`);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  },
  version: { args: ['--version'], check: (out) => expect(out).toBe(`${manifest.version}\n`) },
};

test('every option has a row', () => expect(Object.keys(ROWS)).toEqual(Object.keys(OPTIONS)));

test.each(Object.entries(ROWS))('--%s', async (_name, { args, check }) => {
  const keys = { [KEY.keyName]: { secret: KEY.secret } };
  const words = typeof args === 'function' ? args : () => args;
  const { code, stdout, stderr } = await withAbly({ keys }, (ably) => ablyJwt(words(ably.url)));
  expect({ code, stderr: words('').includes('-v') ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  check(stdout, stderr);
});

test.each([[['help']], [['issue-jwt-token', 'help']], [['auth', 'issue-jwt-token', '--help', '--']]])(
  '%j prints the help',
  async (args) => {
    const { code, stdout } = await ablyJwt(args, {});
    expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 0, first: expect.stringContaining('Ably') });
  },
);

test('--token-only --json prints the value alone', async () => {
  const { stdout } = await ablyJwt(['--token-only', '--json']);
  expect(Object.keys(JSON.parse(stdout).token)).toEqual(['value']);
});

test.each([
  ['ABLY_APP_ID', { ABLY_APP_ID: 'demoApp' }, { appId: 'demoApp' }],
  ['ABLY_CLIENT_ID', { ABLY_CLIENT_ID: 'from-env' }, { clientId: 'from-env' }],
  ['an empty variable', { ABLY_CLIENT_ID: ' ' }, { clientId: expect.stringMatching(/^ably-jwt-/) }],
  ['a GitHub run', { GITHUB_RUN_ID: '77' }, { clientId: expect.stringMatching(/^github-actions-77-[0-9a-f]{8}$/) }],
])('defaults from %s', async (_name, env, token) => {
  const { stdout } = await ablyJwt(['--json'], { ABLY_API_KEY: KEY.text, ...(env as Record<string, string>) });
  expect(JSON.parse(stdout).token).toMatchObject(token);
});

test('an option goes before its variable', async () => {
  const { stdout } = await ablyJwt(['--json', '--client-id', 'given'], {
    ABLY_API_KEY: KEY.text,
    ABLY_CLIENT_ID: 'from-env',
  });
  expect(JSON.parse(stdout).token.clientId).toBe('given');
});
