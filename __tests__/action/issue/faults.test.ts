import { expect } from '@jest/globals';
import { KEY } from '../../support/command.ts';
import { testWithFilePermissions, WITH_FILE_PERMISSIONS } from '../../support/file-permissions.ts';
import { inShell } from '../../support/in-shell.ts';
import { concurrentOnPosix, testOnPosix } from '../../support/platform.ts';
import type { Replay, Step } from '../../support/runner.ts';
import { expectEnding, expectNoLeaks, expectNothingSet, inputsNamed } from '../checks.ts';

const STEP: Step = { with: { 'api-key': KEY.text, 'export-env': 'true' } };

const within = (script: string, step: Step = STEP): Promise<Replay> => inShell(script, step);

/** The size that no file can exceed, as on a full disk; one file has that size already. */
const fill = (file: string) => `yes '' | head -c 16384 > "$${file}"; trap '' XFSZ; ulimit -f 16; exec "$@"`;

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV'] as const;

/** What an earlier step made of the file that a variable names, so that no token can be written to it. */
const UNUSABLE: Readonly<Record<string, (file: string) => string>> = {
  'not set': (file) => `unset ${file}`,
  empty: (file) => `export ${file}=`,
  missing: (file) => `export ${file}=/none/file`,
  'a folder': (file) => `export ${file}=$HOME`,
  'a named pipe': (file) => `mkfifo pipe; export ${file}=$PWD/pipe`,
  'a link to a named pipe': (file) => `mkfifo pipe; ln -s pipe link; export ${file}=$PWD/link`,
  'a device': (file) => `export ${file}=/dev/null`,
};

concurrentOnPosix.each(Object.entries(UNUSABLE))('a file for results that is %s', async (_, damage) => {
  for (const file of FILES) {
    const run = await within(`${damage(file)}; exec "$@"`);
    expectEnding(run, 1);
    expectNothingSet(run);
    expectNoLeaks(run, KEY.text);
    expect(inputsNamed(run, 'error')).toEqual([file]);
  }
});

testWithFilePermissions.each(FILES)('%s without the right to write', async (file) => {
  const run = await within(`chmod 444 "$${file}"; exec ${WITH_FILE_PERMISSIONS} "$@"`);
  expectEnding(run, 1);
  expectNothingSet(run);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(`^${file}: .*permission denied \\(EACCES\\).*--user root`),
  ]);
});

testOnPosix('all files are fine if they are links to files', async () => {
  const script = FILES.map((file) => `mv "$${file}" "$HOME/${file}-target"; ln -s "$HOME/${file}-target" "$${file}"`);
  const run = await within(`${script.join(';')}; exec "$@"`);
  expectEnding(run, 0);
  expect(run.env).toEqual({ ABLY_TOKEN: run.outputs['token'] });
});

testOnPosix.each(FILES)('%s on a full disk: what was written is undone', async (file) => {
  const run = await within(fill(file));
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, KEY.text);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    'No token was issued: the outputs could not be written: file too large (EFBIG); nothing was set.',
  ]);
});

testOnPosix('what an earlier step wrote stays', async () => {
  const run = await within(`echo earlier=step > "$GITHUB_OUTPUT"; ${fill('GITHUB_ENV')}`);
  expect({ exitCode: run.exitCode, outputs: run.outputs }).toEqual({ exitCode: 1, outputs: { earlier: 'step' } });
});

testWithFilePermissions('a summary file without permission is only a warning, with the cause', async () => {
  const script = `chmod 444 "$GITHUB_STEP_SUMMARY"; exec ${WITH_FILE_PERMISSIONS} "$@"`;
  const run = await within(script, { with: { ...STEP.with, summary: 'true' } });
  expectEnding(run, 0);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    'summary: The token was issued, but the summary could not be written: permission denied (EACCES).',
  ]);
});

concurrentOnPosix.each([
  ['not set', 'unset GITHUB_STEP_SUMMARY; exec "$@"'],
  ['missing', 'GITHUB_STEP_SUMMARY=/none/file exec "$@"'],
  ['on a full disk', fill('GITHUB_STEP_SUMMARY')],
])('a summary file that is %s is only a warning', async (_, script) => {
  const run = await within(script, { with: { ...STEP.with, summary: 'true' } });
  expectEnding(run, 0);
  expect(run.outputs['token']).toMatch(/^eyJ/);
  expect(run.rawSummary.trim()).toBe('');
  expect(run.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
    expect.stringMatching(/^warning summary: The token was issued, but the summary could not be written: /),
  ]);
});
