import { expect, test } from '@jest/globals';
import { replay } from '../support/runner.ts';
import { BAD_STEPS } from './bad-steps.ts';

test.each(Object.entries(BAD_STEPS))('%s', async (_name, step) => {
  const run = await replay(step);
  expect({ exitCode: run.exitCode, stderr: run.raw.stderr, fileProblems: run.fileProblems }).toEqual({
    exitCode: 1,
    stderr: '',
    fileProblems: [],
  });
  expect({ outputs: run.outputs, env: run.env, state: run.state, summary: run.rawSummary }).toEqual({
    outputs: {},
    env: {},
    state: {},
    summary: '',
  });

  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors).toEqual(step.errors.map((text) => expect.stringContaining(text)));
  // Readable alone: input, what was found, what is expected, the fix, on one line.
  for (const error of errors)
    expect(error).toMatch(/^[\w-]+( \(from ABLY_\w+\))?: [^\n]+\. Expected [^\n]+\. Fix: [^\n]+[.?]$/);
  expect(run.log).toContain(`No token was issued, no output was set. Problems: ${errors.length}.`);
});
