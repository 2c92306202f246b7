import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/token/json.ts';
import {
  type Checked,
  closest,
  describeValue,
  escapeInvisible,
  hasInvisible,
  hasPlaceholder,
  quote,
  withoutInvisible,
} from '../../src/token/text.ts';
import { checked } from './support.ts';

/** Invisible characters, one of each kind. */
const INVISIBLE: readonly (readonly [what: string, character: string])[] = [
  ['the null character', '\u0000'],
  ['a line break', '\n'],
  ['a tab', '\t'],
  ['DEL', '\u007f'],
  ['a control character above 7F', '\u009f'],
  ['a no-break space', '\u00a0'],
  ['a soft hyphen', '\u00ad'],
  ['the Arabic letter mark', '\u061c'],
  ['a Hangul filler', '\u3164'],
  ['an Ogham space', '\u1680'],
  ['an em space', '\u2003'],
  ['a zero-width space', '\u200b'],
  ['a left-to-right mark', '\u200e'],
  ['a line separator', '\u2028'],
  ['a right-to-left override', '\u202e'],
  ['a narrow no-break space', '\u202f'],
  ['a word joiner', '\u2060'],
  ['a left-to-right isolate', '\u2066'],
  ['the empty braille pattern', '\u2800'],
  ['an ideographic space', '\u3000'],
  ['a byte order mark', '\ufeff'],
  ['a tag character', '\u{e0041}'],
];

describe.each(INVISIBLE)('%s', (_, character) => {
  test('is invisible between two letters, at the start and at the end', () => {
    for (const text of [`a${character}b`, `${character}b`, `a${character}`]) expect(hasInvisible(text)).toBe(true);
  });

  test('is removed, and escaped', () => {
    expect(withoutInvisible(`a${character}${character}b`)).toBe('ab');
    const code = character.codePointAt(0)?.toString(16);
    expect(escapeInvisible(`a${character}${character}b`)).toBe(`a\\u{${code}}\\u{${code}}b`);
  });
});

describe('hasInvisible', () => {
  test.each<[what: string, text: string]>([
    ['nothing', ''],
    ['plain spaces', ' a b '],
    ['letters of any script', 'é日本ไทย'],
    ['half of a surrogate pair', '\ud83d'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Sinhala with a joiner after a combining mark', 'ශ්\u200dරී'],
    ['an emoji with a variation selector', '❤\ufe0f'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['an ideograph with a supplementary selector', '葛\u{e0100}'],
    ['Mongolian with a variation selector', '\u1820\u180b'],
    ['a joined emoji', '👩\u200d💻'],
    ['a joined emoji with a selector before the joiner', '🏳\ufe0f\u200d🌈'],
    ['a joined emoji with selectors', '👩\u200d❤\ufe0f\u200d👨'],
    ['a joined emoji with selectors on both sides', '🕵\ufe0f\u200d♂\ufe0f'],
    ['a family', '👨\u200d👩\u200d👧\u200d👦'],
  ])('passes %s', (_, text) => expect(hasInvisible(text)).toBe(false));

  test.each<[what: string, text: string]>([
    ['a joiner at the start', '\u200da'],
    ['a joiner at the end', 'a\u200d'],
    ['a joiner before a space', 'a\u200d b'],
    ['a joiner after a space', 'a \u200db'],
    ['a non-joiner at the end', 'a\u200c'],
    ['two joiners', 'a\u200d\u200db'],
    ['a joiner after a zero-width space', 'a\u200b\u200db'],
    ['a joiner before U+2800', 'a\u200d\u2800b'],
    ['a joiner after two selectors', 'a\ufe0f\ufe0f\u200db'],
    ['a joiner before a selector', 'a\u200d\ufe0fb'],
    ['a joiner after a selector after nothing', '\ufe0f\u200db'],
    ['a selector at the start', '\ufe0fa'],
    ['a selector after a space', 'a \ufe0f'],
    ['two selectors', 'a\ufe0f\ufe0f'],
    ['a selector after a control character', 'a\u0007\ufe0f'],
  ])('rejects %s', (_, text) => expect(hasInvisible(text)).toBe(true));
});

describe('escapeInvisible and withoutInvisible', () => {
  test.each(['', 'a b', 'é日本🚀', '\ud83d', '\\u{200b}'])('keep %j', (text) => {
    expect(escapeInvisible(text)).toBe(text);
    expect(withoutInvisible(text)).toBe(text);
  });

  // A message must show what a language needs, too: it can be what is wrong.
  test('treat a joiner as invisible', () => {
    expect(escapeInvisible('👩\u200d💻')).toBe(String.raw`👩\u{200d}💻`);
    expect(withoutInvisible('👩\u200d💻')).toBe('👩💻');
  });
});

describe('hasPlaceholder', () => {
  test.each([
    '$CHANNEL',
    'a:$CHANNEL:b',
    '$CI_JOB_ID',
    '$ABCDE1',
    `\${CHANNEL}`,
    `a\${x}`,
    `\${}`,
    `\${{ github.actor }}`,
    '{{ github.actor }}',
    '{{}}',
    'a{{x}}b',
    '<name>',
    '<my channel_name-2>',
    'chat:<id>',
    `\${a\${b}`,
    '{{{a}}',
    '{{a}b}}',
    `$\{{ format('ci-{0}', x) }}`,
    `\${a{b}}`,
    `\${\${a}`,
  ])('finds one in %s', (text) => expect(hasPlaceholder(text)).toBe(true));

  test.each([
    '',
    'ticks:$AAPL',
    'ticks:$GOOGL',
    'room-1::$chat',
    'slides::$space',
    'room::$chat::$chatMessages',
    '$channel',
    'CHANNEL',
    'price$',
    `\${a`,
    '{{a',
    '{{a}',
    '{a}',
    '}}{{',
    `}\${`,
    '<>',
    '<',
    'a<b',
    'a>b<c',
    '<a.b>',
    '<a<b',
    '<日本>',
  ])('finds none in %s', (text) => expect(hasPlaceholder(text)).toBe(false));
});

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
  ])('%s', (_, text, shown) => expect(quote(checked(text))).toBe(shown));
});

