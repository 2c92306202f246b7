import { describe, expect, test } from '@jest/globals';
import { readJson } from '../../src/token/json.ts';
import { SyntaxFault } from '../../src/token/syntax.ts';

const SHELL = 'keep the quotes';

function read(text: string) {
  try {
    return [...readJson(text, { quoteName: (name) => `<${name}>`, shellFix: SHELL })];
  } catch (error) {
    if (error instanceof SyntaxFault) return error.fault;
    throw error;
  }
}

const brackets = (levels: number, inside = '1') => `{"a":${'['.repeat(levels)}${inside}${']'.repeat(levels)}}`;

describe('readJson reads', () => {
  test.each<[text: string, entries: [string, unknown][]]>([
    ['{}', []],
    ['{ \t\r\n}', []],
    ['\u00a0\n{"a":1}\r\n', [['a', 1]]],
    ['{"a":1,"A":2}', [...Object.entries({ a: 1, A: 2 })]],
    [
      '{"b":["c",null,true,false,1.5,{"d":"e"}],"10":{},"9":[]}',
      [
        ['b', ['c', null, true, false, 1.5, { d: 'e' }]],
        ['10', {}],
        ['9', []],
      ],
    ],
    [
      '{\n "a" : [ 1 , 2 ] ,\r\n\t"b" : { "c" : 3 }\n}',
      [
        ['a', [1, 2]],
        ['b', { c: 3 }],
      ],
    ],
    [
      '{"__proto__":["a"],"constructor":"b","":1}',
      [
        ['__proto__', ['a']],
        ['constructor', 'b'],
        ['', 1],
      ],
    ],
    ['{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}', [...Object.entries({ a: { a: { a: 1 } }, b: [{ a: 1 }, { a: 2 }] })]],
    ['{"a":":","b":"{","c":"}","d":"[],"}', [...Object.entries({ a: ':', b: '{', c: '}', d: '[],' })]],
    // Every escape of RFC 8259.
    [String.raw`{"\"\\\/\b\f\n\r\t\u0041\u00e9\u00E9\ud83d\ude80":"\u2028"}`, [['"\\/\b\f\n\r\tAéé🚀', '\u2028']]],
    ['{"\u2028\u007f\u00a0\ufeff":"🚀"}', [['\u2028\u007f\u00a0\ufeff', '🚀']]],
    // The limits.
    [
      '{"a":[9007199254740991,-9007199254740991,9007199254740991.0,9007199254740991e0]}',
      [['a', [9_007_199_254_740_991, -9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991]]],
    ],
    [
      '{"a":[0,-0,0.0,0e400,0.0E-9,5e-324,1E2,1e+2,100e-2,0.125,-1.5e-300]}',
      [['a', [0, -0, 0, 0, 0, 5e-324, 100, 100, 1, 0.125, -1.5e-300]]],
    ],
  ])('%s', (text, entries) => expect(read(text)).toEqual(entries));

  test('32 levels', () => expect(read(brackets(31))).toEqual([['a', expect.any(Array)]]));

  // Some versions of V8 parse a name with an escape as one that they have parsed before.
  test('names with escapes as they are written, one after the other', () => {
    const names = ['\\', '\n', '"', 'a\\', 'a\t', 'é', '🚀'];
    for (const name of [...names, ...names]) {
      const escaped = `"${JSON.stringify(name).slice(1, -1).replace('é', String.raw`\u00e9`)}"`;
      expect(read(`{"x":{"y":1,${escaped}:2},\t${escaped}:\r\n3}`)).toEqual([
        ['x', { y: 1, [name]: 2 }],
        [name, 3],
      ]);
    }
  });
});

