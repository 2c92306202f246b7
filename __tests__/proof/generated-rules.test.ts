import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readApiKey } from '../../src/token/api-key.ts';
import { canonical, readCapability } from '../../src/token/capability.ts';
import { duplicateName } from '../../src/token/duplicate-name.ts';
import { judge, partsOf, SECRET } from '../token/support.ts';
import { anyCharacter } from './texts.ts';

test('no message about a key with damage anywhere shows a part of its secret', async () => {
  const whole = `app123.key456:${SECRET}`;
  const damage = fc.tuple(fc.nat(whole.length), fc.nat(3), fc.string({ unit: anyCharacter, maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      const text = damages.reduce((key, [at, lost, put]) => key.slice(0, at) + put + key.slice(at + lost), whole);
      const { problems, warnings } = await judge((findings) => readApiKey(text, findings));
      for (const part of partsOf(SECRET)) expect(JSON.stringify([problems, warnings])).not.toContain(part);
    }),
  );
});

async function canonicalOf(text: string): Promise<string> {
  const { value, problems } = await judge((findings) => readCapability(text, findings));
  expect(problems).toEqual([]);
  return canonical(value ?? new Map());
}

// A name starts with anything but a colon, and holds no line break.
const resource = fc
  .tuple(
    fc.constantFrom('a', '1', '9', '10', '*', '[meta]', '"', '\\', '#', '__proto__'),
    fc.oneof(fc.string({ unit: anyCharacter, maxLength: 6 }), fc.string({ unit: fc.constantFrom('a', '1', ':', '*') })),
  )
  .map(([start, end]) => start + end.replace(/[\n\v\f\r\u0085\u2028\u2029]/g, '-'));
const operations = fc.uniqueArray(fc.constantFrom('publish', 'subscribe', 'stats', 'history', '*'), { minLength: 1 });
const entries = fc.uniqueArray(fc.tuple(resource, operations), { minLength: 1, selector: ([name]) => name });
const asJson = (members: [string, string[]][]) =>
  `{${members.map(([name, list]) => `${JSON.stringify(name)}:${JSON.stringify(list)}`).join(', ')}}`;

test('the canonical capability is one for every order and way of writing', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (members) => {
      const form = await canonicalOf(asJson(members));
      const turned = members.map(([name, list]): [string, string[]] => [name, [...list].reverse()]).reverse();
      expect(await canonicalOf(asJson(turned))).toBe(form);
      expect(await canonicalOf(form)).toBe(form);
      // The comment makes it YAML.
      expect(await canonicalOf(`# flow\n${asJson(turned)}`)).toBe(form);
      expect(await canonicalOf(`# block\n${stringify(new Map(members), { aliasDuplicateObjects: false })}`)).toBe(form);
      const sorted = members.map(([name]) => name).sort();
      expect([...form.matchAll(/"(?:[^"\\]|\\.)*"(?=:\[)/g)].map(([name]) => JSON.parse(name))).toEqual(sorted);
    }),
    // Small as they are, they need no shrinking.
    { numRuns: 60, endOnFailure: true },
  );
});

test('duplicateName finds none in any JSON without escapes that was made from a value', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(2), (json, indent) => {
      fc.pre(!json.includes('\\'));
      expect(duplicateName(JSON.stringify(JSON.parse(json), null, indent))).toBeUndefined();
    }),
  );
});
