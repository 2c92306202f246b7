import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WordName } from '../../src/token/words.ts';
import { type Answer, answerTo, expectSound } from './answer.ts';
import { secretText } from './good-parts.ts';
import { holds } from './holds.ts';
import { SECRET } from './special-words.ts';
import { edited, edits } from './texts.ts';
import { written } from './written.ts';

const CASES = 1500;

/** Places where a misplaced secret ends up; S is the secret, K the whole key. */
const PLACES = [
  ...[
    'S',
    'K',
    ' S ',
    'bot-S',
    'S-bot',
    '"S"',
    '{"key":"K"}',
    '{"S":["publish"]}',
    '{"a":["S"]}',
    '{"a":"S"}',
    '{"S":1,"S":2}',
  ],
  ...[
    'a: S',
    'S: a',
    '- S',
    'a: *S',
    '*S : a',
    'a: &S',
    'a: !S b',
    'a: !<S> b',
    '!!S a',
    '%S\n---\na: b',
    '%YAML S\n---\na: b',
    '%TAG !S! S\n---\na: !S!x',
  ],
  ...[
    'a: "\\qS"',
    'a: "S',
    'a: |S\n b',
    'a: b\nS',
    'a: [S',
    '{S',
    '# S',
    'a: b # S',
    'x-ably-S: 1',
    '{"x-ably-S":1}',
    '{"ably.S":1}',
    'S\n',
    'S\0',
  ],
];
const WORDS: WordName[] = ['app', 'capability', 'client-id', 'client-type', 'ttl', 'claims', 'revocation-key'];

const longSecret = secretText.filter((secret) => [...secret].length >= 12);
const placed = fc.record({
  secret: longSecret,
  words: fc.dictionary(fc.constantFrom(...WORDS), fc.constantFrom(...PLACES), {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  }),
});
const put = (place: string, secret: string) => place.replaceAll('K', `a.b:S`).replaceAll('S', () => secret);

/** All that is said in an answer. */
const said = ({ problems, warnings }: Pick<Answer, 'problems' | 'warnings'>) =>
  [...problems, ...warnings].flatMap((each) => Object.values(each)).join('\n');

/** Every form in which a message may show a text. */
const shown = (text: string) => [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)];

test('a secret in another word is refused there, and no message shows it', async () => {
  await holds(
    fc.asyncProperty(placed, async ({ secret, words }) => {
      const given = Object.fromEntries(Object.entries(words).map(([word, place]) => [word, put(place, secret)]));
      const answer = await answerTo({ ...given, 'api-key': `a.b:${secret}` });
      expectSound(answer);
      const refused = answer.problems.filter(({ found }) => found.includes("holds the key's secret"));
      expect(refused.map(({ input }) => input).sort()).toEqual(Object.keys(words).sort());
      const messages = said(answer);
      for (const form of shown(secret)) expect(messages).not.toContain(form);
    }),
    CASES,
  );
});

test('a secret that is written with escapes does not get into the token', async () => {
  const escaped = (secret: string) => written(secret, { form: 'JSON', gap: '', escaped: true }).slice(1, -1);
  await holds(
    fc.asyncProperty(
      longSecret,
      fc.constantFrom('{"a":"S"}', '{"S":"a"}', 'a: "S"', '{"a":{"b":["x S y"]}}'),
      async (secret, place) => {
        for (const form of [escaped(secret), JSON.stringify(secret).slice(1, -1)]) {
          const { issued, problems } = await answerTo({ 'api-key': `a.b:${secret}`, claims: put(place, form) });
          expect(issued).toBeUndefined();
          expect(problems).toEqual([
            expect.objectContaining({ input: 'claims', found: expect.stringContaining("holds the key's secret") }),
          ]);
        }
      },
    ),
    CASES / 10,
  );
});

test('of a damaged key, no message shows the secret, wherever else it stands', async () => {
  await holds(
    fc.asyncProperty(edits, fc.constantFrom(...WORDS), async (changes, word) => {
      const key = edited(
        `a.b:${SECRET}`,
        changes.map((change) => ({ ...change, put: change.put.slice(0, 3) })),
      );
      const { problems, warnings } = await answerTo({ 'api-key': key, [word]: key });
      const messages = said({ problems, warnings });
      for (let at = 0; at + 10 <= SECRET.length; at++) expect(messages).not.toContain(SECRET.slice(at, at + 10));
    }),
    CASES / 3,
  );
});
