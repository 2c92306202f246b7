import { expect, test } from '@jest/globals';
import { invisible } from '../../src/token/invisible.ts';

test.each([
  ['a control character', '\u0007'],
  ['a line break', '\n'],
  ['a control character over 7F', '\u009f'],
  ['a soft hyphen', '\u00ad'],
  ['a zero-width space', '\u200b'],
  ['a right-to-left override', '\u202e'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a byte order mark', '\ufeff'],
  ['a tag', '\u{e0041}'],
])('%s is invisible', (_, character) => {
  expect(`a${character}b`.replace(invisible('gu'), '')).toBe('ab');
  expect(invisible('u').test(character)).toBe(true);
});

test.each(['a', ' ', '\u00a0', 'é', '日', '🚀', '~', '\ud83d'])('%j is not', (character) =>
  expect(invisible('u').test(character)).toBe(false),
);

test('all of them are found, in a row or not', () => {
  expect('\u200b\u200ba\u00adb\ufeff'.replace(invisible('gu'), '')).toBe('ab');
});
