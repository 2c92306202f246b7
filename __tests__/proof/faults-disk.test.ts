import { expect, test } from '@jest/globals';
import { errorsOf, expectAllOrNothing, UNSHARED, whereMountable, within } from './faulty-step.ts';

/** So many bytes are left for a file when the step begins; a busy step writes about 2,000 of outputs, 700 for the variable, 400 of state. */
const ROOM = [0, 1, 30, 60, 100, 150, 200, 300, 400, 500, 600, 700, 900, 1100, 1300, 1500, 1700, 1900, 2100, 4000];

const FILES = [
  ['GITHUB_OUTPUT', 'outputs'],
  ['GITHUB_ENV', 'env'],
  ['GITHUB_STATE', 'state'],
] as const;

/** What an earlier step left in a file, so long that `room` bytes are left of `size`. */
const earlierText = (size: number, room: number) => 'x'.repeat(size - room - 'earlier=\n'.length);

async function inTurn<T>(items: readonly T[], use: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += 3) await Promise.all(items.slice(at, at + 3).map(use));
}

test.each(FILES)(
  '%s may grow by a few bytes only: all is set, or nothing',
  async (file, kind) => {
    const LIMIT = 8;
    const results = new Set<string>();
    await inTurn(ROOM, async (room) => {
      const earlier = earlierText(LIMIT * 1024, room);
      const run = await within(`echo earlier=${earlier} > "$${file}"; ulimit -f ${LIMIT}; exec "$@"`);
      expectAllOrNothing(run, { [kind]: { earlier } });
      expect(run[kind]['earlier']).toBe(earlier);
      results.add(errorsOf(run)[0] ?? 'whole');
    });
    expect([...results].sort()).toEqual([
      'No token was issued: the outputs could not be written: the file would become too large (EFBIG); nothing was set.',
      'whole',
    ]);
  },
  90_000,
);

test('a summary that stops half way is taken back, and the token is issued all the same', async () => {
  await inTurn([0, 1, 100, 300], async (room) => {
    const earlier = 'x'.repeat(8 * 1024 - room - 1);
    const run = await within(`echo ${earlier} > "$GITHUB_STEP_SUMMARY"; ulimit -f 8; exec "$@"`);
    expectAllOrNothing(run);
    expect({ exitCode: run.exitCode, summary: run.rawSummary }).toEqual({ exitCode: 0, summary: `${earlier}\n` });
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('the summary could not be written'),
    ]);
  });
});

// A page is all that such a disk has for the file; another file takes the rest.
whereMountable.each(FILES)(
  '%s on a disk that is full to a few bytes: all is set, or nothing',
  async (file, kind) => {
    const PAGE = 4096;
    await inTurn([0, 1, 60, 200, 600, 1100], async (room) => {
      const earlier = earlierText(PAGE, room);
      const run = await within(`exec ${UNSHARED} bash -c '
      mount -t tmpfs -o size=8k tmpfs "$RUNNER_TEMP" || exit 9
      real=$${file}; export ${file}=$RUNNER_TEMP/file
      echo earlier=${earlier} > "$${file}"; head -c ${PAGE} /dev/zero > "$RUNNER_TEMP/other"
      "$@"; code=$?
      cat "$${file}" > "$real"; exit $code' bash "$@"`);
      expectAllOrNothing(run, { [kind]: { earlier } });
      expect(run[kind]['earlier']).toBe(earlier);
      if (run.exitCode !== 0) expect(errorsOf(run)[0]).toContain('no space left on the disk (ENOSPC); nothing was set');
      if (room < 100) expect(run.exitCode).toBe(1);
    });
  },
  90_000,
);
