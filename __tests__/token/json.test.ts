import { describe, expect, test } from '@jest/globals';
import { duplicateKey, faultIn, type Json, parseJson, TOO_DEEP } from '../../src/token/json.ts';

describe('parseJson', () => {
  test.each<[text: string, duplicate: string]>([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"a":1}', 'a'],
    ['{"":1,"":2}', ''],
    ['{ "a" : 1 ,\n "a" :2}', 'a'],
    ['{"a":{"b":1,"b":2}}', 'b'],
    ['{"a":[{"b":1},{"c":1,"c":2}]}', 'c'],
    ['{"a":{"b":1},"c":2,"a":3}', 'a'],
    ['{"a":{"a":1},"b":2,"b":3}', 'b'],
    ['{"a":[],"b":1,"b":2}', 'b'],
    ['{"a":[[1],{"x":1}],"a":2}', 'a'],
    ['{"a":"b","b":1,"b":2}', 'b'],
    ['{"a:":1,"a:":2}', 'a:'],
    ['{"{[":1,"{[":2}', '{['],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"a":1,"b":1,"c":1,"b":2,"a":2}', 'b'],
    ['[{"a":1},{"b":1,"b":2}]', 'b'],
  ])('finds in %s the duplicate key %j', (text, duplicate) => expect(parseJson(text)).toMatchObject({ duplicate }));

  test.each([
    '{}',
    '[]',
    '"a"',
    '5',
    'null',
    ' {"a":1,"b":2} ',
    '{"a":1,"A":2}',
    '{"a":"a","b":"a"}',
    '{"a":["a","a"]}',
    '{"a":{"a":{"a":1}}}',
    '{"a":{"b":1},"c":{"b":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":[{"b":1},{"b":1}],"b":1}',
    '{"a":":","b":"{","c":"}","d":"[]"}',
    '{"constructor":1,"toString":2}',
  ])('finds none in %s', (text) => {
    expect(parseJson(text)).toEqual({ value: JSON.parse(text), duplicate: undefined });
  });

  test.each([
    '',
    'a',
    '{a: b}',
    '{"a":1',
    '{"a":1}}',
    "{'a':1}",
    '{"a":1,}',
    String.raw`{"a\n":1}`,
    String.raw`{"a":"\\"}`,
  ])('leaves %s to YAML', (text) => expect(parseJson(text)).toBeUndefined());
});

const nested = (levels: number, inside: Json): Json =>
  Array.from({ length: levels }).reduce<Json>((value) => [value], inside);

describe('faultIn', () => {
  test.each<[what: string, value: Json]>([
    ['a value of each kind', { a: ['b', null, true, -1.5, {}] }],
    ['the largest exact integers', [9_007_199_254_740_991, -9_007_199_254_740_991]],
    ['numbers with a fraction', [1.5e-300, 0.1]],
    ['whole surrogate pairs', { '🚀': '🚀' }],
    ['32 levels', nested(32, 1)],
    ['32 levels of mappings', nested(31, { a: 1 })],
    ['32 levels, the last one empty', nested(31, {})],
  ])('finds none in %s', (_, value) => expect(faultIn(value)).toBeUndefined());

  const surrogate = {
    found: 'contains a lone surrogate',
    fix: 'remove the escape, or write both halves',
  };
  const number = {
    found: 'a number cannot be represented exactly',
    fix: 'write it as a string, in quotes',
  };
  const tooDeep = { found: 'nested more than 32 levels deep', fix: 'use a flatter structure' };

  test.each<[what: string, value: Json, fault: object]>([
    ['an integer that is not exact', 9_007_199_254_740_992, number],
    ['a negative one, inside', { a: [1, { b: -9_007_199_254_740_992 }] }, number],
    ['an infinite number', [Number.NEGATIVE_INFINITY], number],
    ['no number', { a: { b: 1 }, c: Number.NaN }, number],
    ['half of a pair in a string', ['a', 'b\ud83d'], surrogate],
    ['half of a pair in a name', { a: { '\ude80': 1 } }, surrogate],
    ['33 levels', nested(33, 1), tooDeep],
    ['33 levels, the last one empty', nested(32, {}), tooDeep],
    ['33 levels of mappings', nested(32, { a: 1 }), tooDeep],
    ['33 levels beside a value', [1, nested(32, {})], tooDeep],
    ['100,000 levels', nested(100_000, 1), tooDeep],
  ])('finds %s', (_, value, fault) => expect(faultIn(value)).toEqual(fault));

  test('finds too many levels as parsers do', () => expect(TOO_DEEP).toEqual(tooDeep));
});

test('duplicateKey names the key', () => {
  expect(duplicateKey('"a"')).toEqual({
    found: 'duplicate key "a"',
    fix: 'list each name once, with everything that belongs to it',
  });
});
