import { expect, test } from '@jest/globals';
import { errorsOf, expectAllOrNothing, expectNothingPublished, inShell } from './faulty-step.ts';

/** Each makes `$path` something that is not a regular file, directly or behind a link. */
const SPECIAL_FILES = {
  'a named pipe': 'path=$HOME/pipe; mkfifo "$path"',
  'a link to a named pipe': 'mkfifo "$HOME/pipe"; path=$HOME/link; ln -s pipe "$path"',
  '/dev/full': 'path=/dev/full',
  '/dev/null': 'path=/dev/null',
  '/dev/stdout': 'path=/dev/stdout',
  'a folder': 'path=$HOME/work',
  'a link to a folder': 'path=$HOME/link; ln -s work "$path"',
};

test.each(
  Object.entries(SPECIAL_FILES).flatMap(([name, script]) =>
    ['GITHUB_OUTPUT', 'GITHUB_ENV'].map((variable) => [variable, name, script]),
  ),
)('%s is %s: rejected', async (variable, _name, script) => {
  const run = await inShell(`${script}; export ${variable}=$path; exec "$@"`);
  expectAllOrNothing(run);
  expectNothingPublished(run);
  expect(errorsOf(run)).toEqual([expect.stringMatching(new RegExp(`^${variable}: not a regular file`))]);
});

test.each(Object.entries(SPECIAL_FILES))(
  'the summary is %s: a warning, and the token is issued',
  async (_name, script) => {
    const run = await inShell(`${script}; export GITHUB_STEP_SUMMARY=$path; exec "$@"`);
    expectAllOrNothing(run);
    expect({ exitCode: run.exitCode, warnings: run.annotations.map(({ message }) => message) }).toEqual({
      exitCode: 0,
      warnings: [expect.stringMatching(/^summary: /)],
    });
  },
);

test('a link to a regular file is a regular file', async () => {
  const run = await inShell('mv "$GITHUB_OUTPUT" "$HOME/real"; ln -s real "$GITHUB_OUTPUT"; exec "$@"');
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});
