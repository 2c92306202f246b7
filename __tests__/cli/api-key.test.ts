import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from '@jest/globals';
import { readKeyFile, readStream, typeUnseen } from '../../src/cli/api-key.ts';
import { ablyJwt, CLI, decode, KEY, shell } from '../support/command.ts';
import { testWithFilePermissions, WITH_FILE_PERMISSIONS } from '../support/file-permissions.ts';
import { findLeaks } from '../support/leaks.ts';
import { concurrentOnPosix, testInShell, testOnPosix } from '../support/platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'api-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const OTHER_KEY = 'demoApp.otherKey:another-made-up-secret';
const FILES: Record<string, string | Buffer> = {
  key: KEY.text,
  'with-line-break': `\n  ${KEY.text}\r\n\n`,
  'with-mark': `\ufeff${KEY.text}\n`,
  'of-4096-bytes': KEY.text.padEnd(4096, '\n'),
  'of-4097-bytes': KEY.text.padEnd(4097, '\n'),
  'of-5-MB': KEY.text.padEnd(5_000_000, '\n'),
  empty: '',
  blank: ' \n\t\n',
  'two-keys': `${KEY.text}\n${OTHER_KEY}\n`,
  'utf-16': Buffer.from(`\ufeff${KEY.text}`, 'utf16le'),
  'utf-16-without-mark': Buffer.from(KEY.text, 'utf16le'),
  latin1: Buffer.from(`${KEY.text}\u00e9`, 'latin1'),
  unreadable: KEY.text,
  'part-of-key': KEY.keyName,
};
for (const [name, content] of Object.entries(FILES)) writeFileSync(at(name), content);
chmodSync(at('unreadable'), 0o000);
mkdirSync(at('folder'));
if (process.platform !== 'win32') execFileSync('mkfifo', ['unopened', 'slow', 'endless'].map(at));

/** The key is the one of the file, not the one in the variable. */
const variables = { ABLY_API_KEY: OTHER_KEY };
const kidOf = (stdout: string) => decode(stdout).header['kid'];

test.concurrent.each(['key', 'with-line-break', 'with-mark', 'of-4096-bytes'])('reads the file %s', async (name) => {
  const { code, stdout, stderr } = await ablyJwt(['--token-only', '--api-key-file', at(name)], variables);
  expect({ code, stderr, kid: kidOf(stdout) }).toEqual({ code: 0, stderr: '', kid: KEY.keyName });
});

/** Scripts that hand on the key in another way. */
const SOURCES: Record<string, string> = {
  'a pipe on standard input': 'printf %s "$KEY" | $CLI --token-only --api-key-file -',
  'a slow pipe on standard input': '(sleep 0.3; printf %s "$KEY"; sleep 0.3) | $CLI --token-only --api-key-file -',
  'a file on standard input': '$CLI --token-only --api-key-file - < $FOLDER/key',
  'standard input by its path': 'printf %s "$KEY" | $CLI --token-only --api-key-file /dev/stdin',
  'standard input by its descriptor': 'printf %s "$KEY" | $CLI --token-only --api-key-file /dev/fd/0',
  'a process substitution': '$CLI --token-only --api-key-file <(printf "%s\\n" "$KEY")',
  'a slow process substitution': '$CLI --token-only --api-key-file <(sleep 0.3; printf "%s\\n" "$KEY"; sleep 0.3)',
  // Until the other program has opened it, the pipe is an error.
  'a named pipe':
    '(printf "%s\\n" "$KEY" > $FOLDER/slow &); until $CLI --token-only --api-key-file=$FOLDER/slow 2>$FOLDER/log; do sleep 0.1; done',
};

concurrentOnPosix.each(Object.entries(SOURCES))('reads %s', async (_name, script) => {
  const { code, stdout, stderr } = await shell(script, { ...variables, KEY: KEY.text, FOLDER: folder });
  expect({ code, stderr, kid: kidOf(stdout) }).toEqual({ code: 0, stderr: '', kid: KEY.keyName });
});

test('reads a socket', async () => {
  const child = spawn(process.execPath, [CLI, '--token-only', '--api-key-file', '-'], { env: {} });
  child.stdin.end(KEY.text);
  const stdout = (await child.stdout.setEncoding('utf8').toArray()).join('');
  expect(kidOf(stdout)).toBe(KEY.keyName);
});

test('both commands have the option', async () => {
  const { code, stderr } = await ablyJwt(['revoke', '--client-id', 'none', '--api-key-file', at('key')], {});
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^ably-jwt: --client-id: .+\n$/) });
});

