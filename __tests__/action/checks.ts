import { expect } from '@jest/globals';
import { KEY } from '../support/command.ts';
import { findLeaks, garbled, visible } from '../support/leaks.ts';
import type { Annotation, Replay } from '../support/runner.ts';

/** A second key that some steps contain where none belongs. */
export const OTHER_KEY = { text: 'otherA.otherK:Qx7fLr29TzVwMb3k', secret: 'Qx7fLr29TzVwMb3k' };

/** The inputs that the errors or the warnings of a step name, sorted. */
export function inputsNamed(run: Replay, level: Annotation['level']): string[] {
  const messages = run.annotations.filter((each) => each.level === level).map(({ message }) => message);
  return messages.map((message) => /^[\w-]+(?=[ :])/.exec(message)?.[0] ?? message).sort();
}

/** Nothing was set, written or saved. */
export function expectNothingSet(run: Replay): void {
  expect({ outputs: run.outputs, env: run.env, state: run.state, summary: run.rawSummary }).toEqual({
    outputs: {},
    env: {},
    state: {},
    summary: '',
  });
}

/** A step that ends by itself, prints nothing but its log, and no command that the runner rejects. */
export function expectEnding(run: Replay, exitCode: number): void {
  expect({ exitCode: run.exitCode, stderr: run.stderr, problems: run.fileProblems }).toEqual({
    exitCode,
    stderr: '',
    problems: [],
  });
}

/** A line with which the runner would add a mask. Masks on stdout could come after what stderr shows. */
const ADDS_MASK = /^\s*::\s*add-mask|##\[add-mask/im;

/**
 * No secret can be read anywhere, nor unmasked on stdout. Masks are on stderr only, and garble no output.
 * @param apiKey the input, which no message quotes either
 */
export function expectNoLeaks(run: Replay, apiKey: string): void {
  const { token = '' } = run.outputs;
  const signature = token.split('.')[2] ?? '';
  const secrets = {
    key: apiKey,
    secret: apiKey.includes(':') ? apiKey.slice(apiKey.indexOf(':') + 1) : '',
    'secret of the usual key': KEY.secret,
    'secret of the other key': OTHER_KEY.secret,
    token,
    signature,
  };
  expect(findLeaks({ ...visible(run), stdout: run.raw.stdout }, secrets)).toEqual([]);
  expect(garbled(run)).toEqual([]);
  expect(run.raw.stdout).not.toMatch(ADDS_MASK);
  if (token !== '') expect(run.masks).toEqual(expect.arrayContaining([token, signature]));
}
