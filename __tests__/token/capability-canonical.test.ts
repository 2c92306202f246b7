import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { canonical, readCapability } from '../../src/token/capability.ts';
import { judge } from './support.ts';

async function canonicalOf(text: string): Promise<string> {
  const { value, problems } = await judge((findings) => readCapability(text, findings));
  expect(problems).toEqual([]);
  return canonical(value ?? new Map());
}

describe('the canonical form', () => {
  test.each<[what: string, text: string, form: string]>([
    ['has no white space', '{ "a" : [ "publish" ] }\n', '{"a":["publish"]}'],
    ['sorts operations', '{"a":["subscribe","publish","history"]}', '{"a":["history","publish","subscribe"]}'],
    [
      'sorts resources',
      '{"b":["*"],"a":["*"],"[meta]*":["*"],"B":["*"]}',
      '{"B":["*"],"[meta]*":["*"],"a":["*"],"b":["*"]}',
    ],
    [
      'sorts a resource before those it begins',
      '{"ab":["*"],"a":["*"],"a:b":["*"]}',
      '{"a":["*"],"a:b":["*"],"ab":["*"]}',
    ],
    ['names each operation once', '{"a":["publish","history","publish"]}', '{"a":["history","publish"]}'],
    ['has * alone', '{"a":["subscribe","*","publish","*"]}', '{"a":["*"]}'],
    ['has a list where one operation stood alone', 'chat:*: publish', '{"chat:*":["publish"]}'],
    // A JavaScript object would put these names first, by their value.
    [
      'sorts names like integers as texts',
      '{"9":["*"],"10":["*"],"-":["*"],"1":["*"]}',
      '{"-":["*"],"1":["*"],"10":["*"],"9":["*"]}',
    ],
    ['does so from YAML', '9: "*"\n10: "*"\n-1: "*"\n0x1: "*"', '{"-1":["*"],"0x1":["*"],"10":["*"],"9":["*"]}'],
    [
      'keeps names that objects have',
      '{"constructor":["*"],"__proto__":["publish"]}',
      '{"__proto__":["publish"],"constructor":["*"]}',
    ],
    ['does so from YAML, too', '__proto__: publish\nconstructor: "*"', '{"__proto__":["publish"],"constructor":["*"]}'],
    [
      'keeps half of a surrogate pair',
      String.raw`{"a\udc00":["*"],"a\ud800":["*"]}`,
      String.raw`{"a\ud800":["*"],"a\udc00":["*"]}`,
    ],
    ['does so from YAML as well', String.raw`"a\uDC00": "*"`, String.raw`{"a\udc00":["*"]}`],
    // By UTF-16 code units, as Ably's own SDK sorts: the pair of the emoji comes before U+FFFD.
    ['sorts by UTF-16 code units', '{"\ufffd":["*"],"🚀":["*"],"é":["*"]}', '{"é":["*"],"🚀":["*"],"\ufffd":["*"]}'],
    ['escapes what JSON escapes', String.raw`{"a\"\\b\t":["*"]}`, String.raw`{"a\"\\b\t":["*"]}`],
  ])('%s', async (_, text, form) => expect(await canonicalOf(text)).toBe(form));

  // A name starts with anything but a colon, and holds no line break.
  const resource = fc
    .tuple(
      fc.constantFrom('a', '1', '9', '10', '*', '[meta]', '"', '\\', '#', '__proto__'),
      fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: fc.constantFrom('a', '1', ':', '*') })),
    )
    .map(([start, end]) => start + end.replace(/[\n\v\f\r\u0085\u2028\u2029]/g, '-'));
  const operations = fc.uniqueArray(fc.constantFrom('publish', 'subscribe', 'stats', 'history', '*'), { minLength: 1 });
  const entries = fc.uniqueArray(fc.tuple(resource, operations), { minLength: 1, selector: ([name]) => name });
  const asJson = (members: [string, string[]][]) =>
    `{${members.map(([name, list]) => `${JSON.stringify(name)}:${JSON.stringify(list)}`).join(', ')}}`;

  test('is one for every order and way of writing', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (members) => {
        const form = await canonicalOf(asJson(members));
        const turned = members.map(([name, list]): [string, string[]] => [name, [...list].reverse()]).reverse();
        expect(await canonicalOf(asJson(turned))).toBe(form);
        expect(await canonicalOf(form)).toBe(form);
        // The comment makes it YAML.
        expect(await canonicalOf(`# flow\n${asJson(turned)}`)).toBe(form);
        expect(await canonicalOf(`# block\n${stringify(new Map(members), { aliasDuplicateObjects: false })}`)).toBe(
          form,
        );
        const sorted = members.map(([name]) => name).sort();
        expect([...form.matchAll(/"(?:[^"\\]|\\.)*"(?=:\[)/g)].map(([name]) => JSON.parse(name))).toEqual(sorted);
      }),
      // Small as they are, they need no shrinking.
      { numRuns: 60, endOnFailure: true },
    );
  });
});
