import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { bearer, send } from '../support/ably/client.ts';
import type { AblyOptions, Fault } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, type Ended, KEY, shell } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';
import { concurrentOnPosix } from '../support/platform.ts';

const environment = { ABLY_API_KEY: KEY.text };
const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };
const base64 = Buffer.from(KEY.text).toString('base64');
const SECRETS = { key: KEY.text, secret: KEY.secret, authorization: base64 };

/** Runs the command against a fake Ably server. Returns how it ended, and what the server has seen. */
function revoke(args: readonly string[], options: Partial<AblyOptions> = {}, variables: Record<string, string> = {}) {
  return withAbly({ keys, ...options }, async ({ url, requests, revoked }) => {
    const ended = await ablyJwt(['revoke', ...args, '--endpoint', url], { ...environment, ...variables });
    expect(findLeaks({ stdout: ended.stdout, stderr: ended.stderr }, SECRETS)).toEqual([]);
    return { ...ended, requests: [...requests], revoked: [...revoked] };
  });
}

const iso = (milliseconds = 0) => new Date(milliseconds).toISOString();

test.concurrent.each([
  ['--revocation-key', 'revocation key', 'revocationKey'],
  ['--client-id', 'client ID', 'clientId'],
])('%s revokes the tokens, and says what Ably confirmed', async (option, name, type) => {
  let ahead = 0;
  await withAbly({ keys, now: () => Date.now() + ahead }, async ({ url, requests, revoked }) => {
    const issue = async (value: string) => (await ablyJwt(['--token-only', option, value])).stdout.trim();
    const tokens = await Promise.all([issue('ci-1'), issue('ci-2')]);
    const statuses = () =>
      Promise.all(
        tokens.map(async (token) => (await send(`${url}/channels/ci/messages`, { headers: bearer(token) })).status),
      );
    expect(await statuses()).toEqual([200, 200]);
    // Ably revokes what was issued before the moment of the revocation, and these tokens may be issued in the same one.
    ahead = 1000;
    const ended = await ablyJwt(['auth', 'revoke-token', option, 'ci-1'], { ...environment, ABLY_ENDPOINT: url });
    expect(await statuses()).toEqual([401, 200]);
    const time = iso(revoked[0]?.issuedBefore);
    expect(ended).toEqual({
      code: 0,
      stdout: `Ably revoked the tokens of key demoApp.demoKey with ${name} "ci-1" that were issued before ${time}, by Ably's clock. Ably does not report whether there were any.\nIssued before: ${time}\n`,
      stderr: '',
    });
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ path, body }) => ({ path, body: JSON.parse(body) }))).toEqual([
      { path: `/keys/${KEY.keyName}/revokeTokens`, body: { targets: [`${type}:ci-1`] } },
    ]);
  });
});

test.concurrent.each(['auth revoke-token', 'auth:revoke-token', 'revoke-token', 'revoke'])(
  'the command %s',
  async (words) => {
    const { code, stdout } = await withAbly({ keys }, ({ url }) =>
      ablyJwt([...words.split(' '), '--client-id', 'a', '--endpoint', url]),
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/\nIssued before: \S+Z\n$/) });
  },
);

