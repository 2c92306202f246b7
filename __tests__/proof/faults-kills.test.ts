import { expect, test } from '@jest/globals';
import type { Replay } from '../support/runner.ts';
import { expectNoLeaks, expectWhole, within } from './faulty-step.ts';

const KILLS = 24;
/** So many milliseconds a run takes at least, on an idle machine. */
const SHORTEST_RUN = 40;

async function kill(times: number, script: (at: number) => string): Promise<Replay[]> {
  const runs: Replay[] = [];
  for (let at = 0; at < times; at += 3) {
    runs.push(...(await Promise.all([at, at + 1, at + 2].map((each) => within(script(each))))));
  }
  return runs;
}

/** Whatever is in a file is whole, and was masked before; what is not whole is not there. */
function expectNothingHalf(run: Replay): void {
  expect({ problems: run.fileProblems, stderr: run.raw.stderr }).toEqual({ problems: [], stderr: '' });
  expectNoLeaks(run);
  for (const value of Object.values({ ...run.outputs, ...run.state })) expect(value).not.toContain('ghadelimiter');
  for (const token of [run.outputs['token'], run.env['ABLY_TOKEN']])
    expect(token ?? 'eyJ.e.s').toMatch(/^eyJ[\w-]*\.[\w-]+\.[\w-]+$/);
  if (run.exitCode === 0) expectWhole(run);
}

test.each(['KILL', 'TERM', 'INT', 'HUP'])(
  'SIG%s at any moment of a run: nothing is half written, nothing leaks',
  async (signal) => {
    const runs = await kill(KILLS, (at) => {
      const seconds = ((at % KILLS) * SHORTEST_RUN * 3) / KILLS / 1000;
      // The shell tells on stderr that its child was killed, so the step gets another way there.
      return `exec 3>&2 2>/dev/null; timeout -s ${signal} ${seconds.toFixed(4)} "$@" 2>&3; exit $?`;
    });
    for (const run of runs) expectNothingHalf(run);
    expect(runs.some((run) => run.exitCode !== 0)).toBe(true);
  },
  90_000,
);

test('SIGKILL while the files are being written', async () => {
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const runs = await kill(21, (at) => {
    // The first byte in a file is the moment; a few more of them pass with each turn.
    const wait = `until [ -s "$${files[at % 4]}" ] || ! kill -0 $pid 2>/dev/null; do :; done`;
    const later = `for i in {0..${Math.floor(at / 4) * 10}}; do :; done`;
    return `exec 3>&2 2>/dev/null; "$@" 2>&3 & pid=$!; ${wait}; ${later}; kill -KILL $pid; wait $pid; exit $?`;
  });
  for (const run of runs) expectNothingHalf(run);
  expect(runs.some((run) => run.exitCode !== 0)).toBe(true);
}, 90_000);
