import { expect, test } from '@jest/globals';
import { Lexer, Parser } from 'yaml';
import { DEEPEST, isNestedDeep } from '../../src/token/nesting.ts';

test('a claim or a capability may have 32 levels', () => expect(DEEPEST).toBe(32));

const times = (count: number, text: string) => text.repeat(count);
const indented = (levels: number) => Array.from({ length: levels }, (_, level) => `${times(level, ' ')}a:\n`).join('');

test.each<[what: string, text: string, deep: boolean]>([
  ['nothing', '', false],
  ['32 open brackets', times(32, '['), false],
  // The least that is certainly more than 32 levels, by what the parser holds of each.
  ['63 open brackets', times(63, '['), false],
  ['64 open brackets', times(64, '['), true],
  ['100 open brackets', times(100, '['), true],
  ['100 open braces', times(100, '{'), true],
  ['100,000 open brackets', times(100_000, '['), true],
  ['brackets far from each other', times(100, '{a: \n'), true],
  ['brackets that are closed', `[${times(500, '[],')}]`, false],
  ['brackets in a text', `a: "${times(300, '[')}"`, false],
  ['brackets in a block of text', `a: |\n  ${times(300, '[ {')}`, false],
  ['20 levels of indentation', indented(20), false],
  ['100 levels of indentation', indented(100), true],
  ['a wide indentation', `a:\n${times(500, ' ')}b`, false],
  ['100 dashes on a line', times(100, '- '), true],
  ['100 question marks on a line', times(100, '? '), true],
  ['100 question marks with tags', times(100, '? !t '), true],
  ['dashes in a text', `a: ${times(300, 'b - ')}b`, false],
  ['dashes line by line', times(500, '- a\n'), false],
])('isNestedDeep asks about %s', (_, text, deep) => expect(isNestedDeep(text, { Lexer, Parser })).toBe(deep));