/** The options that do not name a target or a key, and their effects. */
const OPTION_ROWS: Record<string, [args: string[], expected: object]> = {
  '--json': [['--json'], { stdout: expect.stringMatching(/^\{"type":"result",.*\}\n$/), stderr: '' }],
  '--pretty-json': [['--pretty-json'], { stdout: expect.stringMatching(/^\{\n {2}"type": "result",\n(.+\n)*\}\n$/) }],
  '--force': [['--force'], { stdout: expect.stringMatching(/^Ably revoked /), stderr: '' }],
  '-f': [['-f', '--json'], { stdout: expect.stringMatching(/^\{/), stderr: '' }],
  '--app': [['--app', 'demoApp'], { stdout: expect.stringMatching(/^Ably revoked /), stderr: '' }],
  '--verbose': [
    ['--verbose'],
    {
      stderr: expect.stringMatching(
        /^ably-jwt: client-id read from --client-id\nably-jwt: endpoint read from --endpoint\nably-jwt: api-key read from ABLY_API_KEY\nably-jwt: sent to 127\.0\.0\.1:\d+\n$/,
      ),
    },
  ],
};

test.concurrent.each(Object.entries(OPTION_ROWS))('%s', async (_option, [args, expected]) =>
  expect(await revoke(['--client-id', 'a', ...args])).toMatchObject({ code: 0, ...expected }),
);

test.concurrent('the result as JSON', async () => {
  const { stdout, revoked } = await revoke(['--client-id', 'a b', '--json']);
  expect(JSON.parse(stdout)).toEqual({
    type: 'result',
    command: 'auth:revoke-token',
    success: true,
    revocation: { target: 'clientId:a b', issuedBefore: iso(revoked[0]?.issuedBefore) },
  });
});

test.concurrent('a revocation that takes effect later', async () => {
  const { stdout, revoked } = await revoke(['--revocation-key', 'a', '--json'], { fault: 'applies-later' });
  expect(JSON.parse(stdout).revocation).toMatchObject({ appliesAt: iso(revoked[0]?.appliesAt) });
  const report = await revoke(['--revocation-key', 'a'], { fault: 'applies-later' });
  const time = iso(report.revoked[0]?.appliesAt);
  expect(report.stdout).toContain(`\nThe revocation takes effect at ${time}.\nIssued before: `);
});

/** Arguments and variables that send nothing, and what stderr says first. */
const BAD: [args: string[], variables: Record<string, string>, first: RegExp][] = [
  [
    [],
    {},
    /^--revocation-key: neither --revocation-key nor --client-id has a value; the variable ABLY_CLIENT_ID is not read\. Expected exactly one of --revocation-key and --client-id\. Fix: set one of them to the value that the tokens were issued with$/,
  ],
  [[], { ABLY_CLIENT_ID: 'me' }, /^--revocation-key: neither /],
  [
    ['--client-id', 'a', '--revocation-key', 'b'],
    {},
    /^--revocation-key: both --revocation-key and --client-id have a value\. .+ Fix: remove one of them$/,
  ],
  [['--client-id', 'none'], {}, /^--client-id: "none" does not identify specific tokens\. /],
  [['--client-id', '*'], {}, /^--client-id: "\*" does not identify specific tokens\. /],
  [['--client-id', 'clientId:a'], {}, /^--client-id: "clientId:a" has the prefix "clientId:" of /],
  [['--revocation-key', ''], {}, /^--revocation-key: the value is empty\. /],
  [['--client-id', 'a', '--app', 'other'], {}, /^--app: the key belongs to app "demoApp", not "other"\. /],
  [['--client-id', 'a'], { ABLY_APP_ID: 'other' }, /^ABLY_APP_ID: the key belongs to app "demoApp", not "other"\. /],
  [['--client-id', 'a'], { ABLY_API_KEY: '' }, /^ABLY_API_KEY: no API key: /],
  [['--client-id', 'a'], { ABLY_API_KEY: 'key' }, /^ABLY_API_KEY: /],
  [['--client-id', 'a', '--allow-reauth-margin'], {}, /^--allow-reauth-margin: unknown option\. /],
  [['--client-id', 'a', '--token-only'], {}, /^--token-only: only auth issue-jwt-token has this option\. /],
  [['--client-id', 'a', '--json', '--pretty-json'], {}, /^--pretty-json: given together with --json\. /],
  [['--client-id', 'a', 'b'], {}, /^arguments: unexpected argument /],
  [['--client-id', KEY.secret], {}, /^--client-id: contains the API key's secret\. /],
];

test.concurrent.each(BAD)('%j with %j sends nothing', async (args, variables, first) => {
  const { code, stdout, stderr, requests } = await revoke(args, {}, variables);
  expect({ code, stdout, requests }).toEqual({ code: 2, stdout: '', requests: [] });
  expect(stderr.split('\n')[0]?.replace(/^ably-jwt: /, '')).toMatch(first);
});

/** What Ably confirms if the clock of this machine is right, with changes. */
const confirm = (result: object, body: object = {}): Fault => {
  const target = { target: 'clientId:a', issuedBefore: Date.now(), appliesAt: Date.now(), ...result };
  const json = JSON.stringify({ successCount: 1, failureCount: 0, results: [target], ...body });
  return { raw: { status: 201, headers: { 'content-type': 'application/json' }, body: json } };
};

const HOUR = 3_600_000;

/** Responses that are no confirmation of exactly this revocation, and what stderr says. */
const UNCONFIRMED: [name: string, fault: Fault, problem: RegExp][] = [
  ['a refusal', { code: 40101, status: 401 }, /^revoke: Ably rejected the revocation with error 40101: /],
  ['a partial failure', { partial: 40160 }, /^revoke: Ably rejected the revocation with error 40160: /],
  ['another target', 'other-target', /^revoke: Ably did not confirm the revocation /],
  ['two results', 'two-results', /^revoke: Ably did not confirm the revocation /],
  ['no time', 'no-issued-before', /^revoke: Ably did not confirm the revocation /],
  ['a failure beside the success', confirm({}, { failureCount: 1 }), /^revoke: Ably did not confirm the revocation /],
  ['a time of yesterday', confirm({ issuedBefore: Date.now() - 25 * HOUR }), /issuedBefore that is not a number of/],
  ['another page', 'html-200', /^revoke: Ably did not confirm the revocation /],
];

test.concurrent.each(UNCONFIRMED)('%s is exit code 1, with nothing on stdout', async (_name, fault, problem) => {
  const { code, stdout, stderr } = await revoke(['--client-id', 'a', '--json'], { fault });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.replace(/^ably-jwt: /, '')).toMatch(problem);
});

test.concurrent('a clock that is ahead is a warning, and the tokens are revoked', async () => {
  const { code, stderr, revoked } = await revoke(['--client-id', 'a'], { now: () => Date.now() - 20_000 });
  expect({ code, count: revoked.length }).toEqual({ code: 0, count: 1 });
  expect(stderr).toMatch(/^ably-jwt: warning: clock: .* seconds ahead of Ably's, so tokens .* are not revoked\. .*\n$/);
});

test.concurrent('a "*" within a value is a warning', async () => {
  const { code, stderr } = await revoke(['--client-id', 'ci-*']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^ably-jwt: warning: --client-id: /) });
});

