import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatProblem, formatWarning, inputNamed, type Subject } from '../../src/token/diagnostics.ts';
import { isReference } from '../../src/token/secrets.ts';
import { ENCODINGS, encoding, QUOTINGS } from './encodings.ts';
import { holds } from './holds.ts';
import { expectSound, type Inputs, issueFrom, NAMES, type Outcome } from './outcome.ts';
import { SECRET } from './special-inputs.ts';
import { edit, edits, id } from './strings.ts';

const CASES = 1200;

const OTHER_INPUTS = NAMES.filter((name) => name !== 'api-key');

/** A text that contains a secret: the secret of `api-key`, or of another key. */
interface Given {
  readonly apiKey: string;
  readonly secret: string;
  readonly text: string;
}

/** A key of another app is recognized only where a name begins. */
const canBeFound = ({ text, secret, apiKey }: Given, place: string) =>
  apiKey.endsWith(`:${secret}`) || text === secret || !/[\w.-]S/.test(place);

/** Long enough for every encoding: base64 is only decoded from 20 characters on. */
const ownSecret: fc.Arbitrary<Given> = id(16, 44).chain((secret) =>
  fc
    .constantFrom(secret, `demoApp.demoKey:${secret}`)
    .map((text) => ({ apiKey: `demoApp.demoKey:${secret}`, secret, text })),
);

const hasBothCases = (text: string) => /[a-z]/.test(text) && /[A-Z]/.test(text);
const isWord = (text: string) => /^[A-Z]?[a-z]{2,}([-_][a-z0-9]+|[0-9]+)?$/.test(text);

/** A key of another app, of the shape that Ably gives keys. */
const foreignKey: fc.Arbitrary<Given> = fc
  .tuple(id(5, 8), id(5, 8), fc.oneof(id(43, 43), id(16, 16), id(40, 60)))
  .filter(([app, key, secret]) => hasBothCases(secret) && !(isWord(app) && isWord(key)))
  .map(([app, key, secret]) => ({ apiKey: `demoApp.demoKey:${SECRET}`, secret, text: `${app}.${key}:${secret}` }));

const given = fc.oneof(ownSecret, foreignKey);

/** Where a secret is put: `S` is the secret. */
const PLACES: Readonly<Record<'plain' | 'mapping', readonly string[]>> = {
  plain: ['S', '"S"', ' S ', '/S/', 'key=S;', '# S'],
  mapping: [
    ...[
      '{"S":["publish"]}',
      '{"a":["S"]}',
      '{"a":"S"}',
      '{"a":{"b":[1,"S"]}}',
      'a: "S"',
      '"S": a',
      '- "S"',
      '"S"',
      '{"S"',
    ],
    ...[
      'a: |\n  S',
      'a: # S\n  b',
      '{"x-ably-S":1}',
      '{"S":1,"S":2}',
      'a: [\n  "S"',
      'a: "\\qS"',
      "a: 'S'\nb: *S",
      'a: !<"S"> b',
    ],
  ],
};

const isMapping = (name: string) => name === 'capability' || name === 'claims';
const placed = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...OTHER_INPUTS), { minLength: 1, maxLength: 3 }), fc.nat())
  .map(([names, choice]) =>
    names.map((name) => {
      const places = [...PLACES.plain, ...(isMapping(name) ? PLACES.mapping : [])];
      return [name, places[choice % places.length] ?? 'S'] as const;
    }),
  );

const nameOf = ({ name }: Subject) => name;
const messagesOf = ({ problems, warnings }: Pick<Outcome, 'problems' | 'warnings'>) =>
  [
    ...problems.map((problem) => formatProblem(problem, nameOf)),
    ...warnings.map((warning) => formatWarning(warning, nameOf)),
  ].join('\n');

/** Checks that no message shows the secret, or what it was written as. */
function expectHidden(outcome: Outcome, secret: string, encoded: string): void {
  const messages = messagesOf(outcome);
  for (const form of [secret, encodeURIComponent(secret), JSON.stringify(encoded).slice(1, -1)]) {
    expect(messages).not.toContain(form);
  }
}

test('a secret in another input is rejected there in every encoding, masked, and not shown', async () => {
  await holds(
    fc.asyncProperty(given, encoding, placed, async (each, { encode }, places) => {
      fc.pre(places.every(([, place]) => canBeFound(each, place)));
      const { apiKey, secret, text } = each;
      const encoded = encode(text);
      const others = Object.fromEntries(places.map(([name, place]) => [name, place.replaceAll('S', () => encoded)]));
      const outcome = await issueFrom({ 'api-key': apiKey, ...others });
      expectSound(outcome);
      const rejected = outcome.problems.filter(({ found }) => /secret|Ably API key/.test(found));
      expect(rejected.map(({ subject }) => subject.name).sort()).toEqual(places.map(([name]) => name).sort());
      expect(outcome.secrets).toContain(secret);
      expectHidden(outcome, secret, encoded);
    }),
    CASES,
  );
});

const IN_QUOTES = ['{"a":S}', '{S:["a"]}', '{"a":{"b":["x",S]}}', 'a: S', 'S: [a]', 'a:\n  - S'];

test('a secret that only shows once a value is parsed is rejected, masked, and not shown', async () => {
  await holds(
    fc.asyncProperty(
      given,
      fc.constantFrom(...QUOTINGS),
      fc.constantFrom(...IN_QUOTES),
      fc.constantFrom('capability' as const, 'claims' as const),
      async ({ apiKey, secret, text }, { encode }, place, input) => {
        fc.pre(input === 'capability' || place.startsWith('{'));
        const encoded = encode(text);
        const outcome = await issueFrom({ 'api-key': apiKey, [input]: place.replace('S', () => encoded) });
        expectSound(outcome);
        expect(outcome.problems.filter(({ found }) => /secret|Ably API key/.test(found))).toHaveLength(1);
        expect(outcome.secrets).toContain(secret);
        expectHidden(outcome, secret, encoded);
      },
    ),
    CASES / 2,
  );
});

test.each(ENCODINGS)('every other input rejects a secret: $name', async ({ encode }) => {
  for (const name of OTHER_INPUTS) {
    const encoded = encode(SECRET);
    const outcome = await issueFrom({ 'api-key': `a.b:${SECRET}`, [name]: encoded });
    expect(outcome.problems).toEqual([expect.objectContaining({ subject: inputNamed(name) })]);
    expectHidden(outcome, SECRET, encoded);
  }
});

/** Every part of a secret that is long enough to be no coincidence. */
const partsOf = (secret: string, length: number) =>
  Array.from({ length: secret.length - length + 1 }, (_, start) => secret.slice(start, start + length));

test('no message about a damaged key shows a part of its secret, in whatever input it is', async () => {
  const other = fc.option(fc.constantFrom(...OTHER_INPUTS), { nil: undefined });
  await holds(
    fc.asyncProperty(edits, other, async (changes, name) => {
      const short = changes.map((change) => ({ ...change, insert: change.insert.slice(0, 3) }));
      const key = edit(`demoApp.demoKey:${SECRET}`, short);
      // A path is not masked, so that the log stays readable.
      fc.pre(!isReference(key));
      const inputs: Inputs = { 'api-key': key, ...(name && { [name]: key }) };
      const messages = messagesOf(await issueFrom(inputs));
      for (const part of partsOf(SECRET, name ? 10 : 4)) expect(messages).not.toContain(part);
    }),
    CASES / 2,
  );
});
