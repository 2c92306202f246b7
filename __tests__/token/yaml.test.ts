import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/token/json.ts';
import { parseYaml } from '../../src/token/yaml.ts';

const parse = (text: string) => parseYaml(text, (name) => `<${name}>`);

describe('parseYaml reads', () => {
  // As JSON, so that the order of the names is tested.
  test.each<[text: string, json: string]>([
    ['', 'null'],
    ['# only a comment', 'null'],
    ['a', '"a"'],
    ['- a\n- [b]', '["a",["b"]]'],
    ['a: [b, null, true, 1.5, {c: d}]', '{"a":["b",null,true,1.5,{"c":"d"}]}'],
    ['chat:*: publish', '{"chat:*":"publish"}'],
    ['"*":\n  - publish\n  - subscribe # both', '{"*":["publish","subscribe"]}'],
    ["{'a': 'b',}", '{"a":"b"}'],
    ['a:\nb: ~\nc: null', '{"a":null,"b":null,"c":null}'],
    ['---\na: b\n...\n', '{"a":"b"}'],
    ['{a:[publish]}', '{"a":["publish"]}'],
    ['a: |\n  b\n  c\nd: >-\n  e\n  f', '{"a":"b\\nc\\n","d":"e f"}'],
    // The core schema of YAML 1.2, in which no is a string, and so is a date.
    ['a: no\nb: 2027-01-15\nc: 0o17\nd: 1_000\ne: 0x10', '{"a":"no","b":"2027-01-15","c":15,"d":"1_000","e":16}'],
    ['2027-01-15: a\nno: b\n1_000: c', '{"2027-01-15":"a","no":"b","1_000":"c"}'],
    ['"8080": a\n"true": b\n"1.0": c\n"": d', '{"8080":"a","true":"b","1.0":"c","":"d"}'],
    ["'<<': {a: b}", '{"<<":{"a":"b"}}'],
    // JSON with escapes.
    [String.raw`{"\u003c\u003c":"\ud83d\ude80\/"}`, '{"<<":"🚀/"}'],
    ['{\n\t"a\\\\":\t[\r\n1]\n}', String.raw`{"a\\":[1]}`],
    ['__proto__: [a]\nconstructor: b', '{"__proto__":["a"],"constructor":"b"}'],
    // Aliases.
    ['a: &x [b]\nc: *x', '{"a":["b"],"c":["b"]}'],
    ['&x a: b\n', 'Unsupported'],
    ['a: &x 1\nb: &x 2\nc: *x', '{"a":1,"b":2,"c":2}'],
    ['a: &x {b: &y c}\nd: [*y, *x]', '{"a":{"b":"c"},"d":["c",{"b":"c"}]}'],
    ['&x {a: b}', '{"a":"b"}'],
  ])('%j', (text, json) => {
    const parsed = parse(text);
    expect('value' in parsed ? JSON.stringify(parsed.value) : 'Unsupported').toBe(json);
  });

  test.each<[what: string, text: string]>([
    ['lists in a line', `${'['.repeat(32)}1${']'.repeat(32)}`],
    ['mappings in a line', `${'{a: '.repeat(32)}1${'}'.repeat(32)}`],
    ['lists in a mapping', `${'[a: '.repeat(16)}1${']'.repeat(16)}`],
    ['dashes in a line', `${'- '.repeat(32)}1`],
    [
      'mappings by indentation',
      `${Array.from({ length: 32 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')}${' '.repeat(32)}1`,
    ],
    [
      'anchors by indentation',
      `${Array.from({ length: 32 }, (_, level) => `${' '.repeat(level)}a: &x${level}\n`).join('')}${' '.repeat(32)}1`,
    ],
    ['an alias at the end', `[&x 1, ${'['.repeat(31)}*x${']'.repeat(31)}]`],
  ])('32 levels: %s', (_, text) => expect(parse(text)).toHaveProperty('value'));

  test('4,000 names', () => {
    const names = Array.from({ length: 4000 }, (_, index) => `a${index}`);
    expect(parse(`${names.join(':\n')}:`)).toEqual({ value: Object.fromEntries(names.map((name) => [name, null])) });
  });
});