/** Runs a script in which `$REVOKE` is the command. Returns how it ended, and how many revocations there are. */
const inShell = (script: string): Promise<Ended & { count: number }> =>
  withAbly({ keys }, async ({ url, revoked }) => {
    const ended = await shell(script.replace('$REVOKE', '$CLI revoke --client-id a'), {
      ...environment,
      ABLY_ENDPOINT: url,
    });
    return { ...ended, count: revoked.length };
  });

const WRITTEN = 'ably-jwt: the command failed: the tokens are revoked, but the output could not be written: ';

concurrentOnPosix('a closed pipe is exit code 1, and says that the tokens are revoked', async () =>
  expect(await inShell('(sleep 0.3; $REVOKE; echo "code $?" >&2) | head -0')).toMatchObject({
    stdout: '',
    stderr: `${WRITTEN}broken pipe (EPIPE).\ncode 1\n`,
    count: 1,
  }),
);

(existsSync('/dev/full') ? test : test.skip)(
  'a full disk is exit code 1, and says that the tokens are revoked',
  async () =>
    expect(await inShell('$REVOKE > /dev/full')).toMatchObject({
      code: 1,
      stderr: `${WRITTEN}no space left on device (ENOSPC).\n`,
      count: 1,
    }),
);

concurrentOnPosix('a closed stderr does not keep the confirmation back', async () =>
  expect(await inShell('$REVOKE -v 2>&-')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Ably revoked .*\nIssued before: \S+\n$/),
    count: 1,
  }),
);
