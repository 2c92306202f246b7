import { expect, test } from '@jest/globals';
import { Diagnostics, formatProblem, formatWarning } from '../../src/token/diagnostics.ts';

const asOption = (input: string) => `--${input}`;

test('Diagnostics collects what reporters report, each with its input', () => {
  const diagnostics = new Diagnostics();
  const [ttl, app] = [diagnostics.reporter('ttl'), diagnostics.reporter('app')];
  ttl.warning('Short.');
  expect(app.problem('found', 'expected', 'fix')).toBeUndefined();
  ttl.problem('found 2', 'expected 2', 'fix 2');
  expect(diagnostics).toEqual({
    problems: [
      { input: 'app', found: 'found', expected: 'expected', fix: 'fix' },
      { input: 'ttl', found: 'found 2', expected: 'expected 2', fix: 'fix 2' },
    ],
    warnings: [{ input: 'ttl', text: 'Short.' }],
  });
});

test.each<[what: string, fix: string, end: string]>([
  ['ends with a full stop', 'use 24h or less', 'Fix: use 24h or less.'],
  ['keeps a question mark', 'did you mean "stats"?', 'Fix: did you mean "stats"?'],
])('a formatted problem %s', (_, fix, end) => {
  const problem = { input: 'ttl', found: '"25h" exceeds 24 hours', expected: 'up to 24 hours', fix };
  expect(formatProblem(problem, asOption)).toBe(`--ttl: "25h" exceeds 24 hours. Expected up to 24 hours. ${end}`);
});

test('a formatted warning', () => {
  const warning = { input: 'client-id', text: 'The bearer may use any client ID.' };
  expect(formatWarning(warning, asOption)).toBe('--client-id: The bearer may use any client ID.');
});
