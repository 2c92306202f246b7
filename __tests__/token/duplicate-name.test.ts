import { expect, test } from '@jest/globals';
import { duplicateName } from '../../src/token/duplicate-name.ts';

test.each<[json: string, name: string]>([
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
])('duplicateName finds in %s the name %j', (json, name) => expect(duplicateName(json)).toBe(name));

test.each([
  '{}',
  '[]',
  '"a"',
  '5',
  'null',
  '{"a":1,"b":2}',
  '{"a":1,"A":2}',
  '{"a":"a","b":"a"}',
  '{"a":["a","a"]}',
  '{"a":{"a":{"a":1}}}',
  '{"a":{"b":1},"c":{"b":1}}',
  '[{"a":1},{"a":1}]',
  '{"a":[{"b":1},{"b":1}],"b":1}',
  '{"a":":","b":"{","c":"}","d":"[]"}',
  '{"constructor":1,"toString":2}',
])('duplicateName finds none in %s', (json) => expect(duplicateName(json)).toBeUndefined());
