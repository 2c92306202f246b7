import { expect, test } from '@jest/globals';
import { KEY } from '../../support/command.ts';
import { replay } from '../../support/runner.ts';
import { expectEnding, expectNoLeaks, expectNothingSet, inputsNamed } from '../checks.ts';
import { BAD_STEPS } from './bad-steps.ts';

/** Readable without anything else, on one line: input, what was received, what is expected, how to fix it. */
const COMPLETE = /^[\w-]+( \(from ABLY_API_KEY\))?: [^\n]+\. Expected [^\n]+\. Fix: [^\n]*[^\n.]$/;

test.concurrent.each(Object.entries(BAD_STEPS))('%s', async (_name, step) => {
  const run = await replay(step);
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, step.with?.['api-key'] || KEY.text);
  expect(inputsNamed(run, 'error')).toEqual(step.errors);

  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  for (const error of errors) expect(error).toMatch(COMPLETE);
  const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
  expect(run.log.split('\n').at(-1)).toBe(`No token was issued and no output was set: ${count}.`);
});
