// What docs/command-line.md says for cmd.exe.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from '@jest/globals';
// @ts-expect-error: a script without types
import { snippets } from '../../scripts/snippets.mjs';
import { CLI, decode, KEY } from '../support/command.ts';
import { testOnWindows } from '../support/platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'with space-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** As npm installs the command; the key as Notepad can save it; a program that prints what it sees. */
const FILES: Readonly<Record<string, string>> = {
  'ably-jwt.cmd': `@"${process.execPath}" "${CLI}" %*\r\n`,
  'ably-key.txt': `\ufeff${KEY.text}\r\n`,
  'publish.js': "console.log('key', process.env.ABLY_API_KEY, 'token', process.env.ABLY_TOKEN)",
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);

/** Runs a line as if it were typed. */
function cmd(line: string) {
  const PATH = `${dirname(process.execPath)};${process.env['PATH']}`;
  const { status, stdout, stderr } = spawnSync('cmd', ['/d', '/c', line], {
    cwd: folder,
    env: { PATH, USERPROFILE: folder },
    encoding: 'utf8',
    windowsVerbatimArguments: true,
  });
  return { status, stdout, stderr };
}

const snippet = (language: string, start: string): string =>
  snippets()
    .filter((each: Record<string, string>) => each['page'] === 'docs/command-line.md' && each['language'] === language)
    .map(({ text }: Record<string, string>) => text?.trim())
    .find((text: string) => text.startsWith(start));
const KEY_FILE = '--api-key-file "%USERPROFILE%\\ably-key.txt"';

testOnWindows('a capability in double quotes, with the key from a file', () => {
  const { status, stdout, stderr } = cmd(`${snippet('sh', 'ably-jwt --capability ')} --token-only ${KEY_FILE}`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(decode(stdout).claims['x-ably-capability']).toBe('{"chat:*":["publish","subscribe"]}');
});

testOnWindows('a program gets the token, and not the key', () => {
  const { status, stdout, stderr } = cmd(snippet('bat', 'for '));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [, token = ''] = /^key undefined token (\S+)\n$/.exec(stdout) ?? [];
  expect(decode(token).claims['x-ably-capability']).toBe('{"my-channel":["publish"]}');
});

testOnWindows('single quotes are part of the value', () => {
  const { status, stdout, stderr } = cmd(`ably-jwt ${KEY_FILE} --capability '{\\"my-channel\\":[\\"publish\\"]}'`);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^ably-jwt: --capability: /);
});
