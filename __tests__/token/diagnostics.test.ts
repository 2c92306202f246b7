import { expect, test } from '@jest/globals';
import {
  argumentNamed,
  Diagnostics,
  formatProblem,
  formatWarning,
  inputNamed,
  type Subject,
  stepNamed,
  variableNamed,
} from '../../src/token/diagnostics.ts';

const asOption = ({ kind, name }: Subject) => (kind === 'input' ? `--${name}` : name);

test('Diagnostics collects what reporters report, each with its subject', () => {
  const diagnostics = new Diagnostics();
  const ttl = diagnostics.about(inputNamed('ttl'), 'a time');
  const app = diagnostics.about(variableNamed('ABLY_APP_ID'), 'an app ID');
  ttl.warning('Short.');
  expect(app.problem({ found: 'found', fix: 'fix' })).toBeUndefined();
  ttl.problem({ found: 'found 2', fix: 'fix 2' });
  expect(diagnostics).toEqual({
    problems: [
      { subject: { kind: 'variable', name: 'ABLY_APP_ID' }, found: 'found', expected: 'an app ID', fix: 'fix' },
      { subject: { kind: 'input', name: 'ttl' }, found: 'found 2', expected: 'a time', fix: 'fix 2' },
    ],
    warnings: [{ subject: { kind: 'input', name: 'ttl' }, text: 'Short.' }],
  });
});

test('an argument is a subject, and a reporter expects nothing unless told', () => {
  const diagnostics = new Diagnostics();
  diagnostics.about(argumentNamed('--ttl')).problem({ found: 'found', fix: 'fix' });
  const subject = { kind: 'argument', name: '--ttl' };
  expect(diagnostics.problems).toEqual([{ subject, found: 'found', expected: '', fix: 'fix' }]);
});

test('a reporter for a part has the same subject, and expects something else', () => {
  const diagnostics = new Diagnostics();
  const report = diagnostics.about(stepNamed('verify'), 'all');
  report.expecting('a part').problem({ found: 'found', fix: 'fix' });
  report.expecting('a part').warning('Odd.');
  report.problem({ found: 'found', fix: 'fix' });
  const subject = { kind: 'step', name: 'verify' };
  expect(diagnostics).toEqual({
    problems: [
      { subject, found: 'found', expected: 'a part', fix: 'fix' },
      { subject, found: 'found', expected: 'all', fix: 'fix' },
    ],
    warnings: [{ subject, text: 'Odd.' }],
  });
});

test.each<[what: string, fix: string, end: string]>([
  ['has no period behind what may be pasted', 'use 90m', 'Fix: use 90m'],
  ['keeps a question mark', 'did you mean "stats"?', 'Fix: did you mean "stats"?'],
])('a formatted problem %s', (_, fix, end) => {
  const problem = { subject: inputNamed('ttl'), found: '"25h" exceeds 24 hours', expected: 'up to 24 hours', fix };
  expect(formatProblem(problem, asOption)).toBe(`--ttl: "25h" exceeds 24 hours. Expected up to 24 hours. ${end}`);
});

test('a formatted warning', () => {
  const warning = { subject: inputNamed('client-id'), text: 'The bearer may use any client ID.' };
  expect(formatWarning(warning, asOption)).toBe('--client-id: The bearer may use any client ID.');
});
