import { expect, test } from '@jest/globals';
import { testWithFilePermissions, WITH_FILE_PERMISSIONS } from '../support/file-permissions.ts';
import { errorsOf, expectAllOrNothing, inShell, testIf, testIfMountable, UNSHARE } from './faulty-step.ts';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV'] as const;

const testIfImmutable = testIf(
  'file=$(mktemp); chattr +i "$file" && chattr -i "$file"; code=$?; rm "$file"; exit $code',
);

testIfMountable.each(FILES)('%s on a read-only mount', async (file) => {
  const run = await inShell(`exec ${UNSHARE} bash -c '
    mount --bind "$${file}" "$${file}" && mount -o remount,bind,ro "$${file}" || exit 9
    exec "$@"' bash "$@"`);
  expectAllOrNothing(run);
  expect(errorsOf(run)).toEqual([expect.stringMatching(new RegExp(`^${file}: .*EROFS`))]);
});

testIfImmutable.each(FILES)('%s is immutable', async (file) => {
  const run = await inShell(`trap 'chattr -i "$${file}"' EXIT; chattr +i "$${file}"; "$@"`);
  expectAllOrNothing(run);
  expect(errorsOf(run)).toEqual([expect.stringMatching(new RegExp(`^${file}: .*(EPERM|EACCES)`))]);
});

testWithFilePermissions.each(FILES)('%s without the permission to write', async (file) => {
  const run = await inShell(`chmod 444 "$${file}"; exec ${WITH_FILE_PERMISSIONS} "$@"`);
  expectAllOrNothing(run);
  expect(errorsOf(run)).toEqual([expect.stringMatching(new RegExp(`^${file}: .*EACCES.*--user root`))]);
});

test.each(FILES)('%s is missing, or a part of its path is a file', async (file) => {
  for (const [path, code] of [
    ['$HOME/none/file', 'ENOENT'],
    ['$HOME/event.json/file', 'ENOTDIR'],
  ]) {
    const run = await inShell(`export ${file}="${path}"; exec "$@"`);
    expectAllOrNothing(run);
    expect(errorsOf(run)).toEqual([expect.stringMatching(new RegExp(`^${file}: .*${code}`))]);
  }
});
