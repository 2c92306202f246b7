import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY, shell } from '../support/command.ts';
import {
  errorsOf,
  expectAllOrNothing,
  expectComplete,
  expectNoLeaks,
  expectNothingPublished,
  FULL_STEP,
  inShell,
} from './faulty-step.ts';

const testIfFull = existsSync('/dev/full') ? test : test.skip;

/** Waits until a reader is gone, then runs the step with it on the given stream. */
const withoutReader = (stream: string) => `exec 3> >(exit); wait $!; exec "$@" ${stream}>&3`;

test.each([
  ['stdin closed', 'exec "$@" <&-'],
  ['stdout without a reader', withoutReader('')],
])('%s makes no difference', async (_name, script) => {
  const run = await inShell(script);
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

testIfFull('stdout on a full disk makes no difference', async () => {
  const run = await inShell('exec "$@" > /dev/full');
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

// Node opens /dev/null where a standard stream is closed, so nobody reads the log, and nothing in it can leak.
test.each(['>&-', '2>&-', '>&- 2>&-', '<&- 2>&-', '<&- >&- 2>&-', '>/dev/null'])(
  'a standard stream closed, %s: all is set',
  async (redirection) => {
    const run = await inShell(`exec "$@" ${redirection}`);
    expect({ exitCode: run.exitCode, stderr: run.stderr, problems: run.fileProblems }).toEqual({
      exitCode: 0,
      stderr: '',
      problems: [],
    });
    expectComplete(run);
  },
);

// The masks did not arrive, so nothing may be set.
const UNREAD: [name: string, script: string][] = [
  ['without a reader', withoutReader('2')],
  ...(existsSync('/dev/full')
    ? ([
        ['on a full disk', 'exec "$@" 2> /dev/full'],
        ['on a full disk, where Node prints before', 'export NODE_DEBUG=module; exec "$@" 2> /dev/full'],
      ] as [string, string][])
    : []),
];
test.each(UNREAD)('stderr %s: nothing is set', async (_name, script) => {
  const run = await inShell(script);
  expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 1, stderr: '' });
  expectNothingPublished(run);
});

test.each(['>', '2>'])(
  '%s is a file that may grow by only a few bytes: all is set, or nothing',
  async (redirection) => {
    // In blocks of 1,024 bytes.
    for (const limit of [0, 1, 2, 3]) {
      const run = await inShell(
        `ulimit -f ${limit}; "$@" ${redirection} "$HOME/log"; code=$?; cat "$HOME/log" >&${redirection === '>' ? 1 : 2}; exit $code`,
      );
      expect({ stderr: run.stderr, problems: run.fileProblems }).toEqual({ stderr: '', problems: [] });
      if (run.exitCode === 0) {
        expectComplete(run);
        expectNoLeaks(run);
      } else {
        expect({ exitCode: run.exitCode, outputs: run.outputs, env: run.env }).toEqual({
          exitCode: 1,
          outputs: {},
          env: {},
        });
      }
    }
  },
);

/** As many entries as fit into 32 KiB. */
const mapping = (count: number, name: (index: number) => string) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), ['stats']])));

/** A reader that starts only after a while. The log is far larger than the buffer of a pipe. */
const SLOWLY = 'set -o pipefail; "$@" | (sleep 1; cat)';

test('a slow reader gets a long log to its end', async () => {
  const capability = mapping(600, (index) => `a-channel-with-a-rather-long-name-${index}`);
  const run = await inShell(SLOWLY, { with: { ...FULL_STEP.with, capability } });
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
  expect(run.raw.stdout.length).toBeGreaterThan(2 * 65_536);
  const listed = run.raw.stdout.match(/^ {2}a-channel-with-a-rather-long-name-\d+/gm);
  expect(new Set(listed).size).toBe(600);
  expect(run.raw.stdout).toMatch(/::endgroup::\n$/);
});

test('a slow reader gets every problem', async () => {
  const run = await inShell(SLOWLY, { with: { ...FULL_STEP.with, capability: mapping(1500, (index) => `:${index}`) } });
  expect({ exitCode: run.exitCode, errors: errorsOf(run).length }).toEqual({ exitCode: 1, errors: 1500 });
  expect(run.log).toMatch(/1500 problems\.$/);
});

test('on the command line, a slow reader gets the whole token, and one that stops early ends the command', async () => {
  const environment = { ABLY_API_KEY: KEY.text, CLAIMS: JSON.stringify({ long: 'x'.repeat(32_000) }) };
  const command = '$CLI --token-only --claims "$CLAIMS"';
  const slow = await shell(`for i in 1 2 3; do ${command}; done | (sleep 1; cat)`, environment);
  expect(slow.stdout).toMatch(/^(eyJ[\w-]+\.[\w-]{40000,}\.[\w-]{43}\n){3}$/);
  const early = await shell(`exec 3> >(exit); wait $!; ${command} >&3; echo "code $?" >&2`, environment);
  expect(early.stdout).toBe('');
  expect(early.stderr).toMatch(/^ably-jwt: the command failed: .*EPIPE.*\ncode 1\n$/m);
});

test('revoke reports by its exit code what Ably confirmed, whatever becomes of its streams', async () => {
  const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };
  const scripts = ['exec "$@" >&- 2>&- <&-', 'exec "$@" > /dev/full', withoutReader('')];
  for (const script of scripts) {
    for (const fault of [undefined, { code: 40163, status: 401 }]) {
      await withAbly({ keys, fault }, async (ably) => {
        const run = await inShell(script, {
          action: 'revoke',
          with: { 'api-key': KEY.text, 'revocation-key': 'ci-1', endpoint: ably.url },
        });
        expect({ script, exitCode: run.exitCode, revoked: ably.revoked.length }).toEqual(
          fault ? { script, exitCode: 1, revoked: 0 } : { script, exitCode: 0, revoked: 1 },
        );
        expect(run.stderr).toBe('');
      });
    }
  }
});
