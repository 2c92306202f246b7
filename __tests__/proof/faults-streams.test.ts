import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';
import { BUSY, errorsOf, expectAllOrNothing, expectWhole, within } from './faulty-step.ts';

const full = existsSync('/dev/full') ? test : test.skip;

test.each([
  ['stdin closed', '<&-'],
  ['stderr closed', '2>&-'],
  ['stderr whose reader is gone', '2> >(:)'],
  ['stdin and stderr closed', '<&- 2>&-'],
])('%s makes no difference', async (_name, redirection) => {
  const run = await within(`exec "$@" ${redirection}`);
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

full('stderr on a full disk makes no difference', async () => {
  const run = await within('exec "$@" 2> /dev/full');
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

// Node puts /dev/null where a standard stream is closed, so nobody reads the log, and nothing in it can leak.
test.each(['>&-', '>&- 2>&-', '<&- >&- 2>&-', '>/dev/null'])(
  'stdout closed, %s: all is set, in silence',
  async (redirection) => {
    const run = await within(`exec "$@" ${redirection}`);
    expect({ exitCode: run.exitCode, raw: run.raw, problems: run.fileProblems }).toEqual({
      ...{ exitCode: 0, raw: { stdout: '', stderr: '' }, problems: [] },
    });
    expectWhole(run);
  },
);

// The masks did not arrive, so nothing may be set.
const UNREAD: [name: string, redirection: string][] = [
  ['whose reader is gone', '> >(:)'],
  ...(existsSync('/dev/full') ? [['on a full disk', '> /dev/full'] as [string, string]] : []),
];
test.each(UNREAD)('stdout %s: nothing is set', async (_name, redirection) => {
  const run = await within(`(sleep 0.2; exec "$@") ${redirection}`);
  expect({ exitCode: run.exitCode, stderr: run.raw.stderr }).toEqual({ exitCode: 1, stderr: '' });
  expect({ outputs: run.outputs, env: run.env, state: run.state, summary: run.rawSummary }).toEqual({
    ...{ outputs: {}, env: {}, state: {}, summary: '' },
  });
});

test('stdout to a file that may not grow on: masked texts only, and all or nothing', async () => {
  for (const kilobytes of [0, 1, 2, 3]) {
    const run = await within(`ulimit -f ${kilobytes}; "$@" > "$HOME/log"; code=$?; cat "$HOME/log"; exit $code`);
    expect(run.raw.stderr).toBe('');
    expect(run.fileProblems).toEqual([]);
    if (run.exitCode === 0) expectWhole(run);
    else
      expect({ exitCode: run.exitCode, outputs: run.outputs, env: run.env }).toEqual({
        exitCode: 1,
        outputs: {},
        env: {},
      });
  }
});

test('a slow reader gets a long log whole', async () => {
  const resources = Array.from({ length: 2000 }, (_, at) => `a-channel-with-a-rather-long-name-${at}`);
  const capability = JSON.stringify(Object.fromEntries(resources.map((name) => [name, ['publish']])));
  const run = await within('set -o pipefail; "$@" | (sleep 1; cat)', { with: { ...BUSY.with, capability } });
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
  expect(run.raw.stdout.length).toBeGreaterThan(90_000);
  const listed = run.raw.stdout.match(/a-channel-with-a-rather-long-name-\d+/g);
  expect(new Set(listed)).toEqual(new Set(resources));
  expect(run.raw.stdout).toMatch(/::endgroup::\n$/);
});

test('problems reach a slow reader whole', async () => {
  const capability = JSON.stringify(
    Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`:${at}`, ['publish']])),
  );
  const run = await within('set -o pipefail; "$@" | (sleep 1; cat)', { with: { ...BUSY.with, capability } });
  expect({ exitCode: run.exitCode, errors: errorsOf(run).length }).toEqual({ exitCode: 1, errors: 1500 });
  expect(run.log).toMatch(/Problems: 1500\.$/);
});

test('the command line: a slow reader gets all, and one that stops early ends it', async () => {
  const claims = JSON.stringify({ long: 'x'.repeat(90_000) });
  const environment = { ABLY_API_KEY: KEY.text, CLAIMS: claims };
  const slow = await shell('$CLI --token-only --claims "$CLAIMS" | (sleep 1; cat)', environment);
  expect(slow.stdout).toMatch(/^eyJ[\w-]+\.[\w-]{100000,}\.[\w-]{43}\n$/);
  const early = await shell('($CLI --token-only --claims "$CLAIMS"; echo "code $?" >&2) | head -c 10', environment);
  expect(early.stderr.replace(/^ably-jwt: (clock|warning).*\n/gm, '')).toBe(
    'ably-jwt: no token was printed: the reader closed the pipe (EPIPE)\ncode 1\n',
  );
});

test('the post step never fails the job, whatever becomes of its streams', async () => {
  const state = { revocationKey: 'r', keyName: 'another.key', endpoint: '' };
  for (const redirection of ['>&-', '2>&-', '>&- 2>&- <&-', '> /dev/full', '> >(:)']) {
    const run = await within(`(sleep 0.1; exec "$@") ${redirection}`, { ...BUSY, entry: 'post', state });
    expect({ redirection, exitCode: run.exitCode, stderr: run.raw.stderr }).toEqual({
      redirection,
      exitCode: 0,
      stderr: '',
    });
  }
});
