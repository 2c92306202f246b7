import { expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';
import { expectNoLeaks, expectWhole, within } from './faulty-step.ts';

/** From enough down to where node itself cannot start any more. */
const LIMITS = Array.from({ length: 38 }, (_, at) => 40 - at);
/** A line of a stack trace that names a file of ours. One of node's own, before our code runs, is not ours. */
const OUR_STACK = /^\s+at .*\bdist\/(main|post|cli)\//m;

async function inTurn(limits: readonly number[], use: (limit: number) => Promise<string>): Promise<Set<string>> {
  const results = new Set<string>();
  for (let at = 0; at < limits.length; at += 3) {
    for (const result of await Promise.all(limits.slice(at, at + 3).map(use))) results.add(result);
  }
  return results;
}

test('few file descriptors: the step works, or ends with an error and nothing set', async () => {
  const results = await inTurn(LIMITS, async (limit) => {
    const run = await within(`ulimit -c 0; ulimit -n ${limit}; exec "$@"`);
    expect(`${run.raw.stdout}${run.raw.stderr}`).not.toMatch(OUR_STACK);
    expect(run.fileProblems).toEqual([]);
    expectNoLeaks(run);
    if (run.exitCode === 0) {
      expectWhole(run);
      return 'works';
    }
    expect({ outputs: run.outputs, env: run.env, state: run.state, summary: run.rawSummary }).toEqual({
      ...{ outputs: {}, env: {}, state: {}, summary: '' },
    });
    // Masks show that our code has begun. Before that, node ends in whatever way it can.
    if (run.raw.stdout === '') return 'does not start';
    expect({ exitCode: run.exitCode, stderr: run.raw.stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(run.log).toMatch(/Error: .*too many open files \(EMFILE\)/);
    return 'refuses';
  });
  expect(results).toContain('works');
  expect(results).toContain('does not start');
}, 90_000);

test('few file descriptors: the command line prints a token, or a problem and no token', async () => {
  const results = await inTurn(LIMITS, async (limit) => {
    const { code, stdout, stderr } = await shell(
      `ulimit -c 0; ulimit -n ${limit}; exec $CLI --token-only --capability "a: publish"`,
      {
        ABLY_API_KEY: KEY.text,
      },
    );
    expect(stderr).not.toMatch(OUR_STACK);
    expect(`${stdout}${stderr}`).not.toContain(KEY.secret);
    expect(stdout).toMatch(code === 0 ? /^eyJ\S+\n$/ : /^$/);
    return code === 0 ? 'works' : 'ends';
  });
  expect(results).toContain('works');
}, 90_000);
