import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputNamed } from '../../src/token/diagnostics.ts';
import { holds } from './holds.ts';
import { fill, PARTS, WORST } from './long-inputs.ts';
import { NAMES } from './outcome.ts';
import { expectQuick, KIB, LONGEST_VARIABLE, limitOf } from './quick.ts';

const CASES = 150;

/** A long text: one part after the other, or the parts in turn, with a beginning and an end. */
const recipe = fc.record({
  name: fc.constantFrom(...NAMES, 'capability', 'claims', 'claims'),
  parts: fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 }),
  isInTurn: fc.boolean(),
  start: fc.constantFrom('', '', 'a: ', '{"a":["', '{"a":"', '"', "'", '- ', 'a: [', 'x', 'a: |\n  '),
  end: fc.constantFrom('', '', 'x', '"]}', '"}', '\n:', '*', '"', "'"),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer T> ? T : never;

function textOf({ parts, isInTurn, start, end }: Omit<Recipe, 'name'>, size: number): string {
  const bytes = size - Buffer.byteLength(start) - Buffer.byteLength(end);
  const middle = isInTurn
    ? fill(parts.join(''), bytes)
    : parts.map((part) => fill(part, bytes / parts.length)).join('');
  return start + middle + end;
}

test('whatever a long input consists of, it is accepted or rejected in time', async () => {
  await holds(
    fc.asyncProperty(recipe, async ({ name, ...how }) => {
      await expectQuick({ [name]: textOf(how, limitOf(name)) });
    }),
    CASES,
  );
});

test('so is an input as long as a variable can be', async () => {
  await holds(
    fc.asyncProperty(recipe, async ({ name, ...how }) => {
      const text = textOf(how, LONGEST_VARIABLE);
      // Leading and trailing whitespace of most inputs is removed before the size is checked.
      fc.pre(text.trim().length > 32 * KIB);
      const { problems } = await expectQuick({ [name]: text });
      expect(problems.map(({ subject }) => subject)).toContainEqual(inputNamed(name));
    }),
    CASES,
  );
});

test.each(Object.entries(WORST))('%s', async (_name, inputs) => {
  await expectQuick(inputs);
});
