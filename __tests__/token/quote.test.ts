import { describe, expect, test } from '@jest/globals';
import { describe as inWords, quote } from '../../src/token/quote.ts';
import { SECRET } from './support.ts';

describe('quote', () => {
  test.each<[what: string, text: string, shown: string]>([
    ['puts quotes around a text', 'chat:*', '"chat:*"'],
    ['shows an empty text', '', '""'],
    ['escapes quotes and backslashes', 'a"b\\', String.raw`"a\"b\\"`],
    ['keeps a text on one line', 'a\r\nb\tc', String.raw`"a\r\nb\tc"`],
    ['escapes control characters', '\u0000\u001b[31m\u001f', String.raw`"\u0000\u001b[31m\u001f"`],
    ['only tells of what JSON leaves as it is: DEL', 'a\u007f', 'a text with invisible characters'],
    ['the control characters over it', 'a\u0080', 'a text with invisible characters'],
    ['up to their last', '\u009fa', 'a text with invisible characters'],
    ['the line breaks of Unicode', 'a\u2028b', 'a text with invisible characters'],
    ['both of them', 'a\u2029b', 'a text with invisible characters'],
    ['what turns the direction of text', 'a\u202eb', 'a text with invisible characters'],
    ['what has no width', 'a\u200b', 'a text with invisible characters'],
    ['an invisible character outside the BMP', 'a\u{e0001}', 'a text with invisible characters'],
    ['keeps letters of any script, and emoji', 'é日本🚀', '"é日本🚀"'],
    ['shows half of a surrogate pair', 'a\ud800', String.raw`"a\ud800"`],
    ['shows 60 characters', 'a'.repeat(60), `"${'a'.repeat(60)}"`],
    ['shows no part of 61 characters', 'a'.repeat(61), 'a text of 61 characters'],
    ['shows nothing that may be a key', `a.b:${'c'.repeat(16)}`, 'a text that looks like an API key'],
    ['nor where there is more around it', `"x-1.y_2:${SECRET}=" `, 'a text that looks like an API key'],
    ['nor where it is long', `app123.key456:${'c'.repeat(43)} x`, 'a text that looks like an API key'],
    ['shows what is too short for a key', 'a.b:ccccccccccccccc', '"a.b:ccccccccccccccc"'],
    ['shows what has no dot', 'my-namespace:a-long-channel-name', '"my-namespace:a-long-channel-name"'],
    ['shows what has no name before the dot', ':.y:a-long-channel-name', '":.y:a-long-channel-name"'],
    ['shows what has no name after the dot', 'x.:a-long-channel-name', '"x.:a-long-channel-name"'],
  ])('%s', (_, text, shown) => expect(quote(text)).toBe(shown));
});

describe('describe', () => {
  test.each<[value: unknown, words: string]>([
    [null, 'null'],
    [[], 'an empty list'],
    [[1], 'a list'],
    [[[]], 'a list'],
    ['', '""'],
    ['a\nb', String.raw`"a\nb"`],
    ['a'.repeat(100), 'a text of 100 characters'],
    [{}, 'a mapping'],
    [{ length: 0 }, 'a mapping'],
    [-1.5, 'the number -1.5'],
    [true, 'the boolean true'],
    [false, 'the boolean false'],
  ])('says of %j: %s', (value, words) => expect(inWords(value)).toBe(words));
});
