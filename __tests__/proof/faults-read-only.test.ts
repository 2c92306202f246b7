import { expect, test } from '@jest/globals';
import { errorsOf, expectAllOrNothing, UNSHARED, where, whereMountable, within } from './faulty-step.ts';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE'] as const;
/** Root may write all, so the step runs as another user there. */
const ORDINARY = process.getuid?.() === 0 ? 'setpriv --reuid=65534 --regid=65534 --clear-groups' : 'env';
const whereOrdinary = where(`${ORDINARY} true`);
const whereImmutable = where('file=$(mktemp); chattr +i "$file" && chattr -i "$file"; code=$?; rm "$file"; exit $code');

whereMountable.each(FILES)('%s on a read-only mount', async (file) => {
  const run = await within(`exec ${UNSHARED} bash -c '
    mount --bind "$${file}" "$${file}" && mount -o remount,bind,ro "$${file}" || exit 9
    exec "$@"' bash "$@"`);
  expectAllOrNothing(run);
  expect(errorsOf(run)).toEqual([
    expect.stringContaining(`${file}: the file cannot be written: the file system is read-only (EROFS). `),
  ]);
});

whereImmutable.each(FILES)('%s immutable', async (file) => {
  const run = await within(`trap 'chattr -i "$${file}"' EXIT; chattr +i "$${file}"; "$@"`);
  expectAllOrNothing(run);
  expect(errorsOf(run)).toEqual([
    expect.stringMatching(new RegExp(`^${file}: the file cannot be written: (not permitted|permission denied)`)),
  ]);
});

whereOrdinary.each(FILES)('%s without the right to write', async (file) => {
  const run = await within(`
    chmod 711 "$HOME"; chmod 666 "$HOME"/GITHUB_*; chmod 444 "$${file}"
    exec ${ORDINARY} "$@"`);
  expectAllOrNothing(run);
  expect(errorsOf(run)).toEqual([
    expect.stringContaining(`${file}: the file cannot be written: permission denied (EACCES). `),
  ]);
});

test.each(FILES)('%s missing, a folder, or a part of its path a file', async (file) => {
  for (const [path, reason] of [
    ['$HOME/none/file', 'the file does not exist (ENOENT)'],
    ['$HOME/event.json/file', 'a part of its path is not a folder (ENOTDIR)'],
    ['$HOME/work', 'the path is a directory (EISDIR)'],
  ]) {
    const run = await within(`export ${file}="${path}"; exec "$@"`);
    expectAllOrNothing(run);
    expect(errorsOf(run)).toEqual([expect.stringContaining(reason ?? '')]);
  }
});
