import { expect, test } from '@jest/globals';
import { StepLog } from './step-log.ts';

function read(printed: string, alreadyMasked: string[] = []): StepLog {
  const log = new StepLog(alreadyMasked);
  for (const line of printed.split('\n')) log.read(line);
  return log;
}

test.each<[what: string, printed: string, text: string, debugText?: string]>([
  ['plain text', 'one\n\ntwo', 'one\n\ntwo'],
  ['an error', '::error::Bad%0Anews 100%25%0D', 'Error: Bad\nnews 100%\r'],
  ['a command in capitals, after white space', '  ::ERROR::Bad', 'Error: Bad'],
  ['what is no command', 'say ::error::Bad\n::other::x\n::error', 'say ::error::Bad\n::other::x\n::error'],
  ['a mask, not shown', '::add-mask::secret\nthe secret', 'the ***', '::add-mask::***\nthe ***'],
  ['a mask that comes too late', 'a secret\n::add-mask::secret', 'a secret', 'a secret\n::add-mask::***'],
  ['a mask with escapes', '::add-mask::50%25 off\nnow 50% off', 'now ***', '::add-mask::***\nnow ***'],
  ['a command after white space as .NET sees it', '\u0085\u00a0::error::Bad', 'Error: Bad'],
  ['no command after a byte order mark', '\ufeff::error::Bad', '\ufeff::error::Bad'],
  ['a command with an invisible character in the second ::', '::error:\u200b:Bad', 'Error: :Bad'],
  ['no command with one in the first ::', ':\u200b:error::Bad', ':\u200b:error::Bad'],
  ['a command with blanks before the second ::', '::error  ::Bad', 'Error: Bad'],
  ['a warning without text, not shown', 'one\n::warning::\ntwo', 'one\ntwo'],
  ['an error without text', '::error::', 'Error: '],
  ['a blank mask', '::add-mask:: ', "Warning: Can't add secret mask for empty string in ##[add-mask] command."],
  ['debug lines', '::debug::one%0Atwo', '', '##[debug]one\n##[debug]two'],
  ['the older form of a command, anywhere', 'say ##[error]Bad%5D', 'Error: Bad]'],
  ['a mask in the older form', 'say ##[add-mask]secret\nsecret', '***', '::add-mask::***\n***'],
  ['a mask inside an error', '::add-mask::secret\n::error::a secret', 'Error: a ***', '::add-mask::***\nError: a ***'],
  [
    'a mask inside a group',
    '::add-mask::secret\n::group::a secret\nin\n::endgroup::',
    '##[group]a ***\nin\n##[endgroup]',
    '::add-mask::***\n::group::a ***\n##[group]a ***\nin\n::endgroup::\n##[endgroup]',
  ],
  ['a mask inside a debug line', '::add-mask::secret\n::debug::a secret', '', '::add-mask::***\n##[debug]a ***'],
])('shows %s', (_, printed, text, debugText = text) => {
  const log = read(printed);
  expect({ text: log.text, debugText: log.debugText, problems: log.problems }).toEqual({
    text,
    debugText,
    problems: [],
  });
});

// The runner does not mask titles.
test.each([
  ['::error::Bad', { level: 'error', message: 'Bad' }],
  ['::notice title=A%3A b%2C c%0Ad%25,file=x::m', { level: 'notice', title: 'A: b, c\nd%', message: 'm' }],
  ['##[warning title=T%3B%5D;file=x]m', { level: 'warning', title: 'T;]', message: 'm' }],
  ['::error title=the secret::the secret', { level: 'error', title: 'the secret', message: 'the ***' }],
  [`::error::${'x'.repeat(5000)}`, { level: 'error', message: 'x'.repeat(4096) }],
])('annotates: %.60s', (printed, annotation) => {
  expect(read(printed, ['secret']).annotations).toStrictEqual([annotation]);
});

test.each([
  ['set-output', '::set-output name=token::secret', ''],
  ['save-state', '::save-state name=token::secret', ''],
  ['stop-commands', '##[stop-commands]', ''],
  ['set-env', '::set-env name=T::secret', "Error: Unable to process command '::set-env name=T::***' successfully."],
  ['add-path', '::add-path::secret', "Error: Unable to process command '::add-path::***' successfully."],
])('reports the command %s', (name, printed, text) => {
  const log = read(printed, ['secret']);
  expect(log.text).toBe(text);
  expect(log.debugText).toBe([printed.replace('secret', '***'), text].join('\n').trim());
  expect(log.problems).toEqual([`The step printed the command ::${name}::`]);
});

test('shows each line as it is once commands are stopped', () => {
  const log = new StepLog(['other'], true);
  const lines = ['::add-mask::secret', '::error::a secret', 'an other', '##[debug]'];
  for (const line of lines) log.read(line);
  expect(log.text).toBe('::add-mask::secret\n::error::a secret\nan ***\n##[debug]');
  expect({ masks: log.masks, annotations: log.annotations, problems: log.problems }).toEqual({
    masks: [],
    annotations: [],
    problems: [],
  });
});

test.each<[what: string, text: string, pairs: Record<string, string>]>([
  ['simple pairs and blank lines', '\na=1\n\nb=\n', { a: '1', b: '' }],
  ['more signs in the value', 'a=b=c<<d', { a: 'b=c<<d' }],
  ['the last of two', 'a=1\na=2\n', { a: '2' }],
  ['several lines', 'a<<END\none\n\ntwo=2\nEND\nb=2\n', { a: 'one\n\ntwo=2', b: '2' }],
  ['a delimiter with an equals sign', 'a<<E=D\none\nE=D', { a: 'one' }],
  ['a carriage return in a value', 'a=1\r\n', { a: '1\r' }],
])('reads a command file with %s', (_, text, pairs) => {
  const log = new StepLog();
  expect(log.load('GITHUB_OUTPUT', text, (name) => name)).toEqual(pairs);
  expect(log.problems).toEqual([]);
});

test.each([
  ['a delimiter that never comes', 'b<<END\none\n', "Invalid value. Matching delimiter not found 'END'"],
  ['a delimiter with a carriage return', 'b<<END\none\nEND\r\n', "Invalid value. Matching delimiter not found 'END'"],
  ['no sign', 'nonsense\nb=2\n', "Invalid format 'nonsense'"],
  ['no name', '=1\n', "Invalid format '=1'. Name must not be empty"],
  ['no delimiter', 'b<<\n', "Invalid format 'b<<'. Delimiter must not be empty"],
])('rejects a command file with %s, but keeps the pairs before it', (_, text, message) => {
  const log = new StepLog();
  expect(log.load('GITHUB_OUTPUT', `a=1\n${text}`, (name) => name)).toEqual({ a: '1' });
  expect(log.problems).toEqual([`GITHUB_OUTPUT: ${message}`]);
  expect(log.annotations).toEqual([{ level: 'error', message }]);
});

test('NODE_OPTIONS cannot be exported', () => {
  const log = new StepLog();
  expect(log.load('GITHUB_ENV', 'node_options=x\nE=2\n', (name) => name)).toEqual({ E: '2' });
  expect(log.problems).toHaveLength(1);
});
