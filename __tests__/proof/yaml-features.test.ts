import { expect, test } from '@jest/globals';
import { issueFrom, verified } from './outcome.ts';
import { SECRET } from './special-inputs.ts';

const claims = (text: string) => issueFrom({ 'api-key': `a.b:${SECRET}`, claims: text });

// What is signed must be what is read: only the part of YAML that every parser reads alike.
const UNSUPPORTED = {
  directives: ['%YAML 1.1\n---\na: no', '%YAML 1.2\n---\na: b', '%TAG ! tag:x,2000:\n---\na: b', '%FOO bar\n---\na: b'],
  tags: [
    ...['a: !!set {x, y}', 'a: !!omap [x: 1, y: 2]', 'a: !!pairs [x: 1, x: 2]', 'a: !!binary aGVsbG8=', '!!set {x, y}'],
    ...[
      'a: !!timestamp 2001-01-01',
      'a: !!str 1',
      'a: !!int "1"',
      'a: !!map {b: c}',
      'a: !!bool "true"',
      '!!map {a: b}',
    ],
    ...['? !!binary "Kg=="\n: b', 'a: !own x', 'a: ! x', 'a: !!js/undefined ""', 'a: [{b: !!set {x}}]', 'a: !<x> b'],
  ],
  'merge keys': ['a: &x {b: c}\n<<: *x', 'a: &x {b: c}\nd:\n  <<: *x\n  e: f', 'a: [{<<: {b: c}}]', '<<: {a: b}'],
  'second documents': ['a: b\n---\nc: d', '{"a":1}\n---\n{"b":2}', 'a: b\n...\n---\nc: d', '--- {a: b}\n--- {c: d}'],
  'anchors or aliases as keys': ['&x a: b', '&x a: b\n*x : c', 'a: &x b\n*x : c', 'a: &x b\n? *x\n: c', '{&x a: b}'],
  'keys that are not strings': [
    ...['8080: a', '1.0: a', '0x10: a', '1e3: a', 'true: a', 'null: a', '~: a', '? [a]\n: b', '? {a: b}\n: c'],
    ...[': a', '? \n: a', '{1: a}', 'a: {2: b}', 'a:\n  - .inf: b'],
  ],
  'aliases without an anchor': ['a: *x', 'a: [*x, &x b]', 'a: &x [*x]', 'a: &x {b: *x}'],
};

test.each(Object.entries(UNSUPPORTED).flatMap(([feature, texts]) => texts.map((text) => [feature, text])))(
  '%s: %j is rejected',
  async (_feature, text) => {
    const { issued, problems } = await claims(text);
    expect(issued && verified(issued.token, SECRET).claims).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ input: 'claims' })]);
  },
);

test.each([
  ['a: &x {b: c}\nd: *x', { a: { b: 'c' }, d: { b: 'c' } }],
  ['a: &x b\nc: &x d\ne: *x', { a: 'b', c: 'd', e: 'd' }],
  ['"<<": a', { '<<': 'a' }],
  ['"8080": a', { '8080': 'a' }],
  ['a: 2001-01-01', { a: '2001-01-01' }],
  ['a: yes', { a: 'yes' }],
  ['no: a', { no: 'a' }],
  ['a: 010', { a: 10 }],
  ['a: 0o10', { a: 8 }],
  ['a: "!!str 1"', { a: '!!str 1' }],
  ['a: b!c\nd: e&f\ng: h*i', { a: 'b!c', d: 'e&f', g: 'h*i' }],
  ['---\na: b', { a: 'b' }],
  ['a: b\n...', { a: 'b' }],
  ['a: "% --- ..."', { a: '% --- ...' }],
])('%j is what YAML 1.2 core reads', async (text, expected) => {
  const { issued, problems } = await claims(text);
  expect(problems).toEqual([]);
  expect(verified(issued?.token ?? '', SECRET).claims).toMatchObject(expected);
});

// In a string, what looks like structure is text.
test.each([
  ['brackets', '"T"', '['],
  ['braces', "'T'", '{ '],
  ['question marks', '"T"', 'a? '],
  ['dashes', '|-\n  T', '-'],
  ['list items', '|-\n  T', '- - '],
  ['tags', '|-\n  T', '!!x '],
  ['aliases', '|-\n  T', '*x '],
  ['directives', '"T"', '%YAML 1.1 '],
])('a string of %s is a string', async (_name, form, part) => {
  const text = part.repeat(300).trim();
  const { problems, issued } = await claims(`a: ${form.replace('T', text)}`);
  expect(problems).toEqual([]);
  expect(verified(issued?.token ?? '', SECRET).claims['a']).toBe(text);
});