const EXPECTED = 'Expected a file or a pipe with one Ably API key in UTF-8, at most 4096 bytes.';
const UTF_8 = `the file is not UTF-8, perhaps UTF-16. ${EXPECTED} Fix: save it as plain text in UTF-8`;
const EMPTY = `the file is empty. ${EXPECTED} Fix: put the key into it; perhaps the program that prints the key failed, or has not started`;
const LARGE = `the file has over 4096 bytes. ${EXPECTED} Fix: put only the key into it`;
const FOLDER = `the file is a directory. ${EXPECTED} Fix: use the path of the file with the key`;
const UNREADABLE = (cause: string, fix = 'check the path and the permissions of the file') =>
  `the file cannot be read: ${cause}. ${EXPECTED} Fix: ${fix}`;
const MISSING = 'no such file or directory (ENOENT)';

/** Paths, and the problem with each. */
const UNUSABLE: [path: string, problem: string | RegExp][] = [
  [at('of-4097-bytes'), LARGE],
  [at('of-5-MB'), LARGE],
  [at('empty'), EMPTY],
  [at('blank'), EMPTY],
  [at('utf-16'), UTF_8],
  [at('utf-16-without-mark'), UTF_8],
  [at('latin1'), UTF_8],
  [at('folder'), FOLDER],
  [at('missing'), UNREADABLE(MISSING)],
  ['~/key', UNREADABLE(MISSING, 'write "$HOME" instead of the ~, which the shell did not replace')],
  ['op://vault/ably/key', UNREADABLE(MISSING, 'use -, and pipe the key from the program that prints it')],
  [
    KEY.text,
    `the value is an API key, which other processes can see. ${EXPECTED} Fix: use the path of a file with the key`,
  ],
  // What the key itself must be is in the tests of api-key.ts.
  [at('two-keys'), /^the value has several lines\. /],
  [at('part-of-key'), /^the key has no colon, so the secret is missing\. /],
];

/** The same for what Windows does not have, or reports as another error. */
const UNUSABLE_ON_POSIX: typeof UNUSABLE = [
  ['/dev/zero', `the file is a device. ${EXPECTED} Fix: use a file or a pipe`],
  [at('key/key'), UNREADABLE('not a directory (ENOTDIR)')],
  [at('unopened'), EMPTY],
];

const expectRefused = async (path: string, problem: string | RegExp) => {
  const { code, stdout, stderr } = await ablyJwt(['--token-only', '-v', '--api-key-file', path], variables);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const [, first = ''] = /^ably-jwt: --api-key-file: (.+)\n/.exec(stderr) ?? [];
  if (typeof problem === 'string') expect(first).toBe(problem);
  else expect(first).toMatch(problem);
  const secrets = { secret: KEY.secret, 'secret of the variable': 'another-made-up-secret' };
  expect(findLeaks({ stderr }, secrets)).toEqual([]);
};

test.concurrent.each(UNUSABLE)('%s is an error, although the variable has a key', expectRefused);
concurrentOnPosix.each(UNUSABLE_ON_POSIX)('%s is an error, although the variable has a key', expectRefused);

testWithFilePermissions('a file without permission to read it is an error', async () => {
  const script = `${WITH_FILE_PERMISSIONS} $CLI --api-key-file ${at('unreadable')}`;
  const { code, stdout, stderr } = await shell(script, variables);
  const problem = UNREADABLE('permission denied (EACCES)');
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `ably-jwt: --api-key-file: ${problem}\n` });
});

concurrentOnPosix.each([
  ['nothing', '</dev/null', EMPTY],
  ['a closed descriptor', '<&-', EMPTY],
  ['5 MB', '< $FOLDER/of-5-MB', LARGE],
  ['a device without an end', '</dev/zero', LARGE],
  ['a folder', '< $FOLDER', FOLDER],
])('%s on standard input is an error', async (_name, redirection, problem) => {
  const script = `$CLI --token-only --api-key-file - ${redirection}`;
  const { code, stdout, stderr } = await shell(script, { ...variables, FOLDER: folder });
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `ably-jwt: --api-key-file: ${problem}\n` });
});

test.concurrent.each([[['--api-key-file', '']], [['--api-key-file']], [['--api-key-file=']]])(
  '%j does not fall back to the variable',
  async (args) => {
    const { code, stdout, stderr } = await ablyJwt(args, variables);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^ably-jwt: --api-key-file: the value is (empty|missing)\. .+\nably-jwt: see .+\n$/);
  },
);

