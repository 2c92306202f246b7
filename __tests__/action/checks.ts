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
  expect({ exitCode: run.exitCode, stderr: run.raw.stderr, problems: run.fileProblems }).toEqual({
    exitCode,
    stderr: '',
    problems: [],
  });
}

/**
 * No secret can be read anywhere, masked or not; masks come before everything else, and garble no output.
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
  const lines = run.raw.stdout.split('\n');
  const printed = lines.filter((line) => !line.startsWith('::add-mask::'));
  expect(findLeaks({ ...visible(run), 'unmasked output': printed.join('\n') }, secrets)).toEqual([]);
  expect(garbled(run)).toEqual([]);

  const afterFirst = lines.slice(lines.findIndex((line) => !line.startsWith('::add-mask::')));
  const lateMasks = afterFirst.filter((line) => line.startsWith('::add-mask::'));
  expect([[], [`::add-mask::${token}`, `::add-mask::${signature}`]]).toContainEqual(lateMasks);
}
