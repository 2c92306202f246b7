import { describe, expect, test } from '@jest/globals';
import { readMapping } from '../../src/token/mapping.ts';

describe('readMapping refuses', () => {
  const names = 'write names, each with a colon, a space and what belongs to it';
  const mend = 'mend the text there; in YAML, put what starts with *, [, { or @ in quotes';
  const once = 'write each name once, with all that belongs to it';
  const exact = 'write it as a text, in quotes';
  const flat = 'write it flatter';
  const aliases = 'write it plainly, without aliases';
  const notRead = (at: string, why: string) => `the value is neither JSON nor YAML at ${at}: ${why}`;

  test.each<[text: string, found: string, fix: string]>([
    ['null', 'the value is not a mapping but null', names],
    ['# only a comment', 'the value is not a mapping but null', names],
    ['[]', 'the value is not a mapping but an empty list', names],
    ['- a', 'the value is not a mapping but a list', names],
    ['5', 'the value is not a mapping but the number 5', names],
    ['true', 'the value is not a mapping but the boolean true', names],
    ['"a"', 'the value is not a mapping but "a"', names],
    ['publish', 'the value is not a mapping but "publish"', names],
    ['*: publish', notRead('line 1, column 4', 'Unexpected scalar at node end'), mend],
    ['"chat:*": *', notRead('line 1, column 11', 'Alias cannot be an empty string'), mend],
    ['[meta]*: publish', notRead('line 1, column 7', 'Unexpected alias at node end'), mend],
    [
      'a: b\nc: {d',
      notRead('line 2, column 6', 'Flow map in block collection must be sufficiently indented and end with a }'),
      mend,
    ],
    [
      '{"a":["b"}',
      notRead('line 1, column 10', 'Flow sequence in block collection must be sufficiently indented and end with a ]'),
      mend,
    ],
    ['{"a":"b"', notRead('line 1, column 9', 'Flow map must end with a }'), mend],
    ['a: b: c', notRead('line 1, column 4', 'Nested mappings are not allowed in compact mappings'), mend],
    ['a: 1\n\tb: 2', notRead('line 2, column 1', 'Tabs are not allowed as indentation'), mend],
    ['a: 1\nb: *c', notRead('line 2, column 4', 'Unresolved alias'), mend],
    ['{a: *b, c: *d}', notRead('line 1, column 5', 'Unresolved alias'), mend],
    ['a: *b\nc: &b d', notRead('line 1, column 4', 'Unresolved alias'), mend],
    [
      'a: *b\nc: {d',
      notRead('line 2, column 6', 'Flow map in block collection must be sufficiently indented and end with a }'),
      mend,
    ],
    ['a: b\n---\nc: d', notRead('line 2, column 1', 'Source contains multiple documents'), mend],
    ['a: "\\é"', notRead('line 1, column 5', 'Invalid escape sequence \\'), mend],
    ['? [a]\n: b', notRead('line 1, column 3', 'With stringKeys, all keys must be strings'), mend],
    ['a: !own b', notRead('line 1, column 4', 'Unresolved tag'), mend],
    ['a: !!binary YWJj', notRead('line 1, column 4', 'Unresolved tag'), mend],
    ['a: !!set {b}', notRead('line 1, column 4', 'Unresolved tag'), mend],
    ['a: !!timestamp 2027-01-15', notRead('line 1, column 4', 'Unresolved tag'), mend],
    ['!!omap [a: 1]', notRead('line 1, column 1', 'Unresolved tag'), mend],
    ['a: {<<: {b: 1}}', 'the merge key << is not read', 'write out what it stands for'],
    ['a: [{<<: 1}]', 'the merge key << is not read', 'write out what it stands for'],
    ['a: &x {b: 1}\n<<: *x', 'the merge key << is not read', 'write out what it stands for'],
    ['{"a":1,"a":2}', '"a" stands twice', once],
    [String.raw`{"a":{"b\n":1,"b\u000a":2}}`, 'the same name stands twice, the second time at line 1, column 15', once],
    ['a: 1\nb: 2\na: 3', 'the same name stands twice, the second time at line 3, column 1', once],
    ['a: {b: 1, "b": 2}', 'the same name stands twice, the second time at line 1, column 11', once],
    ['{"a":9007199254740992}', 'the number 9007199254740992 cannot be kept exactly', exact],
    ['a: -9007199254740992', 'the number -9007199254740992 cannot be kept exactly', exact],
    ['{"a":[{"b":1e400}]}', 'the number Infinity cannot be kept exactly', exact],
    ['a: -.inf', 'the number -Infinity cannot be kept exactly', exact],
    ['{"a":1,"b":{"c":2},"d":1e400}', 'the number Infinity cannot be kept exactly', exact],
    ['a: [.nan, 1]', 'the number NaN cannot be kept exactly', exact],
  ])('%j', async (text, found, fix) => expect(await readMapping(text)).toEqual({ found, fix }));

  const nested = (open: string, inside: string, close: string, depth: number) =>
    `{"a": ${open.repeat(depth)}${inside}${close.repeat(depth)}}`;
  const bomb = 'a: &a [x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]';
  const tooDeep = 'the value is nested more than 32 deep';
  test.each<[what: string, text: string, found: string, fix: string]>([
    ['an empty list nested 33 deep', nested('[', '', ']', 33), tooDeep, flat],
    ['a number nested 33 deep', nested('[', '1', ']', 32), tooDeep, flat],
    ['a list nested so deep that a stack would end', nested('[', '', ']', 99_999), tooDeep, flat],
    ['mappings nested 33 deep', nested('{"a": ', '{}', '}', 32), tooDeep, flat],
    ['mappings nested 33 deep, in YAML', nested('{a: ', '{}', '}', 32), tooDeep, flat],
    ['a list in YAML nested so deep that a stack would end', `# YAML\n${nested('[', '', ']', 99_999)}`, tooDeep, flat],
    [
      'aliases that stand for more than memory holds',
      bomb,
      'the value cannot be read as YAML: Excessive alias count indicates a resource exhaustion attack',
      aliases,
    ],
  ])('%s', async (_, text, found, fix) => expect(await readMapping(text)).toEqual({ found, fix }));
});
