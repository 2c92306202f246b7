import { expect, test } from '@jest/globals';
import { oneLine } from '../../src/token/one-line.ts';
import { fine, judge } from './support.ts';

test.each(['', 'a text', 'Zoë 日本 🚀', '\u00a0', '~', '\u200b'])('oneLine keeps %j', async (text) => {
  expect(await judge((findings) => oneLine('revocation-key', text, findings))).toEqual(fine(text));
});

test.each<[text: string, shown: string]>([
  ['two\nlines', String.raw`"two\nlines"`],
  ['two\rlines', String.raw`"two\rlines"`],
  ['\u001b[31mred', String.raw`"\u001b[31mred"`],
  ['a\u0000', String.raw`"a\u0000"`],
  ['a\u001f', String.raw`"a\u001f"`],
  ['a\u007f', 'a text with invisible characters'],
  ['end\u009f', 'a text with invisible characters'],
  ['\n'.repeat(61), 'a text of 61 characters'],
])('oneLine refuses %j', async (text, shown) => {
  expect(await judge((findings) => oneLine('revocation-key', text, findings))).toEqual({
    value: undefined,
    problems: [
      {
        input: 'revocation-key',
        found: `${shown} holds a control character`,
        expected: 'a text on one line',
        fix: 'take the control character out',
      },
    ],
    warnings: [],
  });
});
