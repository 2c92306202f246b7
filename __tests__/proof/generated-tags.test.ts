import { expect, test } from '@jest/globals';
import { answerTo, verified } from './answer.ts';
import { SECRET } from './special-words.ts';

const claims = (text: string) => answerTo({ 'api-key': `a.b:${SECRET}`, claims: text });

// Values of YAML 1.1's types, which JSON does not have: a set, a date or bytes would not arrive as they were written;
// and merge keys, which YAML 1.2 does not have: whoever writes one means what it stands for.
test.each([
  'a: !!set {x, y}',
  'a: !!set {? admin, ? reader}',
  'a: !!omap [x: 1, y: 2]',
  'a: !!pairs [x: 1, x: 2]',
  'a: !!binary aGVsbG8=',
  'a: !!timestamp 2001-01-01',
  '!!binary aGVsbG8=',
  '!!set {x, y}',
  '!!omap [x: 1]',
  'a: [{b: !!set {x}}]',
  'a: &x {b: c}\n<<: *x',
  'a: &x {b: c}\nd:\n  <<: *x\n  e: f',
  'a: [{<<: {b: c}}]',
  'a: !own x',
  'a: !!js/undefined ""',
])('%s: refused', async (text) => {
  const { issued, problems } = await claims(text);
  expect(issued && verified(issued.token, SECRET).claims).toBeUndefined();
  expect(problems).toEqual([expect.objectContaining({ input: 'claims' })]);
});

test.each([
  ['a: !!str 1', '1'],
  ['a: !!int "1"', 1],
  ['a: !!map {b: c}', { b: 'c' }],
  ['a: !!seq [b]', ['b']],
  ['a: !!bool "true"', true],
  ['a: &x {b: c}\nd: *x', { b: 'c' }],
  ['a: 2001-01-01', '2001-01-01'],
  ['a: yes', 'yes'],
  ['a: 010', 10],
])('%s: YAML 1.2 core, as it is', async (text, value) => {
  const { issued } = await claims(text);
  expect(verified(issued?.token ?? '', SECRET).claims['a']).toEqual(value);
});

// Signs of nesting within a text are none.
test.each([
  ['brackets', '"T"', '['],
  ['braces', "'T'", '{ '],
  ['questions', '"T"', 'a? '],
  ['a rule of dashes', '|-\n  T', '-'],
  ['a list within a text', '|-\n  T', '- - '],
])('a text full of %s is a text', async (_name, form, sign) => {
  const text = sign.repeat(300).trim();
  const { problems, issued } = await claims(`a: ${form.replace('T', text)}`);
  expect(problems).toEqual([]);
  expect(verified(issued?.token ?? '', SECRET).claims['a']).toBe(text);
});
