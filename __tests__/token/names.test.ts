import { describe, expect, test } from '@jest/globals';
import {
  isRewrittenNumber,
  missingValueFault,
  nameFault,
  nameWarnings,
  rewrittenNumberWarning,
} from '../../src/token/names.ts';

describe('nameFault', () => {
  const invisible = ['contains an invisible character or a line break', 'type it again, on one line'] as const;
  const backslash = ['contains a backslash before a quote', 'remove the backslashes and the extra quotes'] as const;
  const quotes = ['is in quotes', 'remove the extra quotes; in cmd, single quotes are part of the value'] as const;

  test.each<readonly [text: string, found: string, fix: string]>([
    ['a\nb', ...invisible],
    ['a\u2028b', ...invisible],
    ['a\u00a0b', ...invisible],
    ['a\u200bb', ...invisible],
    ['a\u202eb', ...invisible],
    ['a\u200d', ...invisible],
    ['\\"ci\\"', ...backslash],
    ["a\\'b", ...backslash],
    ['"ci"', ...quotes],
    ["'ci'", ...quotes],
    ['""', ...quotes],
    ['\u2018ci\u2019', ...quotes],
    ['\u201aci\u201b', ...quotes],
    ['\u201cci\u201d', ...quotes],
    ['\u201eci\u201f', ...quotes],
    ['\u201cci', ...quotes],
    ['ci\u201d', ...quotes],
    ['\'ci"', ...quotes],
  ])('rejects %j', (text, found, fix) => expect(nameFault(text)).toEqual({ found, fix }));

  test.each([
    '',
    'ci',
    "it's",
    '"',
    'say "hi"',
    '"hi" twice',
    'rock \u2019n\u2019 roll',
    '\u2019n',
    'back\\slash',
    '\\',
  ])('passes %j', (text) => expect(nameFault(text)).toBeUndefined());
});

const MISSING = [
  ...['null', 'Null', 'NULL', 'undefined', 'Undefined', 'UNDEFINED', 'NaN', 'NAN', '[object Object]'],
  ...['true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'Object', 'Array'],
];

describe('what an expression prints instead of a string', () => {
  test.each(MISSING)('is a fault as a whole value: %s', (text) => {
    expect(missingValueFault(text)).toEqual({
      found: 'stands for a missing value, a boolean, a mapping or a list',
      fix: 'check the expression or the command that it comes from',
    });
    expect(nameWarnings(text)).toEqual([]);
  });

  test.each([
    'room:undefined',
    'null:a',
    'a:true:b',
    'a:[object Object]',
    ':NaN',
    'user-undefined',
    'user_null',
    'a/NaN',
  ])('is a warning as a part: %s', (text) => {
    expect(missingValueFault(text)).toBeUndefined();
    expect(nameWarnings(text)).toEqual([
      'contains a word that stands for a missing value. Check the expression or the command that it comes from.',
    ]);
  });

  test.each([
    'nullable',
    'nan',
    'Nan',
    'object',
    'array',
    'room:nulls',
    'not null',
    'user-true',
    'user-false',
    'a.null',
  ])('is not in %s', (text) => expect([missingValueFault(text), ...nameWarnings(text)]).toEqual([undefined]));
});

test('nameWarnings finds a placeholder', () =>
  expect(nameWarnings('a:$CHANNEL')).toEqual([
    'contains a placeholder that was not filled in. It is used as written.',
  ]));

describe('numbers that GitHub rewrote', () => {
  test.each(['1.23456789012346E+15', '-1.23456789012346E+15', '1E+15', '9E+99', '1.5E+308', 'Infinity', '-Infinity'])(
    '%s is one',
    (text) => expect(isRewrittenNumber(text)).toBe(true),
  );

  test.each([
    ...[
      '5E+3',
      '1E10',
      '1E5',
      '12E-10',
      '1E+14',
      '1E+309',
      '1.0E+15',
      '12E+15',
      '0E+15',
      '1e+15',
      '1.123456789012345E+15',
    ],
    ...['1E-05', '1E+15x', 'x1E+15', 'infinity', '+Infinity', '1234567890123456', '1E+15\n'],
  ])('%j is not', (text) => expect(isRewrittenNumber(text)).toBe(false));

  test.each(['user-1.23456789012346E+18', 'user1.5E+18', '1E+15:a', '1E-05', '-5E-324', '1.5E-07', 'a:1E-10'])(
    '%s contains one',
    (text) => {
      expect(rewrittenNumberWarning(text)).toBe(
        'contains a number that GitHub rewrote. Quote the number where it is written, in a matrix or JSON, too.',
      );
    },
  );

  test.each([
    ...['5E+3', '1E10', '1E5', '12E-10', '1E-04', '5E-325', '1E+309', 'A7E-12', '6B29FC40-CA47E-1067-B31D', '11E+15'],
    ...['1.10E+15', 'user-1.2.5E+15', '1E+15th', 'Infinity', 'to-Infinity'],
  ])('%s contains none', (text) => expect(rewrittenNumberWarning(text)).toBeUndefined());
});
