import { describe, expect, test } from '@jest/globals';
import { describeValue, quote } from '../../src/token/quote.ts';

describe('quote', () => {
  test.each<[what: string, text: string, shown: string]>([
    ['puts a string in quotes', 'chat:*', '"chat:*"'],
    ['shows an empty string', '', '""'],
    ['escapes quotes and backslashes', 'a"b\\', String.raw`"a\"b\\"`],
    ['keeps a string on one line', 'a\r\nb\tc', String.raw`"a\r\nb\tc"`],
    ['escapes control characters', '\u0000\u001b[31m', String.raw`"\u0000\u001b[31m"`],
    ['escapes those above 7F', 'a\u0085\u009f', String.raw`"a\u{85}\u{9f}"`],
    ['escapes what turns the direction of text', 'a\u202eb', String.raw`"a\u{202e}b"`],
    ['escapes what has no width', 'a\u200bb', String.raw`"a\u{200b}b"`],
    ['keeps letters of any script, and emoji', 'é日本🚀', '"é日本🚀"'],
    ['shows half of a surrogate pair', 'a\ud800', String.raw`"a\ud800"`],
    ['shows 60 characters', 'a'.repeat(60), `"${'a'.repeat(60)}"`],
    ['shows no part of 61 characters', 'a'.repeat(61), '"…" (61 characters)'],
  ])('%s', (_, text, shown) => expect(quote(text)).toBe(shown));
});

describe('describeValue', () => {
  test.each<[value: unknown, description: string]>([
    [null, 'null'],
    [[], 'an empty list'],
    [[1], 'a list'],
    [[[]], 'a list'],
    ['', '""'],
    ['a\nb', String.raw`"a\nb"`],
    ['a'.repeat(100), '"…" (100 characters)'],
    [{}, 'a mapping'],
    [{ length: 0 }, 'a mapping'],
    [-1.5, 'the number -1.5'],
    [true, 'the boolean true'],
    [false, 'the boolean false'],
  ])('says of %j: %s', (value, description) => expect(describeValue(value)).toBe(description));
});
