import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, FAILSAFE_SCHEMA, JSON_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import { readLines } from '../../src/token/lines.ts';
import { SyntaxFault } from '../../src/token/syntax.ts';
import { AcceptedTexts } from './accepted-texts.ts';
import { holds } from './holds.ts';
import { lineTexts } from './line-texts.ts';

const CASES = 100_000;

/** Readers of YAML. Each returns the entries of a mapping. */
const READERS: Readonly<Record<string, (text: string) => [unknown, unknown][]>> = {
  'yaml, YAML 1.1': (text) => [...parse(text, { version: '1.1', mapAsMap: true, logLevel: 'error' })],
  'yaml, YAML 1.2': (text) => [...parse(text, { version: '1.2', mapAsMap: true, logLevel: 'error' })],
  'js-yaml, YAML 1.1': (text) => Object.entries(load(text, { schema: YAML11_SCHEMA }) as object),
  'js-yaml, core schema': (text) => Object.entries(load(text, { schema: CORE_SCHEMA }) as object),
  'js-yaml, JSON schema': (text) => Object.entries(load(text, { schema: JSON_SCHEMA }) as object),
  'js-yaml, failsafe schema': (text) => Object.entries(load(text, { schema: FAILSAFE_SCHEMA }) as object),
};

/**
 * Entries that can be compared: one operation is a list of one. No operations are null, or with the failsafe schema an
 * empty string. Objects keep no order.
 */
function normalized(entries: readonly (readonly [unknown, unknown])[]) {
  const list = (value: unknown) => [value ?? []].flat().filter((item, _, all) => item !== '' || all.length > 1);
  return entries
    .map(([name, value]) => [name, list(value)])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}

function readAsLines(text: string): Map<string, string[]> | undefined {
  try {
    return readLines(text, JSON.stringify);
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined;
    throw error;
  }
}

test('every reader of YAML reads the same names and operations in a text that is accepted as lines', async () => {
  const accepted = new AcceptedTexts();
  await holds(
    fc.asyncProperty(lineTexts, async (text) => {
      const entries = readAsLines(text);
      if (entries === undefined) return;
      accepted.add(text, [...entries]);
      const own = normalized([...entries]);
      for (const [reader, read] of Object.entries(READERS)) {
        expect({ reader, entries: normalized(read(text)) }).toEqual({ reader, entries: own });
      }
    }),
    CASES,
  );
  accepted.save('lines');
  // With far fewer, the comparison would say little.
  expect(accepted.count).toBeGreaterThan(CASES / 5);
});
