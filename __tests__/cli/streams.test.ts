import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';
import { concurrentOnPosix, testOnPosix } from '../support/platform.ts';

const environment = { ABLY_API_KEY: KEY.text };
const withFullDisk = existsSync('/dev/full') ? testOnPosix : test.skip;
const withTerminal = spawnSync('script', ['--version']).status === 0 ? testOnPosix : test.skip;

concurrentOnPosix('a closed pipe is exit code 1 and one line on stderr, without a stack trace', async () => {
  const { stdout, stderr } = await shell('(sleep 0.3; $CLI --json; echo "code $?" >&2) | true', environment);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^ably-jwt: the command failed: .*\(EPIPE\)\.\ncode 1\n$/);
});

// The first program makes the pipe non-blocking and does not undo it.
concurrentOnPosix('a full non-blocking pipe is waited for', async () => {
  const resources = Array.from({ length: 1500 }, (_, index) => [`channel-${index}`, ['*']]);
  const { code, stdout } = await shell(
    `(node -e 'process.stdout.write(""); process.kill(process.pid, "SIGKILL")'; $CLI --pretty-json --capability "$CAPABILITY") | (sleep 0.5; cat); exit \${PIPESTATUS[0]}`,
    { ...environment, CAPABILITY: JSON.stringify(Object.fromEntries(resources)) },
  );
  expect(code).toBe(0);
  expect(Object.keys(JSON.parse(stdout).token.capability)).toHaveLength(resources.length);
});

withFullDisk('a full disk is exit code 1 and one line on stderr', async () => {
  const { code, stderr } = await shell('$CLI --token-only > /dev/full', environment);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^ably-jwt: the command failed: .*\(ENOSPC\)\.\n$/),
  });
});

concurrentOnPosix('a closed stderr does not keep the token back', async () => {
  const { code, stdout } = await shell('$CLI -v --token-only 2>&-', environment);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^eyJ\S+\n$/) });
});

concurrentOnPosix('a problem with both streams closed is exit code 2', async () =>
  expect(await shell('$CLI --ttl 0 >&- 2>&-', environment)).toEqual({ code: 2, stdout: '', stderr: '' }),
);

withTerminal('--pretty-json has no colors on a terminal', async () => {
  const { code, stdout } = await shell(`script -qec '$CLI --pretty-json' /dev/null`, environment);
  expect({ code, hasColors: stdout.includes('\x1b[') }).toEqual({ code: 0, hasColors: false });
});
