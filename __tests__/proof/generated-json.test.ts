import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from '../../src/token/json.ts';
import { SyntaxFault } from '../../src/token/syntax.ts';
import { AcceptedTexts } from './accepted-texts.ts';
import { holds } from './holds.ts';
import { serialize, style, type Value } from './serialize.ts';
import { edit } from './strings.ts';
import { mapping, number, value } from './valid-parts.ts';

const CASES = 20_000;

/** What has a meaning in JSON, or in what is mistaken for it. */
const special = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    "'",
    '\\',
    '\\"',
    '\\\\',
    '\\u0041',
    '\\u00e9',
    '\\ud83d\\ude80',
    '\ude80',
    '\\ud83d',
    '\\/',
  ],
  ...[
    '\\n',
    '\\x41',
    '\\u12',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '//',
    '/*',
    '#',
    '“',
    'a',
    '""',
    '"a"',
  ],
  ...[
    '0',
    '-',
    '-0',
    '01',
    '1.',
    '.5',
    '1e5',
    '1E400',
    '1e-400',
    '9007199254740991',
    '9007199254740993.0',
    'true',
    'nul',
    'NaN',
  ],
);
const valid = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom('a', '__proto__', '10', 'é', '"', ''), fc.oneof(value, number)), {
      selector: ([name]) => name,
      maxLength: 3,
    }),
    style,
  )
  .map(([pairs, how]) => serialize(mapping(pairs as [string, Value][]), how))
  .filter((text) => text.length < 2000);
const changes = fc.array(fc.record({ position: fc.nat(), remove: fc.nat({ max: 2 }), insert: special }), {
  maxLength: 2,
});
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(valid, changes).map(([text, edits]) => edit(text, edits)) },
  { weight: 1, arbitrary: fc.array(special, { maxLength: 9 }).map((parts) => `{"a":${parts.join('')}}`) },
);

/** What JSON can say, but not every reader keeps. */
const NOT_EXACT = /^(duplicate key|contains a lone surrogate|a number cannot be represented|nested more than)/;

function read(text: string): Map<string, unknown> | string {
  try {
    return readJson(text, { quoteName: JSON.stringify, shellFix: 'keep the quotes' });
  } catch (error) {
    if (error instanceof SyntaxFault) return error.fault.found;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('what is read as JSON is JSON, with the same names and values, and all other JSON has a reason', async () => {
  const accepted = new AcceptedTexts();
  await holds(
    fc.asyncProperty(texts, async (text) => {
      fc.pre(text.startsWith('{'));
      const result = read(text);
      if (typeof result === 'string') {
        if (!NOT_EXACT.test(result)) expect(isJson(text)).toBe(false);
        return;
      }
      const object = Object.fromEntries(result);
      accepted.add(text, object);
      // V8 can read another name for one with an escape.
      if (text.includes('\\')) expect(isJson(text)).toBe(true);
      else expect(JSON.stringify(object)).toBe(JSON.stringify(JSON.parse(text)));
    }),
    CASES,
  );
  accepted.save('json');
  // With far fewer, the comparison would say little.
  expect(accepted.count).toBeGreaterThan(CASES / 5);
});