describe('describeValue', () => {
  test.each<[value: Json, description: string]>([
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
  ])('says of %j: %s', (value, description) => expect(describeValue(value as Json<Checked>)).toBe(description));
});

test.each<[rule: string, name: string, candidates: string[], meant: string | undefined]>([
  ['the name itself', 'publish', ['subscribe', 'publish'], 'publish'],
  ['the nearest candidate', 'publich', ['publish', 'public'], 'publish'],
  ['the nearest, whatever comes first', 'publich', ['pubic', 'publish'], 'publish'],
  ['a candidate, whatever the case of the name', 'PUBLISH', ['publish'], 'publish'],
  ['a distance of 1 from 5 characters', 'stat', ['stats'], 'stats'],
  ['no distance of 2 from 5 characters', 'satts', ['stats'], undefined],
  ['a distance of 2 from 6 characters', 'stat', ['status'], 'status'],
  ['no distance of 3 from 6 characters', 'sta', ['status'], undefined],
  ['no distance of 3 in names of one length', 'abcdefg', ['subscribe', 'xyzdefg'], undefined],
  ['a distance of 2 from 11 characters', 'abcdefghijkxy', ['abcdefghijk'], 'abcdefghijk'],
  ['no distance of 3 from 11 characters', 'abcdefghijkxyz', ['abcdefghijk'], undefined],
  ['a distance of 3 from 12 characters', 'abcdefghijklxyz', ['abcdefghijkl'], 'abcdefghijkl'],
  ['no distance of 4 from 12 characters', 'abcdefghijklwxyz', ['abcdefghijkl'], undefined],
  ['two letters that changed places, a distance of 2', 'histroy', ['history'], 'history'],
  ['the first of two that are equally near', 'publisk', ['publish', 'publisx'], 'publish'],
  ['nothing that is far from all', 'history', ['publish', 'presence'], undefined],
  ['nothing without candidates', 'publish', [], undefined],
])('closest takes %s', (_, name, candidates, meant) => expect(closest(name, candidates)).toBe(meant));

test.each<[name: string, meant: string | undefined]>([
  ['abcdefghijklxy', 'abcdefghijkl'],
  ['abcdefghijklxyz', undefined],
])('closest takes no distance over a limit of 2: %s', (name, meant) => {
  expect(closest(name, ['abcdefghijkl'], 2)).toBe(meant);
});
