import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { checkCommandFiles, publish, warnOfOverwriting } from '../../src/action/publish.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import { testOnPosix, testOnWindows } from '../support/platform.ts';
import { anIssuedToken, checked, observe } from '../token/support.ts';

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
  ['a file that does not exist', path('none'), `${NOT_WRITABLE}no such file or directory (ENOENT)`],
])('%s', expectFound);

testOnPosix.each<Row>([
  ['a link to a file', path('link'), undefined],
  ['a named pipe', path('pipe'), 'not a regular file'],
  ['a link to a named pipe', path('link-to-pipe'), 'not a regular file'],
  ['a device', '/dev/null', 'not a regular file'],
  ['a broken link', path('broken-link'), `${NOT_WRITABLE}no such file or directory (ENOENT)`],
  ['a file below a file', path('file/below'), `${NOT_WRITABLE}not a directory (ENOTDIR)`],
])('%s', expectFound);

testOnWindows.each<Row>([
  ['a read-only file', path('read-only'), `${NOT_WRITABLE}operation not permitted (EPERM)`],
  ['a path with slashes', path('file').replaceAll('\\', '/'), undefined],
  ['a file with a name in Unicode', path('Datei Ä 東京'), undefined],
  ['a file below a file', path('file\\below'), `${NOT_WRITABLE}no such file or directory (ENOENT)`],
])('%s', expectFound);

const OPTIONS = {
  tokenOnly: false,
  exportEnv: true,
  envName: 'MY_TOKEN',
  verify: false,
  endpoint: checked(''),
  caFile: checked(''),
  summary: false,
};

test('files are cut back to their size before a write that fails', async () => {
  const [one, other] = [path('one'), path('other')];
  writeFileSync(one, 'earlier step\n');
  writeFileSync(other, '');
  // The second file fails only when it is written to, after all outputs.
  Object.assign(process.env, { GITHUB_OUTPUT: one, GITHUB_ENV: path('none') });
  const publishing = publish(anIssuedToken(), OPTIONS, { GITHUB_OUTPUT: one, GITHUB_ENV: other });
  await expect(publishing).rejects.toThrow(/^the outputs could not be written: .+; nothing was set$/);
  expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['earlier step\n', '']);
});

// Only Windows has such files, so the error comes from the first value that is written.
test('a file that another program locks is an error with its fix', async () => {
  const issued = {
    ...anIssuedToken(),
    get token(): string {
      throw Object.assign(new Error(), { code: 'EBUSY' });
    },
  };
  await expect(publish(issued, OPTIONS, { GITHUB_OUTPUT: path('file'), GITHUB_ENV: path('file') })).rejects.toThrow(
    'the outputs could not be written: another program is using the file (EBUSY); nothing was set; close the program that is using the file, and try again',
  );
});

const CAPABILITY = '{"chat:*":["publish","subscribe"]}';

/** A token without a valid signature, which nothing checks here. */
const tokenOf = (header: object, claims: object) =>
  [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.c2ln');
const held = (claims: object = {}, kid = 'app123.key456') =>
  tokenOf({ kid }, { 'x-ably-capability': CAPABILITY, 'x-ably-clientId': 'deploy-bot', ...claims });

const warningsFor = (value: string | undefined, clientId: string | null = 'deploy-bot', options = OPTIONS) =>
  observe((report) => {
    const environment = value === undefined ? {} : { [options.envName]: value };
    warnOfOverwriting(anIssuedToken({ clientId }), options, environment, report);
  }).warnings;

test.each<[what: string, value: string | undefined, clientId: string | null]>([
  ['no variable', undefined, 'deploy-bot'],
  ['an empty one', '', 'deploy-bot'],
  ['the same token', held(), 'deploy-bot'],
  ['one without a client ID', held({ 'x-ably-clientId': undefined }), null],
  ['one of another time', held({ iat: 1, exp: 2, jti: 'x' }), 'deploy-bot'],
  ['another default client ID', held({ 'x-ably-clientId': 'github-actions-1-0123abcd' }), 'github-actions-1-dcba3210'],
])('%s is overwritten in silence', (_, value, clientId) => expect(warningsFor(value, clientId)).toEqual([]));

test('nothing is overwritten without export-env', () =>
  expect(warningsFor('x', null, { ...OPTIONS, exportEnv: false })).toEqual([]));

test('a method of objects is no value', () =>
  expect(warningsFor(undefined, null, { ...OPTIONS, envName: 'toString' })).toEqual([]));

test.each<[what: string, value: string, clientId: string | null]>([
  ['key', held({}, 'app123.other'), 'deploy-bot'],
  ['capability', held({ 'x-ably-capability': '{"*":["*"]}' }), 'deploy-bot'],
  ['no capability', held({ 'x-ably-capability': undefined }), 'deploy-bot'],
  ['client ID', held(), 'other-bot'],
  ['client ID, where the new token has none', held(), null],
  ['no client ID', held({ 'x-ably-clientId': undefined }), 'deploy-bot'],
  ['default client ID of another run', held({ 'x-ably-clientId': 'a-1-0123abcd' }), 'a-2-0123abcd'],
  ['client ID that ends with seven digits', held({ 'x-ably-clientId': 'a-123abcd' }), 'a-123abce'],
  ['client ID of eight digits, where the new token has none', held({ 'x-ably-clientId': '0123abcd' }), null],
  ['content that is not JSON', 'eyJ.x.y', 'deploy-bot'],
  ['content that is null', `eyJ.${Buffer.from('null').toString('base64url')}.y`, 'deploy-bot'],
])('a warning for a token with another %s', (_, value, clientId) =>
  expect(warningsFor(value, clientId)).toEqual([
    'MY_TOKEN holds a token with another key, capability or client ID. Later steps see this token instead. To keep both, set env-name.',
  ]),
);

test('a warning for any other value', () =>
  expect(warningsFor('x')).toEqual([
    'MY_TOKEN already has a value. Later steps see this token instead. To keep both, set env-name.',
  ]));
