// What runners download of this repository, and what npm installs of it: the archive of a commit.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { buildArchive } from '../support/archive.ts';
import { decode, KEY, shell } from '../support/command.ts';
import { replay } from '../support/runner.ts';

/** Each N is a number that the bundler has chosen. */
const FILES = [
  'LICENSE',
  'README.md',
  'action.yml',
  'dist/ably/index.js',
  'dist/cli/index.js',
  'dist/issue/N.index.js',
  'dist/issue/N.index.js',
  'dist/issue/index.js',
  'dist/licenses.txt',
  'dist/package.json',
  'dist/revoke/N.index.js',
  'dist/revoke/index.js',
  'dist/shared/index.js',
  'package.json',
  'revoke/action.yml',
];
const MAX_SIZE = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const archive = buildArchive(folder);
const inArchive = (path: string) => join(archive.root, path);

const files = readdirSync(archive.root, { recursive: true, encoding: 'utf8' })
  .filter((path) => !statSync(inArchive(path)).isDirectory())
  .sort();

/** A file as git lists it: its mode, the hash of its content, and its path. */
function listed(path: string): string {
  const content = readFileSync(inArchive(path));
  const hash = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
  return `${statSync(inArchive(path)).mode & 0o100 ? '100755' : '100644'} blob ${hash}\t${path}`;
}

test('the archive holds only what runs, its licenses and its README', () =>
  expect(files.map((path) => path.replace(/\d+(?=\.index\.js$)/, 'N'))).toEqual(FILES));

test('each file of the archive is the one of the commit, byte by byte', () =>
  expect(archive.committed).toEqual(expect.arrayContaining(files.map(listed))));

test('the archive is small', () => expect(statSync(archive.file).size).toBeLessThanOrEqual(MAX_SIZE));

// Other attributes can change or drop files of an archive without notice.
test('attributes are set in one file, and only the four that are needed', () => {
  const paths = archive.committed.map((line) => line.replace(/^.*\t/, ''));
  expect(paths.filter((path) => path.endsWith('.gitattributes'))).toEqual(['.gitattributes']);
  const lines = readFileSync(new URL('../../.gitattributes', import.meta.url), 'utf8').split('\n');
  const attributes = lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ').slice(1));
  const expected = ['text=auto', 'eol=lf', 'linguist-generated=true', 'export-ignore', '-export-ignore'];
  expect(new Set(attributes)).toEqual(new Set(expected));
});

test('both actions and the command line run out of it', () =>
  withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret, revocable: true } } }, async ({ url: endpoint }) => {
    const key = { 'api-key': KEY.text, 'revocation-key': 'archive', endpoint };
    const inputs = { ...key, capability: 'chat: publish', claims: '{"team":"red"}', verify: 'true', summary: 'true' };
    const issue = await replay({ with: inputs }, inArchive('action.yml'));
    expect(issue).toMatchObject({
      exitCode: 0,
      annotations: [],
      summary: expect.stringContaining('<code>chat</code>'),
    });
    const { claims } = decode(issue.outputs['token'] ?? '');
    expect(claims).toMatchObject({ 'x-ably-capability': '{"chat":["publish"]}', team: 'red' });

    const revoke = await replay({ action: 'revoke', with: key }, inArchive('revoke/action.yml'));
    expect(revoke).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'issued-before': expect.any(String) } });

    const env = { CLI: inArchive('dist/cli/index.js'), ABLY_API_KEY: KEY.text, ABLY_URL: endpoint };
    const command = await shell('$CLI --token-only --capability "chat: publish" --verify --endpoint "$ABLY_URL"', env);
    expect(command).toMatchObject({ code: 0, stdout: expect.stringMatching(/^eyJ\S+\n$/) });
  }));

test('npm installs the command line from it', async () => {
  const home = join(folder, 'home');
  const environment = { PATH: process.env['PATH'], HOME: home, npm_config_prefix: home, npm_config_offline: 'true' };
  execFileSync('npm', ['install', '--global', '--silent', archive.file], { env: environment });
  const { code, stdout } = await shell(`${home}/bin/ably-jwt --token-only`, { ABLY_API_KEY: KEY.text });
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^eyJ\S+\n$/) });
});
