import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerTo, expectSound } from './answer.ts';
import { mangledWords } from './mangled-words.ts';
import { SECRET } from './special-words.ts';
import { SURPRISING_YAML } from './surprising-yaml.ts';
import { anyText, edited, edits } from './texts.ts';

const CASES = 4000;
const YAML_CASES = 1500;

test('mangled words: a sound token or problems, never an exception, never the secret', async () => {
  await fc.assert(
    fc.asyncProperty(mangledWords, async (given) => {
      const answer = await answerTo(given);
      expectSound(answer);
      expect(JSON.stringify([answer.problems, answer.warnings])).not.toContain(SECRET);
      expect(await answerTo(given)).toEqual(answer);
    }),
    { numRuns: CASES },
  );
}, 90_000);

test('surprising YAML, whole and mangled, as capability and as claims', async () => {
  const whole = fc.constantFrom(...SURPRISING_YAML);
  const yaml = fc.oneof(
    whole,
    fc.tuple(whole, edits).map(([text, changes]) => edited(text, changes)),
    anyText,
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('capability', 'claims'), yaml, async (word, text) => {
      const given = { 'api-key': `a.b:${SECRET}`, [word]: text };
      const answer = await answerTo(given);
      expectSound(answer);
      expect(await answerTo(given)).toEqual(answer);
    }),
    { numRuns: YAML_CASES },
  );
}, 90_000);

test('no answer has changed what every object inherits', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});
