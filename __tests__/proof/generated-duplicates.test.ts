import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputNamed } from '../../src/token/diagnostics.ts';
import { holds } from './holds.ts';
import { expectSound, issueFrom } from './outcome.ts';
import { escaped } from './serialize.ts';
import { SECRET } from './special-inputs.ts';
import { line } from './valid-parts.ts';

const CASES = 600;

/** Ways to write a name that JSON, or lines, read as the same. */
const json = fc.constantFrom<(name: string) => string>(JSON.stringify, escaped, partlyEscaped);
const inLines = fc.constantFrom<(name: string) => string>(JSON.stringify, escaped, partlyEscaped, singleQuoted);

/** The first character alone as an escape, for which `JSON.parse` of some versions of V8 reads another name. */
function partlyEscaped(name: string): string {
  const [first = '', ...rest] = [...name];
  return `"${escaped(first).slice(1, -1)}${JSON.stringify(rest.join('')).slice(1, -1)}"`;
}

function singleQuoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** In lines, a name has at most 1,024 characters. */
const name = line.map((text) => text.slice(0, 40).trim()).filter((text) => text !== '' && text.isWellFormed());

/** Names between the two, so that they are not always neighbors. */
const others = fc.uniqueArray(name, { maxLength: 3 });

const claimsFrom = (claims: string) => issueFrom({ 'api-key': `a.b:${SECRET}`, claims });
const duplicate = [
  expect.objectContaining({ subject: inputNamed('claims'), found: expect.stringContaining('duplicate key') }),
];

test('JSON with the same key twice in one object is rejected, however each is written', async () => {
  await holds(
    fc.asyncProperty(name, json, json, others, fc.boolean(), async (key, first, second, more, isNested) => {
      const between = more.filter((other) => other !== key).map((other) => `${JSON.stringify(other)}:{},`);
      const object = `{${first(key)}:1,${between.join('')}${second(key)}:2}`;
      const outcome = await claimsFrom(isNested ? `{"x":[${object}]}` : object);
      expectSound(outcome);
      expect(outcome.problems).toEqual(duplicate);
    }),
    CASES,
  );
});

test('the same key in different objects is not a duplicate', async () => {
  await holds(
    fc.asyncProperty(name, json, json, async (key, first, second) => {
      const claims = `{"x":{${first(key)}:{${second(key)}:1}},"y":[{${first(key)}:1},{${second(key)}:2}]}`;
      expect((await claimsFrom(claims)).problems).toEqual([]);
    }),
    CASES / 3,
  );
});

test('a resource that is named twice is rejected in every form', async () => {
  await holds(
    fc.asyncProperty(
      fc.constantFrom('chat', 'chat:*', '*', 'a"b', '東京'),
      inLines,
      inLines,
      async (key, first, second) => {
        for (const capability of [
          `{${JSON.stringify(key)}:["publish"],${escaped(key)}:["subscribe"]}`,
          `${first(key)}: publish\n${second(key)}: publish`,
        ]) {
          const outcome = await issueFrom({ 'api-key': `a.b:${SECRET}`, capability });
          expectSound(outcome);
          expect(outcome.problems).toHaveLength(1);
        }
      },
    ),
    CASES / 3,
  );
});
