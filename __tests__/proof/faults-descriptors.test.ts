import { expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';
import { errorsOf, expectComplete, expectNoLeaks, expectNothingPublished, inBatches, inShell } from './faulty-step.ts';

/** From enough down to where node itself cannot start. */
const LIMITS = Array.from({ length: 38 }, (_, index) => 40 - index);

/** A line of a stack trace that names a file of ours. One of node's own, before our code runs, is not ours. */
const OUR_STACK = /^\s+at .*\bdist\//m;

test('few file descriptors: the step works, or ends with an error and nothing set', async () => {
  const results = await inBatches(LIMITS, async (limit) => {
    const run = await inShell(`ulimit -c 0; ulimit -n ${limit}; exec "$@"`);
    expect(`${run.raw.stdout}${run.stderr}`).not.toMatch(OUR_STACK);
    expect(run.fileProblems).toEqual([]);
    expectNoLeaks(run);
    if (run.exitCode === 0) {
      expectComplete(run);
      return 'works';
    }
    expectNothingPublished(run);
    // Masks or a message show that our code has started. Before that, Node can fail in any way.
    if (run.masks.length === 0 && run.raw.stdout === '') return 'does not start';
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(errorsOf(run).join('\n')).toContain('too many open files (EMFILE)');
    return 'rejects';
  });
  expect(results).toContain('works');
  expect(results).toContain('does not start');
});

test('few file descriptors: the command line prints a token, or a problem and no token', async () => {
  const results = await inBatches(LIMITS, async (limit) => {
    const { code, stdout, stderr } = await shell(
      `ulimit -c 0; ulimit -n ${limit}; exec $CLI --token-only --capability "a: publish"`,
      { ABLY_API_KEY: KEY.text },
    );
    expect(stderr).not.toMatch(OUR_STACK);
    expect(`${stdout}${stderr}`).not.toContain(KEY.secret);
    expect(stdout).toMatch(code === 0 ? /^eyJ\S+\n$/ : /^$/);
    return code === 0 ? 'works' : 'ends';
  });
  expect(results).toContain('works');
});
