import { expect, test } from '@jest/globals';
import type { Replay } from '../support/runner.ts';
import { expectComplete, expectNoLeaks, inBatches, inShell } from './faulty-step.ts';

const KILLS = 21;
/** In milliseconds, at least, on an idle machine. */
const SHORTEST_RUN = 40;

const kill = (script: (index: number) => string): Promise<Replay[]> =>
  inBatches(
    Array.from({ length: KILLS }, (_, index) => index),
    (index) => inShell(script(index)),
  );

/** Checks that a value in a file is complete and was masked before, or is not there. */
function expectNoParts(run: Replay): void {
  expect({ problems: run.fileProblems, stderr: run.stderr }).toEqual({ problems: [], stderr: '' });
  expectNoLeaks(run);
  for (const value of Object.values(run.outputs)) expect(value).not.toContain('ghadelimiter');
  for (const token of [run.outputs['token'], run.env['ABLY_TOKEN']]) {
    expect(token ?? 'eyJ.e.s').toMatch(/^eyJ[\w-]*\.[\w-]+\.[\w-]+$/);
  }
  if (run.exitCode === 0) expectComplete(run);
}

test.each(['KILL', 'TERM', 'INT', 'HUP'])(
  'SIG%s at any moment: no value is written in part, nothing leaks',
  async (signal) => {
    const runs = await kill((index) => {
      const seconds = (index * SHORTEST_RUN * 3) / KILLS / 1000;
      // The shell reports on stderr that its child was killed, so the step writes to another descriptor.
      return `exec 3>&2 2>/dev/null; timeout -s ${signal} ${seconds.toFixed(4)} "$@" 2>&3; exit $?`;
    });
    for (const run of runs) expectNoParts(run);
  },
);

test('SIGKILL while the files are being written', async () => {
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'];
  const runs = await kill((index) => {
    // The kill follows the first byte in a file, a little later each time.
    const wait = `until [ -s "$${files[index % files.length]}" ] || ! kill -0 $pid 2>/dev/null; do :; done`;
    const delay = `for i in {0..${Math.floor(index / files.length) * 10}}; do :; done`;
    return `exec 3>&2 2>/dev/null; "$@" 2>&3 & pid=$!; ${wait}; ${delay}; kill -KILL $pid; wait $pid; exit $?`;
  });
  for (const run of runs) expectNoParts(run);
});