describe('readJson rejects', () => {
  const check = 'check the quotes, brackets and commas there';
  const curly = 'replace the curly quotes with straight double quotes';
  const comments = 'remove all comments, because JSON has none';
  const close = 'close every string, bracket and brace';
  const lineBreak =
    'remove it; if the string contains an expression or a variable, perhaps its value has several lines';
  const noBreak = 'replace the no-break spaces with plain spaces';
  const expression = 'write the expression in the workflow file itself, where GitHub evaluates it';
  const behind = 'remove it, or add the missing opening brace';
  const unclosed = 'close it with a double quote, and then close every open bracket and brace';

  test.each<[text: string, column: number, cause: string, fix: string]>([
    // Copied from code, or from a text with typography.
    ['{"a":1,}', 7, 'a trailing comma', 'remove the comma'],
    ['{"a":[1, ]}', 8, 'a trailing comma', 'remove the comma'],
    ['{"a":1} // c', 9, 'a comment', comments],
    ['{/* c */"a":1}', 2, 'a comment', comments],
    ['{"a":1 # c', 8, 'a comment', comments],
    ['{“a”:1}', 2, 'a curly quote', curly],
    ['{"a":‘b’}', 6, 'a curly quote', curly],
    ['{"a":[1,“b”]}', 9, 'a curly quote', curly],
    ['{"a":\u00a01}', 6, 'a no-break space', noBreak],
    ['{\u202f"a":1}', 2, 'a no-break space', noBreak],
    ['{\u2007"a":1}', 2, 'a no-break space', noBreak],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
    ['{"a":${{ vars.X }}}', 6, 'an expression', expression],
    ['{{{ vars.X }}:1}', 2, 'an expression', expression],
    // A shell.
    ['{a:1}', 2, 'a name without quotes', SHELL],
    ['{*:[*]}', 2, 'a name without quotes', SHELL],
    ['{[meta]*:[publish]}', 2, 'a name without quotes', SHELL],
    ["{'a':1}", 2, 'single quotes', SHELL],
    ['{"a":\'b\'}', 6, 'single quotes', SHELL],
    ['{"a":b}', 6, 'a string without quotes', SHELL],
    ['{"a":[b]}', 7, 'a string without quotes', SHELL],
    ['{"a":NaN}', 6, 'a string without quotes', SHELL],
    ['{"a":+1}', 6, 'a string without quotes', SHELL],
    ['{"a":.5}', 6, 'a string without quotes', SHELL],
    // Nothing of what follows it.
    ['{"a":b\\" // \u201c\u00a0{{', 6, 'a string without quotes', SHELL],
    [String.raw`{\"a\":1}`, 2, 'a backslash before a quote', 'remove the backslashes before the quotes'],
    [String.raw`{\'a\':1}`, 2, 'a backslash before a quote', 'remove the backslashes before the quotes'],
    // Inside strings.
    ['{"a\nb":1}', 4, 'a line break inside a string', lineBreak],
    ['{"a":"\r\n"}', 7, 'a line break inside a string', lineBreak],
    ['{"a":"\t"}', 7, 'a tab inside a string', String.raw`replace it with a space, or write it as \t`],
    ['{"a":"\u0000"}', 7, 'a control character inside a string', 'remove it'],
    [String.raw`{"a":"\q"}`, 7, 'an unknown escape', 'write two backslashes for one, or remove it'],
    [String.raw`{"a":"\N"}`, 7, 'an unknown escape', 'write two backslashes for one, or remove it'],
    [String.raw`{"a":"\u12"}`, 7, 'an unknown escape', 'write two backslashes for one, or remove it'],
    ['{"a":"b', 8, 'an unclosed string', unclosed],
    [String.raw`{"a":"\\\"}`, 12, 'an unclosed string', unclosed],
    // Structure.
    ['{', 2, 'the value ends too early', close],
    ['{"a"', 5, 'the value ends too early', close],
    ['{"a":[1', 8, 'the value ends too early', close],
    ['{"a":1}}', 8, 'text after the closing brace', behind],
    ['{"a":1}{"b":1}', 8, 'text after the closing brace', behind],
    ['{:1}', 2, 'a name is missing', check],
    ['{"a":1,,"b":2}', 8, 'a name is missing', check],
    ['{"a" 1}', 6, '":" is missing', check],
    ['{"a":}', 6, 'a value is missing', check],
    ['{"a":[,]}', 7, 'a value is missing', check],
    ['{"a":[1}', 8, '"," or "]" is missing', check],
    ['{"a":1 "b":2}', 8, '"," or "}" is missing', check],
    ['{"a":[1 2]}', 9, '"," or "]" is missing', check],
    ['{"a":01}', 7, '"," or "}" is missing', check],
    ['{"a":1.}', 7, '"," or "}" is missing', check],
    ['{"a":1e}', 7, '"," or "}" is missing', check],
    ['{"a":truex}', 10, '"," or "}" is missing', check],
  ])('%j', (text, column, cause, fix) => {
    expect(read(text)).toEqual({ found: `not valid JSON at line 1, column ${column}: ${cause}`, fix });
  });

  const number = {
    found: 'a number cannot be represented exactly',
    fix: 'write 0, a number from 1e-300 to 9007199254740991, or a string in quotes',
  };
  const surrogate = { found: 'contains a lone surrogate', fix: 'remove the escape, or write both halves' };
  const deep = { found: 'nested more than 32 levels deep', fix: 'use a flatter structure' };
  const duplicate = (name: string) => ({
    found: `duplicate key <${name}>`,
    fix: 'list each name once, with everything that belongs to it',
  });

  test.each<[text: string, column: number, fault: { found: string; fix: string }]>([
    ...['9007199254740992', '-9007199254740992', '9007199254740993.0', '9007199254740993e0', '1e16', '0.1e99'].map(
      (text): [string, number, typeof number] => [`{"a":${text}}`, 6, number],
    ),
    ['{"a":[1e400]}', 7, number],
    ['{"a":[-1E400]}', 7, number],
    ['{"a":[1e-400]}', 7, number],
    ['{"a":[-0.1e-400]}', 7, number],
    [String.raw`{"a":"\ud83d"}`, 6, surrogate],
    [String.raw`{"a":1,"\ude80\ud83d":1}`, 8, surrogate],
    ['{"a":"\ud83d"}', 6, surrogate],
    ['{"a":"\\ud83d\ude80"}', 6, surrogate],
    ['{"a":1,"a":1}', 8, duplicate('a')],
    ['{"":1,"":2}', 7, duplicate('')],
    ['{"a":{"b":1,"b":2}}', 13, duplicate('b')],
    ['{"a":[{"b":1},{"c":1,"c":2}]}', 22, duplicate('c')],
    ['{"a":{"b":1},"a":3}', 14, duplicate('a')],
    [String.raw`{"ab":1,"a\u0062":2}`, 9, duplicate('ab')],
    ['{"__proto__":1,"__proto__":2}', 16, duplicate('__proto__')],
    [brackets(32), 37, deep],
    [brackets(32, ''), 37, deep],
    [`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 161, deep],
    [brackets(1000), 37, deep],
  ])('%.60j', (text, column, { found, fix }) => {
    expect(read(text)).toEqual({ found: `${found} at line 1, column ${column}`, fix });
  });

  test.each<[text: string, place: string]>([
    ['{\n  "a": 1,\n}', 'line 2, column 9'],
    ['{\r\n  "a": 1\r\n  b', 'line 3, column 3'],
    ['{\r"a": 1;', 'line 2, column 7'],
    ['{"🚀":1;', 'column 7'],
    // White space before the brace belongs to the text.
    ['\n\n  {"a":1;', 'line 3, column 9'],
    ['\u00a0\r\n{"a":1}}\n', 'line 2, column 8'],
  ])('%j at %s', (text, place) => expect(read(text)).toMatchObject({ found: expect.stringContaining(`${place}: `) }));

  test('what JSON.parse rejects', () => {
    const { parse } = JSON;
    JSON.parse = () => {
      throw new SyntaxError();
    };
    try {
      expect(read('{}')).toEqual({ found: 'not valid JSON', fix: SHELL });
    } finally {
      JSON.parse = parse;
    }
  });
});

// A quadratic pattern takes seconds for these.
test.each<[what: string, text: string]>([
  ['one long string', `{"a":"${'x'.repeat(32_000)}`],
  ['many escapes', `{"a":"${String.raw`\n`.repeat(16_000)}`],
  ['white space', `{"a"${' \n'.repeat(16_000)}1}`],
  ['one long number', `{"a":${'1'.repeat(32_000)}x`],
  ['many names', `{${Array.from({ length: 4000 }, (_, index) => `"a${index}":1`).join()},"a3999":1}`],
])('readJson rejects %s', (_, text) => expect(read(text)).toHaveProperty('fix'));
