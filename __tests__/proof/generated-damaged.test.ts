import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { damagedInputs } from './damaged-inputs.ts';
import { holds } from './holds.ts';
import { expectSound, issueFrom } from './outcome.ts';
import { SECRET } from './special-inputs.ts';
import { anyString, edit, edits } from './strings.ts';
import { UNUSUAL_TEXTS } from './unusual-texts.ts';

const CASES = 3000;
const TEXT_CASES = 1500;

test('damaged inputs: a sound token or problems, never an exception, never the secret', async () => {
  await holds(
    fc.asyncProperty(damagedInputs, async (inputs) => {
      const outcome = await issueFrom(inputs);
      expectSound(outcome);
      expect(JSON.stringify([outcome.problems, outcome.warnings])).not.toContain(SECRET);
      expect(await issueFrom(inputs)).toEqual(outcome);
    }),
    CASES,
  );
});

test('unusual texts, whole and damaged, as capability and as claims', async () => {
  const whole = fc.constantFrom(...UNUSUAL_TEXTS);
  const texts = fc.oneof(
    whole,
    fc.tuple(whole, edits).map(([text, changes]) => edit(text, changes)),
    anyString,
  );
  await holds(
    fc.asyncProperty(fc.constantFrom('capability', 'claims'), texts, async (name, text) => {
      const inputs = { 'api-key': `a.b:${SECRET}`, [name]: text };
      const outcome = await issueFrom(inputs);
      expectSound(outcome);
      expect(await issueFrom(inputs)).toEqual(outcome);
    }),
    TEXT_CASES,
  );
});

test('no outcome has changed what every object inherits', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});
