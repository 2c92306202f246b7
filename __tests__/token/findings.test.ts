import { expect, test } from '@jest/globals';
import { problemInWords, warningInWords } from '../../src/token/findings.ts';

const asOption = (input: string) => `--${input}`;

test.each<[what: string, fix: string, end: string]>([
  ['ends with a full stop', 'write 24h or less', 'Fix: write 24h or less.'],
  ['keeps a question', 'did you mean "stats"?', 'Fix: did you mean "stats"?'],
])('a problem in words %s', (_, fix, end) => {
  const problem = { input: 'ttl', found: '"25h" is over 24 hours', expected: 'up to 24 hours', fix };
  expect(problemInWords(problem, asOption)).toBe(`--ttl: "25h" is over 24 hours. Expected up to 24 hours. ${end}`);
});

test('a warning in words', () => {
  const warning = { input: 'client-id', text: 'The bearer may use any client ID.' };
  expect(warningInWords(warning, asOption)).toBe('--client-id: The bearer may use any client ID.');
});