const TOO_SLOW = {
  fault: { found: 'the pipe did not end within 0.2 seconds', fix: 'close the pipe once the key is in it' },
};

testOnPosix('a named pipe that does not end is an error after the timeout', async () => {
  const writer = openSync(at('endless'), 'r+');
  writeSync(writer, KEY.text);
  await expect(readKeyFile(at('endless'), {}, 200)).rejects.toMatchObject(TOO_SLOW);
  closeSync(writer);
});

test('standard input that does not end is an error after the timeout', async () => {
  const stream = new PassThrough();
  stream.write(KEY.text);
  await expect(readStream(stream, 200)).rejects.toMatchObject(TOO_SLOW);
});

const NO_KEY = (state: string) =>
  `ably-jwt: ABLY_API_KEY: no API key: the variable is ${state}, and the login of the Ably CLI is not read. Expected one Ably API key, appId.keyId:secret. Fix: `;
const IN_CI =
  'set it from the secrets of your CI system, or use --api-key-file; runs from forks often have no secrets\n';

test.concurrent.each<[Record<string, string>, string]>([
  [{}, 'not set'],
  [{ ABLY_API_KEY: '' }, 'set but empty'],
  [{ ABLY_API_KEY: ' \n' }, 'set but empty'],
  [{ SHELL: '/bin/bash' }, 'not set'],
])('without a key and a terminal, with %j', async (environment, state) =>
  expect(await ablyJwt([], environment)).toEqual({ code: 2, stdout: '', stderr: `${NO_KEY(state)}${IN_CI}` }),
);

test.concurrent.each(['ABLY_KEY', 'API_KEY', 'ABLY_API_KEY_FILE'])(
  'without a key, the error names the variable %s, which is not read',
  async (name) => {
    const { code, stderr } = await ablyJwt([], { [name]: KEY.text });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${NO_KEY('not set')}${IN_CI.trimEnd()}; the variable ${name} is not read\n`,
    });
  },
);

const withTerminal = spawnSync('script', ['--version']).status === 0 ? test : test.skip;
/** `script` runs the command in the shell that `SHELL` names, so the shell of the user is set in the command. */
const onTerminal = async (user: string, command: string, environment: Record<string, string> = {}) => {
  const { stdout } = await shell(`script -qec 'SHELL=${user} ${command}' /dev/null`, environment);
  return stdout.replaceAll('\r\n', '\n');
};

withTerminal.each([
  ['/usr/bin/bash', 'bash'],
  ['/bin/zsh', 'zsh'],
  ['/usr/local/bin/fish', 'fish'],
  ['/bin/ksh', 'sh'],
  ['', 'sh'],
])('without a key on a terminal of the shell "%s", the advice is for %s', async (user, name) =>
  expect(await onTerminal(user, '$CLI')).toBe(`${NO_KEY('not set')}${typeUnseen(name)}\n`),
);

withTerminal('without a key on a terminal of a CI system', async () =>
  expect(await onTerminal('/bin/bash', '$CLI', { CI: 'true' })).toBe(`${NO_KEY('not set')}${IN_CI}`),
);

withTerminal('a terminal as standard input is an error that shows how to type a key', async () =>
  expect(await onTerminal('/bin/zsh', '$CLI --api-key-file -')).toBe(
    `ably-jwt: --api-key-file: standard input is a terminal, which would show the key. ${EXPECTED} Fix: ${typeUnseen('zsh')}; then run the command again without --api-key-file\n`,
  ),
);

test('on Windows, the advice is for both shells', () => {
  const advice = typeUnseen('/usr/bin/bash', 'win32');
  expect(advice).toContain('in PowerShell 7.1 or later, run `$env:ABLY_API_KEY = Read-Host -MaskInput`,');
  expect(advice).toMatch(/; in cmd .* use --api-key-file$/);
});

// Without a terminal, where nothing could be shown.
for (const name of ['bash', 'zsh', 'fish', 'dash']) {
  testInShell(name)(`the command that the advice has for ${name} sets the key`, async () => {
    const [, command = ''] = /`(.+)`/.exec(typeUnseen(`/bin/${name}`)) ?? [];
    const script = `printf '%s\\n' "$KEY" | ${name} -c '${command}; $NODE $FILE --token-only'`;
    const { stdout } = await shell(script, { KEY: KEY.text, NODE: process.execPath, FILE: CLI, HOME: folder });
    expect(kidOf(stdout)).toBe(KEY.keyName);
  });
}
