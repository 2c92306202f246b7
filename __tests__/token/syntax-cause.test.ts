import { expect, test } from '@jest/globals';
import { syntaxCause } from '../../src/token/syntax-cause.ts';

const BACKSLASHES = 'remove the backslashes before the quotes';
const NO_BREAK = 'replace the no-break spaces with plain spaces';
const CURLY = 'replace the curly quotes with straight ones';
const EXPRESSION = 'write the expression in the workflow file itself, where GitHub evaluates it';
const SHELL = 'keep the double quotes: in a shell, put the whole JSON in single quotes';
const FOLDED = 'in the workflow, use "|" instead of ">", so that each entry keeps its own line';
const INDICATOR = 'put names that start with *, &, @ or ` in quotes';
const BRACKET = 'put names that start with [ in quotes';
const TAB = 'indent with spaces, not with tabs';
const UNKNOWN = 'check the quotes, brackets, commas and indentation there';

test.each<[text: string, fix: string]>([
  [String.raw`{\"ci\":[\"publish\"]}}`, BACKSLASHES],
  ['{"ci":\u00a0["publish"]}', NO_BREAK],
  ['a:\n\u2007\u2007b: [', NO_BREAK],
  ['a:\n\u202fb: [', NO_BREAK],
  ['{“ci”: ["publish"]', CURLY],
  ['{‘ci’: ["publish"]', CURLY],
  [`a: \${{ vars.X }}`, EXPRESSION],
  ['{*:[*]}', SHELL],
  ['{ci:[publish}', SHELL],
  ['chat:*: publish other: subscribe', FOLDED],
  ['"chat:*": [publish] "other": [subscribe]', FOLDED],
  ['a: b c:', UNKNOWN],
  ['a: b c:\n', FOLDED],
  ['[a]: b c: d', BRACKET],
  ['*: publish', INDICATOR],
  ['a: publish\n*: subscribe', INDICATOR],
  ['a: publish\n  *: subscribe', INDICATOR],
  ['"chat:*": *', INDICATOR],
  ['"chat:*": [*]', INDICATOR],
  ['"chat:*": [publish, *]', INDICATOR],
  ['"chat:*": [publish,*]', INDICATOR],
  ['"chat:*":\n  - *', INDICATOR],
  ['{"a":["b"],*:["c"]}', INDICATOR],
  ['@ci: publish', INDICATOR],
  ['`ci`: publish', INDICATOR],
  ['& a: publish', INDICATOR],
  ['[meta]*: publish', BRACKET],
  ['a: publish\n [meta]chat: publish', BRACKET],
  ['a:\n\tb: c', TAB],
  ['chat: - publish - subscribe', FOLDED],
  ['a: "b', UNKNOWN],
  ['{"chat:*":["publish"}', UNKNOWN],
  ['{"*":["publish"}', UNKNOWN],
  ['a: [b\nc: d', UNKNOWN],
  ['a: [b]\nc: [d', UNKNOWN],
  ['a:\n  - b\tc\n d: e', UNKNOWN],
])('syntaxCause of %j', (text, fix) => expect(syntaxCause(text)).toBe(fix));

// A quadratic pattern takes seconds for these.
test.each<[what: string, text: string, fix: string]>([
  ['one long line', `a: "${'x'.repeat(32_000)}`, UNKNOWN],
  ['many empty lines', `a: "${'\n'.repeat(32_000)}`, UNKNOWN],
  ['many tabs', `a: "${'\t'.repeat(32_000)}`, UNKNOWN],
  ['many brackets', `a: {${'[\n'.repeat(16_000)}`, UNKNOWN],
  ['many colons', `a: "${': '.repeat(16_000)}[`, FOLDED],
])('syntaxCause of %s', (_, text, fix) => expect(syntaxCause(text)).toBe(fix));
