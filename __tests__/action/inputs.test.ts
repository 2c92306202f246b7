import { expect, test } from '@jest/globals';
import { readBoolean } from '../../src/action/inputs.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';

function read(text: string | undefined) {
  const diagnostics = new Diagnostics();
  const input = text === undefined ? undefined : { text, source: 'verify' };
  return {
    value: readBoolean(input, diagnostics.reporter('verify')),
    problems: diagnostics.problems.map(({ found }) => found),
  };
}

// https://yaml.org/spec/1.2.2/#10212-boolean
test.each([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  [undefined, false],
])('%s', (text, value) => expect(read(text)).toEqual({ value, problems: [] }));

test.each([
  ...['yes', 'on', '1', 'tRUE', 'true false'].map((text) => [text, true] as const),
  ...['no', 'n', 'off', 'Off', '0', 'fALSE', 'falsch'].map((text) => [text, false] as const),
])('%s is not a boolean', (text, value) =>
  expect(read(text)).toEqual({ value, problems: [`"${text}" is not a boolean`] }),
);
