import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';

const environment = { ABLY_API_KEY: KEY.text };
const full = existsSync('/dev/full') ? test : test.skip;

test('stdout closed early ends with a line on stderr, no stack trace', async () => {
  const { stdout, stderr } = await shell('(sleep 0.3; $CLI --json; echo "code $?" >&2) | head -0', environment);
  expect(stdout).toBe('');
  expect(stderr).toBe('ably-jwt: no token was printed: the reader closed the pipe (EPIPE)\ncode 1\n');
});

full('stdout on a full disk', async () => {
  const { code, stderr } = await shell('$CLI --token-only > /dev/full', environment);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'ably-jwt: no token was printed: no space left on the disk (ENOSPC)\n',
  });
});

test('stderr closed does not keep the token back', async () => {
  const { code, stdout } = await shell('$CLI -v --token-only 2>&-', environment);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^eyJ\S+\n$/);
});

test('both closed ends with exit code 1 or 2, in silence', async () => {
  const { code, stdout, stderr } = await shell('$CLI --ttl 0 >&- 2>&-', environment);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: '' });
});

test('colours only on a terminal, and never with NO_COLOR', async () => {
  const onTerminal = (command: string) => shell(`script -qec "${command}" /dev/null`, environment);
  const ESCAPE = '\x1b[';
  expect((await shell('$CLI --pretty-json', environment)).stdout).not.toContain(ESCAPE);
  expect((await onTerminal('$CLI --pretty-json')).stdout).toContain(ESCAPE);
  expect((await onTerminal('NO_COLOR=1 $CLI --pretty-json')).stdout).not.toContain(ESCAPE);
});

test('help works without a key', async () => {
  const { code, stdout, stderr } = await shell('$CLI --help', {});
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Usage: ably-jwt ');
});
