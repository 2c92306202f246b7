import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { allOrNothing, checkCommandFiles } from '../../src/action/command-files.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import { testOnPosix, testOnWindows } from '../support/platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const path = (name: string) => join(folder, name);
writeFileSync(path('file'), '');
if (process.platform === 'win32') {
  writeFileSync(path('Datei Ä 東京'), '');
  writeFileSync(path('read-only'), '');
  chmodSync(path('read-only'), 0o444);
} else {
  execFileSync('mkfifo', [path('pipe')]);
  symlinkSync('file', path('link'));
  symlinkSync('pipe', path('link-to-pipe'));
  symlinkSync('nothing', path('broken-link'));
}
afterAll(() => rmSync(folder, { recursive: true }));

const NOT_WRITABLE = 'the file cannot be written: ';

type Row = [what: string, file: string | undefined, found: string | undefined];

const expectFound: (...row: Row) => void = (_, file, found) => {
  const diagnostics = new Diagnostics();
  checkCommandFiles(['GITHUB_OUTPUT'], { GITHUB_OUTPUT: file }, diagnostics);
  expect(diagnostics.problems.map((problem) => problem.found)).toEqual(found === undefined ? [] : [found]);
};

test.each<Row>([
  ['a file', path('file'), undefined],
  ['a variable that is not set', undefined, 'the variable is not set, so outputs would be printed to the log'],
  ['an empty variable', '', 'the variable is not set, so outputs would be printed to the log'],
  ['a folder', folder, 'not a regular file'],
  ['a file that does not exist', path('none'), `${NOT_WRITABLE}the file does not exist (ENOENT)`],
])('%s', expectFound);

testOnPosix.each<Row>([
  ['a link to a file', path('link'), undefined],
  ['a named pipe', path('pipe'), 'not a regular file'],
  ['a link to a named pipe', path('link-to-pipe'), 'not a regular file'],
  ['a device', '/dev/null', 'not a regular file'],
  ['a broken link', path('broken-link'), `${NOT_WRITABLE}the file does not exist (ENOENT)`],
  ['a file below a file', path('file/below'), `${NOT_WRITABLE}part of the path is not a directory (ENOTDIR)`],
])('%s', expectFound);

testOnWindows.each<Row>([
  ['a read-only file', path('read-only'), `${NOT_WRITABLE}not permitted (EPERM)`],
  ['a path with slashes', path('file').replaceAll('\\', '/'), undefined],
  ['a file with a name in Unicode', path('Datei Ä 東京'), undefined],
  ['a file below a file', path('file\\below'), `${NOT_WRITABLE}the file does not exist (ENOENT)`],
])('%s', expectFound);

test('files are cut back to their size before a write that fails', async () => {
  const [one, other] = [path('one'), path('other')];
  writeFileSync(one, 'earlier step\n');
  writeFileSync(other, '');
  const failure = new Error();
  const write = () => {
    writeFileSync(one, 'earlier step\ntoken\n');
    writeFileSync(other, 'token\n');
    throw failure;
  };
  await expect(allOrNothing([one, other], write)).rejects.toBe(failure);
  expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['earlier step\n', '']);
});
