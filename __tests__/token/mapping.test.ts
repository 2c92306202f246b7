import { describe, expect, test } from '@jest/globals';
import { type Mapping, readMapping } from '../../src/token/mapping.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import { LONG_SECRET, SECRET } from './support.ts';

const guard = new SecretGuard(`app123.key456:${SECRET}`);
const read = (text: string) => readMapping(text, guard);

describe('readMapping reads', () => {
  test.each<[text: string, entries: [string, unknown][]]>([
    ['{}', []],
    [
      '{"b":["c",null,true,1.5,{"d":"e"}],"a":1}',
      [
        ['b', ['c', null, true, 1.5, { d: 'e' }]],
        ['a', 1],
      ],
    ],
    [
      'b: [c]\na: 1',
      [
        ['b', ['c']],
        ['a', 1],
      ],
    ],
    [
      '{"__proto__":["a"],"found":"b"}',
      [
        ['__proto__', ['a']],
        ['found', 'b'],
      ],
    ],
    [
      '__proto__: [a]\nfound: b',
      [
        ['__proto__', ['a']],
        ['found', 'b'],
      ],
    ],
    ['{"<<":{"a":"b"}}', [['<<', { a: 'b' }]]],
    [
      '{"8080":"a","true":"b"}',
      [
        ['8080', 'a'],
        ['true', 'b'],
      ],
    ],
    ['{"a":9007199254740991}', [['a', 9_007_199_254_740_991]]],
    [String.raw`{"a\\":"\ud83d\ude80"}`, [['a\\', '🚀']]],
    // Two names that are no key, one after the other.
    [
      '{"app12.Key34:Orders":["publish","subscribe","history","presence","stats"]}',
      [['app12.Key34:Orders', ['publish', 'subscribe', 'history', 'presence', 'stats']]],
    ],
  ])('%s', async (text, entries) => {
    expect([...((await read(text)) as Mapping)]).toEqual(entries);
  });

  // Node 24 parses a name with an escape as one that it has parsed before, and that ends in a backslash.
  test('names with escapes as they are written, one after the other', async () => {
    const names = ['\\', '\n', '"', 'a\\', 'a\t', 'é', '🚀'];
    for (const name of [...names, ...names]) {
      const escaped = `"${JSON.stringify(name).slice(1, -1).replace('é', String.raw`\u00e9`)}"`;
      const mapping = await read(`{"x":{"y":1,${escaped}:2},\t${escaped}:\r\n3}`);
      expect([...(mapping as Mapping)]).toEqual([
        ['x', { y: 1, [name]: 2 }],
        [name, 3],
      ]);
    }
  });

  test.each([`{"a":${'['.repeat(31)}1${']'.repeat(31)}}`, `a: ${'['.repeat(31)}1${']'.repeat(31)}`])(
    '32 levels: %s',
    async (text) => expect(await read(text)).toBeInstanceOf(Map),
  );
});

describe('readMapping rejects', () => {
  const entry = 'write a name, a colon, a space and a value for each entry';
  const once = 'list each name once, with everything that belongs to it';
  const exact = 'write it as a string, in quotes';
  const flatter = 'use a flatter structure';
  const content = 'use the content of the file: in a shell, "$(cat FILE)"';
  const remove = 'remove it, because this value is not kept secret';
  const own = "contains the API key's secret";
  const other = 'contains a string that looks like an Ably API key';

  test.each<[text: string, found: string, fix: string]>([
    ['{\\"a\\":1}', 'not valid JSON', 'remove the backslashes before the quotes'],
    ...['cap.json', '@cap.json', '/a/b.YAML', 'c.yml'].map((text): [string, string, string] => [
      text,
      'the value is a file name',
      content,
    ]),
    ['null', 'got null', entry],
    ['# only a comment', 'got null', entry],
    ['[]', 'got an empty list', entry],
    ['- a', 'got a list', entry],
    ['5', 'got the number 5', entry],
    ['true', 'got the boolean true', entry],
    ['"a"', 'got "a"', entry],
    ['publish', 'got "publish"', entry],
    ['a:b', 'got "a:b"', entry],
    ['a: {b', 'not valid JSON or YAML at line 1, column 6', 'check the quotes, brackets, commas and indentation there'],
    ['{"a":1,"a":2}', 'duplicate key "a"', once],
    ['a: 1\na: 2', 'duplicate key "a"', once],
    ['8080: a', 'YAML does not read the key "8080" as a string', 'put it in quotes: "8080"'],
    ['{"a":9007199254740992}', 'a number cannot be represented exactly', exact],
    ['a: -.inf', 'a number cannot be represented exactly', exact],
    [String.raw`{"a":["\ud83d"]}`, 'contains a lone surrogate', 'remove the escape, or write both halves'],
    [`{"a":${'['.repeat(32)}1${']'.repeat(32)}}`, 'nested more than 32 levels deep', flatter],
    // JSON and YAML can write any character as an escape.
    [String.raw`{"own":"\u005a${SECRET.slice(1)}"}`, own, remove],
    [String.raw`"\x5a${SECRET.slice(1)}": publish`, own, remove],
    [String.raw`{"a":[{"b":["x-\u005a${SECRET.slice(1)}"]}]}`, own, remove],
    [`a: "${SECRET.slice(0, 9)}\\\n  ${SECRET.slice(9)}"`, own, remove],
    [String.raw`{"own":"other1.KEY\u00345:${LONG_SECRET}"}`, other, remove],
    [String.raw`"${SECRET.slice(1)}\u005a"`, 'got "q7xJw9vKp3yRf5tQk2zZ"', entry],
    [String.raw`"\u005a${SECRET.slice(1)}"`, own, remove],
    // A problem that is found before all strings are known does not show them.
    [
      String.raw`{"\u005a${SECRET.slice(1)}":1,"\u005a${SECRET.slice(1)}":2}`,
      'duplicate key (not shown, because it contains a secret)',
      once,
    ],
  ])('%s', async (text, found, fix) => expect(await read(text)).toEqual({ found, fix }));

  test('16,000 levels', async () => {
    const text = `{"a":${'['.repeat(16_000)}${']'.repeat(16_000)}}`;
    expect(await read(text)).toEqual({ found: 'nested more than 32 levels deep', fix: flatter });
  });
});

test('readMapping gives the guard every key that it finds', async () => {
  const another = new SecretGuard('');
  const keys = [`other1.KEY1:${LONG_SECRET}`, `other2.KEY22:${LONG_SECRET}x`];
  await readMapping(
    String.raw`{"a":"${keys[0]?.replace('KEY1', String.raw`KEY1\u0031`)}","b":"\u006f${keys[1]?.slice(1)}"}`,
    another,
  );
  expect(another.secrets).toEqual(
    new Set([`other1.KEY11:${LONG_SECRET}`, LONG_SECRET, `other2.KEY22:${LONG_SECRET}x`, `${LONG_SECRET}x`]),
  );
});
