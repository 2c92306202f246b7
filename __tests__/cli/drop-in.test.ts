// What the Ably CLI's own tests of these commands expect, stated for this one. Decided otherwise: the capability is a
// JSON string in the token, because Ably ignores anything else; there is no claim x-ably-appId, which Ably does not
// read; and a capability that is not JSON can have another form. https://github.com/ably/ably-cli
import { expect, test } from '@jest/globals';
import { jwtVerify } from 'jose';
import { type Command, OPTIONS } from '../../src/cli/options.ts';
import { ablyJwt, KEY, shell } from '../support/command.ts';
import { concurrentOnPosix } from '../support/platform.ts';

const COMMAND = 'auth:issue-jwt-token';
const output = async (...args: string[]) => (await ablyJwt([COMMAND, ...args])).stdout;
const claims = async (...args: string[]): Promise<Record<string, unknown>> => {
  const token = (await output('--token-only', ...args)).trim();
  const { payload } = await jwtVerify(token, new TextEncoder().encode(KEY.secret), { algorithms: ['HS256'] });
  return payload;
};
const lifetime = ({ exp, iat }: Record<string, unknown>) => Number(exp) - Number(iat);
const capability = (payload: Record<string, unknown>) => JSON.parse(String(payload['x-ably-capability']));

test.concurrent.each(['Token:', 'Type: JWT', 'App ID: demoApp', `Key ID: ${KEY.keyName}`, 'Issued:', 'Expires:'])(
  'the report has "%s"',
  async (text) => expect(await output()).toContain(text),
);

test.concurrent('--token-only is a valid JWT with a capability', async () =>
  expect(await claims()).toHaveProperty('x-ably-capability'));

test.concurrent('a custom capability', async () =>
  expect(capability(await claims('--capability', '{"chat:*":["publish","subscribe"]}'))).toEqual({
    'chat:*': ['publish', 'subscribe'],
  }));

test.concurrent('a custom ttl', async () => expect(lifetime(await claims('--ttl', '7200'))).toBe(7200));

test.concurrent('a custom client ID', async () =>
  expect(await claims('--client-id', 'my-custom-client')).toHaveProperty('x-ably-clientId', 'my-custom-client'));

test.concurrent('"none" is no client ID', async () =>
  expect(await claims('--client-id', 'none')).not.toHaveProperty('x-ably-clientId'));

test.concurrent('--token-only prints nothing but the token', async () =>
  expect(await output('--token-only')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/));

test.concurrent('--json', async () =>
  expect(JSON.parse(await output('--json'))).toMatchObject({
    type: 'result',
    command: COMMAND,
    success: true,
    token: {
      appId: 'demoApp',
      keyId: KEY.keyName,
      tokenType: 'jwt',
      capability: { '*': ['*'] },
      ttl: 3600,
      value: expect.any(String),
    },
  }));

test.concurrent('by default, everything for an hour', async () => {
  const payload = await claims();
  expect([capability(payload), lifetime(payload)]).toEqual([{ '*': ['*'] }, 3600]);
});

test.concurrent('broken JSON is an error', async () => {
  const { code, stdout, stderr } = await ablyJwt([COMMAND, '--capability', '{"chat"']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^ably-jwt: --capability: .+\n$/);
});

test.concurrent('no output without a key', async () =>
  expect(await ablyJwt([COMMAND], {})).toMatchObject({ code: 2, stdout: '' }));

test.concurrent('--app', async () => expect(await output('--app', 'demoApp')).toMatch(/^Token: /));

test.concurrent('an unknown flag is an error', async () =>
  expect(await ablyJwt([COMMAND, '--unknown-flag'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^ably-jwt: --unknown-flag: unknown option\./),
  }));

test.concurrent('the report has the ttl in seconds', async () =>
  expect(await output('--ttl', '1800')).toContain('TTL: 1800 seconds\n'));

test.concurrent('the report has no client ID if the token has none', async () =>
  expect(await output('--client-id', 'none')).not.toContain('Client ID:'));

/** The options of version 1.2.1, except --allow-reauth-margin, whose error says why it is not needed. */
const ABLY_OPTIONS: Record<Command, string[]> = {
  issue: ['app', 'capability', 'client-id', 'json', 'pretty-json', 'token-only', 'ttl', 'verbose'],
  revoke: ['app', 'client-id', 'force', 'json', 'pretty-json', 'revocation-key', 'verbose'],
};

test.each(Object.entries(ABLY_OPTIONS))('the command to %s has every option of the Ably CLI', (command, names) =>
  expect(names.filter((name) => !OPTIONS[command as Command][name])).toEqual([]),
);

test.concurrent.each([
  ['auth issue-jwt-token', '--help'],
  ['auth revoke-token', '--help'],
  ['help', ''],
  ['help', 'auth revoke-token'],
])('the help of "%s %s" has a usage', async (...words) =>
  expect(await ablyJwt(words.join(' ').trim().split(' '))).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/\nUSAGE\n {2}ably-jwt /),
    stderr: '',
  }),
);

/** What people write to cut a value out of the report. */
concurrentOnPosix.each([
  [`grep '^Token:' | cut -d' ' -f2`, /^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/],
  [`sed -n 's/^Token: //p'`, /^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/],
  [`awk '/^Key ID:/ {print $3}'`, /^demoApp\.demoKey\n$/],
  [`grep -o 'TTL: [0-9]*' | cut -d' ' -f2`, /^3600\n$/],
  [`sed -n 's/^Capability: //p' | jq -r '.["*"][0]'`, /^\*\n$/],
])('the report piped to %s', async (filter, expected) =>
  expect((await shell(`$CLI auth issue-jwt-token | ${filter}`, { ABLY_API_KEY: KEY.text })).stdout).toMatch(expected),
);
