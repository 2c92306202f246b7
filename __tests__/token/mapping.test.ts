import { describe, expect, test } from '@jest/globals';
import { type Json, readMapping } from '../../src/token/mapping.ts';

describe('readMapping reads', () => {
  test.each<[text: string, entries: [string, Json][]]>([
    ['{}', []],
    ['{"a":["b",null,true,1.5,{"c":"d"}]}', [['a', ['b', null, true, 1.5, { c: 'd' }]]]],
    ['a: [b, null, true, 1.5, {c: d}]', [['a', ['b', null, true, 1.5, { c: 'd' }]]]],
    ['chat:*: publish', [['chat:*', 'publish']]],
    ['"*":\n  - publish\n  - subscribe # both', [['*', ['publish', 'subscribe']]]],
    ["{'a': 'b',}", [['a', 'b']]],
    // Names stay texts, whatever they look like.
    [
      'null: a\n~: b\ntrue: c\n0x1f: d\n1.50: e',
      [
        ['null', 'a'],
        ['~', 'b'],
        ['true', 'c'],
        ['0x1f', 'd'],
        ['1.50', 'e'],
      ],
    ],
    ['{"<<":{"a":"b"}}', [['<<', { a: 'b' }]]],
    [String.raw`{"\u003c\u003c":{"<<":"b"}}`, [['<<', { '<<': 'b' }]]],
    ['"<<": [a]', [['<<', ['a']]]],
    ['a: {1: b}', [['a', { '1': 'b' }]]],
    // YAML 1.2, in which no is a text and a date is one too.
    [
      'a: no\nb: 2027-01-15\nc: 0o17\nd: 1_000',
      [
        ['a', 'no'],
        ['b', '2027-01-15'],
        ['c', 15],
        ['d', '1_000'],
      ],
    ],
    ['%YAML 1.1\n---\na: yes', [['a', 'yes']]],
    [
      'a: &x [b]\nc: *x',
      [
        ['a', ['b']],
        ['c', ['b']],
      ],
    ],
    // Numbers that are kept exactly.
    [
      '{"a":9007199254740991,"b":-9007199254740991,"c":1.5e-300}',
      [
        ['a', 9007199254740991],
        ['b', -9007199254740991],
        ['c', 1.5e-300],
      ],
    ],
  ])('%j', async (text, entries) => {
    const mapping = await readMapping(text);
    expect([...(mapping as ReadonlyMap<string, Json>)]).toEqual(entries);
  });

  test.each([
    ['JSON', '{"__proto__":["a"],"constructor":["b"],"found":"c"}'],
    ['YAML', '__proto__: [a]\nconstructor: [b]\nfound: c'],
  ])('every name as a name like others, in %s', async (_, text) => {
    const mapping = await readMapping(text);
    const entries = [
      ['__proto__', ['a']],
      ['constructor', ['b']],
      ['found', 'c'],
    ];
    expect([...(mapping as ReadonlyMap<string, Json>)]).toEqual(entries);
  });

  // JSON.parse of Node 24 takes a name with an escape for one that it has read before, and that ends in a backslash.
  test('names with escapes as they are written, one after the other', async () => {
    const names = ['\\', '\n', '"', 'a\\', 'a\t', 'é', '\ud83d\ude00', '\udfff'];
    for (const name of [...names, ...names]) {
      const escaped = `"${JSON.stringify(name).slice(1, -1).replace('é', String.raw`\u00e9`)}"`;
      const mapping = await readMapping(`{"x":{"y":1,${escaped}:2},\t${escaped}:\r\n3}`);
      expect([...(mapping as ReadonlyMap<string, Json>)]).toEqual([
        ['x', { y: 1, [name]: 2 }],
        [name, 3],
      ]);
    }
  });

  test('what is nested 32 deep', async () => {
    expect(await readMapping(`{"a":${'['.repeat(31)}1${']'.repeat(31)}}`)).toBeInstanceOf(Map);
  });
});
