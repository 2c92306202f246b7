import { expect, test } from '@jest/globals';
import { syntaxFault } from '../../src/token/yaml-syntax.ts';

const DIRECTIVE = { found: 'contains a YAML directive (%)', fix: 'remove the line' };
const TAG = { found: 'contains a YAML tag (!)', fix: 'remove the tag, or put the value in quotes' };
const TOO_DEEP = { found: 'nested more than 32 levels deep', fix: 'use a flatter structure' };
const COMPLEX = { found: 'contains a YAML complex key (?)', fix: 'write it as name: value' };
const UNCLOSED = { found: 'a string in single quotes has no end', fix: 'close it with a single quote' };
const ALIASES = { found: 'more than 100 YAML aliases', fix: 'write the values out' };

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const indented = (levels: number) => lines(levels, (level) => `${' '.repeat(level)}a:\n`);

test.each<[what: string, text: string]>([
  ['nothing', ''],
  ['a block mapping', 'a: b\nc:\n  - d'],
  ['a flow mapping', '{a: [b, "c"]}'],
  ['a percent sign in a name, a string, a comment and a block', 'a%: "%a"\nb: |\n  %c\n# %d'],
  ['an exclamation mark in them', 'a!: "!a"\nb: |\n  !!c\n# !d\ne: f !g'],
  ['a block scalar that is only a tag', '|\n !!tag'],
  ['a percent sign that starts a value', 'a: %b'],
  ['question marks that start no key', 'a?: "? b"\nc: ?d\ne: |\n  ? f'],
  ['doubled quotes in single quotes', "a: 'it''s'\nb: ''\nc: ''''\nd: 'e\n  f'"],
  ['asterisks that are no aliases', `"*": [${'"*a", '.repeat(200)}]`],
  ['a syntax error', 'a: b: c'],
  ['100 aliases', `a: &a 1\nb: [${'*a, '.repeat(100)}]`],
  ['32 open brackets', '['.repeat(32)],
  ['32 levels of indentation', indented(32)],
  ['32 dashes on a line', '- '.repeat(32)],
  ['32 levels of pairs in lists', '[a: '.repeat(16)],
  ['brackets that are closed', `[${'[],'.repeat(1000)}]`],
  ['brackets in a string', `a: "${'['.repeat(30_000)}"`],
  ['brackets in a block scalar', `a: |\n  ${'[ {'.repeat(10_000)}`],
  ['a wide indentation', `a:\n${' '.repeat(30_000)}b`],
  ['dashes in a string', `a: ${'b - '.repeat(300)}b`],
  ['dashes line by line', '- a\n'.repeat(1000)],
])('syntaxFault finds nothing in %s', (_, text) => expect(syntaxFault(text)).toBeUndefined());

test.each<[what: string, text: string, fault: object]>([
  ['a directive', '%YAML 1.1\n---\nno: yes', DIRECTIVE],
  ['a directive before a second document', 'a: b\n...\n%TAG ! x\n---\nc: d', DIRECTIVE],
  ['a tag', 'a: !own b', TAG],
  ['a tag of YAML', 'a: !!binary YWJj', TAG],
  ['a tag without a name', 'a: ! b', TAG],
  ['a tag on a key', '!!binary "Kg==": [publish]', TAG],
  ['a complex key', '? a\n: b', COMPLEX],
  ['a complex key without a value', 'a: 1\n? "role" \'x', COMPLEX],
  ['a complex key in braces', '{? a: b}', COMPLEX],
  ['a string that ends in a doubled quote', "role: 'admin''", UNCLOSED],
  ['a string of one quote', "role: '", UNCLOSED],
  ['a string of three quotes', "role: '''", UNCLOSED],
  ['a tag in a list', '[a, !b c]', TAG],
  // The library's lexer precedes a scalar by this character, which text can contain, too.
  ['a tag after a control character', '[\u001f\u001f,\u001f,!b c]', TAG],
  ['101 aliases', `a: &a 1\nb: [${'*a, '.repeat(101)}]`, ALIASES],
  ['30,000 aliases', `a: &a 1\nb: [${'*a,'.repeat(10_000)}]`, ALIASES],
  // The fewest that are more than 32 levels in any notation.
  ['64 open brackets', '['.repeat(64), TOO_DEEP],
  ['64 open braces', '{a: '.repeat(64), TOO_DEEP],
  ['64 levels of indentation', indented(64), TOO_DEEP],
  ['64 dashes on a line', '- '.repeat(64), TOO_DEEP],
  ['32,768 open braces', '{'.repeat(32_768), TOO_DEEP],
  ['100,000 open brackets', '['.repeat(100_000), TOO_DEEP],
])('syntaxFault finds %s', (_, text, fault) => expect(syntaxFault(text)).toEqual(fault));
