import { expect, test } from '@jest/globals';
import { errorsOf, expectAllOrNothing, inBatches, inShell, testIfMountable, UNSHARE } from './faulty-step.ts';

/** How many bytes are left for a file. A full step writes about 2,000 bytes of outputs and 700 for the variable. */
const BYTES_LEFT = [
  0, 1, 30, 60, 100, 150, 200, 300, 400, 500, 600, 700, 900, 1100, 1300, 1500, 1700, 1900, 2100, 4000,
];

const FILES = [
  ['GITHUB_OUTPUT', 'outputs'],
  ['GITHUB_ENV', 'env'],
] as const;

/** What an earlier step left in a file, so that so many bytes are left of `size`. */
const earlierText = (size: number, left: number) => 'x'.repeat(size - left - 'earlier=\n'.length);

test.each(FILES)('%s may grow by only a few bytes: all is set, or nothing', async (file, kind) => {
  const LIMIT = 8;
  const results = await inBatches(BYTES_LEFT, async (left) => {
    const earlier = earlierText(LIMIT * 1024, left);
    const run = await inShell(`echo earlier=${earlier} > "$${file}"; ulimit -f ${LIMIT}; exec "$@"`);
    expectAllOrNothing(run, { [kind]: { earlier } });
    expect(run[kind]['earlier']).toBe(earlier);
    return errorsOf(run)[0] ?? 'complete';
  });
  expect([...new Set(results)].sort()).toEqual([expect.stringMatching(/EFBIG.*nothing was set/), 'complete']);
});

test('a summary that can only be written in part is undone, and the token is issued all the same', async () => {
  await inBatches([0, 1, 100, 300], async (left) => {
    const earlier = 'x'.repeat(8 * 1024 - left - 1);
    const run = await inShell(`echo ${earlier} > "$GITHUB_STEP_SUMMARY"; ulimit -f 8; exec "$@"`);
    expectAllOrNothing(run);
    expect({ exitCode: run.exitCode, summary: run.rawSummary }).toEqual({ exitCode: 0, summary: `${earlier}\n` });
    expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(/^summary: .*EFBIG/)]);
  });
});

// The disk has one page for the file; another file takes the rest.
testIfMountable.each(FILES)('%s on a disk with only a few bytes left: all is set, or nothing', async (file, kind) => {
  const PAGE = 4096;
  const exitCodes = await inBatches([0, 1, 60, 200, 600, 1100, 3800], async (left) => {
    const earlier = earlierText(PAGE, left);
    const run = await inShell(`exec ${UNSHARE} bash -c '
      mount -t tmpfs -o size=8k tmpfs "$RUNNER_TEMP" || exit 9
      original=$${file}; export ${file}=$RUNNER_TEMP/file
      echo earlier=${earlier} > "$${file}"; head -c ${PAGE} /dev/zero > "$RUNNER_TEMP/other"
      "$@"; code=$?
      cat "$${file}" > "$original"; exit $code' bash "$@"`);
    expectAllOrNothing(run, { [kind]: { earlier } });
    expect(run[kind]['earlier']).toBe(earlier);
    if (run.exitCode !== 0) expect(errorsOf(run)[0]).toMatch(/ENOSPC.*nothing was set/);
    return run.exitCode;
  });
  expect(exitCodes[0]).toBe(1);
  expect(exitCodes.at(-1)).toBe(0);
});
