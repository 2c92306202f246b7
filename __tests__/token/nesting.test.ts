import { expect, test } from '@jest/globals';
import { DEEPEST, isNestedDeep } from '../../src/token/nesting.ts';

test('a claim or a capability may have 32 levels', () => expect(DEEPEST).toBe(32));

const times = (count: number, text: string) => text.repeat(count);

test.each<[what: string, text: string, deep: boolean]>([
  ['nothing', '', false],
  ['96 open brackets', times(96, '['), false],
  ['97 open brackets', times(97, '['), true],
  ['97 open braces', times(97, '{'), true],
  ['brackets and braces together', `${times(48, '[{')}[`, true],
  ['brackets far from each other', times(97, '{a: \n'), true],
  ['brackets that are closed', times(200, '[]{}'), false],
  ['96 open brackets beside closed ones', `${times(96, '[')}][`, false],
  ['97 open brackets beside closed ones', `${times(96, '[')}][[`, true],
  ['97 open braces beside closed ones', `${times(96, '{')}}{{`, true],
  ['brackets after some that close nothing', `]}${times(97, '[')}`, true],
  ['brackets and colons', times(96, '[:'), false],
  ['an indent of 192', `${times(192, ' ')}a`, false],
  ['an indent of 193', `${times(193, ' ')}a`, true],
  ['an indent of 193 by tabs', `a:\n${times(193, '\t')}b`, true],
  ['an indent of 193 by both', `a:\r${times(97, ' \t')}b`, true],
  ['an indent of 193 before nothing', times(193, ' '), true],
  ['spaces within a line', `a${times(500, ' ')}b`, false],
  ['many indents', times(100, `${times(10, ' ')}a\n`), false],
  ['192 dashes', times(192, '- '), false],
  ['193 dashes', times(193, '- '), true],
  ['193 question marks', times(193, '?\t'), true],
  ['193 of all', `${times(64, ' ')}${times(65, '- ')}${times(64, '? ')}`, true],
  ['192 of all', `${times(64, ' ')}${times(64, '- ')}${times(64, '? ')}`, false],
  ['dashes in a row', times(500, '-'), false],
  ['dashes that start words', times(500, ' -a'), false],
  ['dashes line by line', times(500, '- a\n'), false],
])('isNestedDeep asks about %s', (_, text, deep) => expect(isNestedDeep(text)).toBe(deep));