describe('parseYaml rejects', () => {
  const notValid = (line: number, column: number) => `not valid JSON or YAML at line ${line}, column ${column}`;
  const indicator = 'put names that start with *, &, @ or ` in quotes';
  const unknown = 'check the quotes, brackets, commas and indentation there';
  const second = ['contains a second YAML document', 'remove the line ---'] as const;
  const merge = ['contains a YAML merge key (<<)', 'write the merged entries out'] as const;
  const notPlain = [
    'a key is not a plain string',
    'remove its YAML anchor or alias, or put the key in quotes',
  ] as const;
  const empty = ['a key is empty', 'add the name; perhaps an expression is empty'] as const;
  const notString = (source: string) =>
    [`YAML does not read the key <${source}> as a string`, `put it in quotes: <${source}>`] as const;
  const noAnchor = (alias: string) =>
    [`the YAML alias <${alias}> has no anchor`, 'put names that start with * in quotes'] as const;
  const duplicate = (name: string) =>
    [`duplicate key <${name}>`, 'list each name once, with everything that belongs to it'] as const;
  const tooDeep = ['nested more than 32 levels deep', 'use a flatter structure'] as const;
  const tooLarge = ['too large once its YAML aliases are expanded', 'use fewer aliases'] as const;

  test.each<[text: string, found: string, fix: string]>([
    // Not YAML.
    ['*: publish', notValid(1, 4), indicator],
    ['a: b\n"chat:*": [*]', notValid(2, 12), indicator],
    ['a: b\nc: {d', notValid(2, 6), unknown],
    ['{"a":["b"}', notValid(1, 10), unknown],
    ['a: b: c: d', notValid(1, 4), 'in the workflow, use "|" instead of ">", so that each entry keeps its own line'],
    ['a: "\\é"', notValid(1, 5), unknown],
    // YAML that is not read.
    ['%YAML 1.1\n---\nno: yes', 'contains a YAML directive (%)', 'remove the line'],
    ['!!binary "Kg==": [publish]', 'contains a YAML tag (!)', 'remove the tag, or put the value in quotes'],
    ['a: b\n---\nc: d', ...second],
    ['---\n---\na: b', ...second],
    ['a: b\n---', ...second],
    ['<<: {a: b}', ...merge],
    ['a: [{<<: 1}]', ...merge],
    ['a: &x {b: 1}\n<<: *x', ...merge],
    ['[a]: b', ...notPlain],
    ['{a: b}: c', ...notPlain],
    ['{{ a }}: b', ...notPlain],
    ['&x ci: [publish]\n*x : [subscribe]', ...notPlain],
    ['a: &x ci\n*x : [subscribe]', ...notPlain],
    [': a', ...empty],
    ['8080: a', ...notString('8080')],
    ['1.0: a', ...notString('1.0')],
    ['0x10: a', ...notString('0x10')],
    ['a: {true: b}', ...notString('true')],
    ['~: a', ...notString('~')],
    ['null: a', ...notString('null')],
    ['a: *b', ...noAnchor('*b')],
    ['a: *b\nc: &b d', ...noAnchor('*b')],
    ['{a: *b, c: *d}', ...noAnchor('*b')],
    ['a: 1\nb: 2\na: 3', ...duplicate('a')],
    ['a: {b: 1, "b": 2}', ...duplicate('b')],
    [String.raw`{"ab":1,"a\u0062":2}`, ...duplicate('ab')],
    ['__proto__: 1\n"__proto__": 2', ...duplicate('__proto__')],
    ['"": 1\n"": 2', ...duplicate('')],
    // Too deep or too large.
    ['&x [*x]', ...tooDeep],
    ['a: &x {b: *x}', ...tooDeep],
    [`${'['.repeat(33)}1${']'.repeat(33)}`, ...tooDeep],
    [`${'['.repeat(33)}${']'.repeat(33)}`, ...tooDeep],
    [`${'{a: '.repeat(33)}1${'}'.repeat(33)}`, ...tooDeep],
  ])('%j', (text, found, fix) => expect(parse(text)).toEqual({ found, fix }));

  test.each<[what: string, text: string, found: string, fix: string]>([
    ['32,768 braces', '{'.repeat(32_768), ...tooDeep],
    ['30,000 aliases', `a: &x 1\nb: [${'*x, '.repeat(30_000)}]`, 'more than 100 YAML aliases', 'write the values out'],
    [
      'aliases of aliases',
      `a: &a [1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f]`,
      ...tooLarge,
    ],
    ['aliases of a long string', `a: &a ${'x'.repeat(2500)}\nb: [${'*a, '.repeat(90)}]`, ...tooLarge],
    ['aliases of a long name', `a: &a {${'x'.repeat(2500)}: 1}\nb: [${'*a, '.repeat(90)}]`, ...tooLarge],
  ])('%s', (_, text, found, fix) => expect(parse(text)).toEqual({ found, fix }));
});

test.each<[what: string, text: string]>([
  ['strings', `a: &a ${'x'.repeat(1900)}\nb: [${'*a, '.repeat(100)}]`],
  ['names', `a: &a {${'x'.repeat(1900)}: 1}\nb: [${'*a, '.repeat(100)}]`],
])('parseYaml expands aliases of long %s up to 200,000 characters', (_, text) => {
  const { value } = parse(text) as { value: { b: Json[] } };
  expect(value.b).toHaveLength(100);
});
