import { describe, expect, test } from '@jest/globals';
import { checkRequest } from '../../src/token/request.ts';
import type { WordName, Words } from '../../src/token/words.ts';
import { judge, partsOf, SECRET } from './support.ts';

const check = (words: Words) =>
  judge((findings) => checkRequest(words, { madeUpClientId: 'ably-jwt-1', howToGiveKey: 'set it' }, findings));

/** What a misplaced secret is: the same for every input. */
const misplaced = (input: string) => ({
  input,
  found: "the value holds the key's secret, which anyone with the token could read",
  expected: 'no secret',
  fix: expect.stringContaining('take the key out'),
});

const key = `app123.key456:${SECRET}`;
describe('a secret in another input is refused:', () => {
  test.each<[input: WordName, text: string]>([
    ['app', key],
    ['capability', key],
    ['capability', `{"${SECRET}":["publish"]}`],
    ['client-id', key],
    ['client-id', `bot-${SECRET}`],
    ['client-type', SECRET],
    ['ttl', SECRET],
    ['claims', `{"own":"${SECRET}"}`],
    // JSON and YAML can write a letter as an escape.
    ['claims', `{"own":"\\u005a${SECRET.slice(1)}"}`],
    ['capability', `"\\x5a${SECRET.slice(1)}": publish`],
    ['revocation-key', SECRET],
    ['endpoint', `https://${SECRET}.example.com`],
  ])('%s: %s', async (input, text) => {
    const { value, problems } = await check({ 'api-key': key, [input]: text });
    expect(value).toBeUndefined();
    expect(problems).toEqual([misplaced(input)]);
  });

  test('a secret that JSON writes with an escape, in a claim', async () => {
    const words = { 'api-key': 'app123.key456:back\\slash', claims: String.raw`{"own":"a back\\slash b"}` };
    expect((await check(words)).problems).toEqual([misplaced('claims')]);
  });

  test('each input once', async () => {
    const { problems } = await check({ 'api-key': key, 'client-id': SECRET, 'revocation-key': SECRET });
    expect(problems).toEqual([misplaced('client-id'), misplaced('revocation-key')]);
  });

  test.each<[secret: string, refused: boolean]>([
    ['12345678', true],
    // Ably makes none so short, and any text may hold one by chance.
    ['1234567', false],
  ])('%s, by its length: %s', async (secret, refused) => {
    const words = { 'api-key': `app123.key456:${secret}`, 'client-id': `bot-${secret}` };
    const { problems } = await check(words);
    expect(problems).toEqual(refused ? [misplaced('client-id')] : []);
  });
});

test.each<[input: WordName, text: string]>([
  ['app', key],
  ['capability', key],
  ['client-type', key],
  ['ttl', key],
  ['claims', key],
])('no part of a key is shown that stands in %s', async (input, text) => {
  const { problems, warnings } = await check({ 'api-key': key, [input]: text });
  for (const part of partsOf(SECRET)) expect(JSON.stringify([problems, warnings])).not.toContain(part);
});

test.each<[input: WordName, text: string]>([
  ['app', SECRET],
  ['capability', SECRET],
  ['capability', `{"a":["${SECRET}"]}`],
  ['client-type', SECRET],
  ['ttl', SECRET],
  ['claims', `{"x-ably-${SECRET}":1}`],
])('no part of a secret is shown that stands in %s: %s', async (input, text) => {
  const { problems, warnings } = await check({ 'api-key': key, [input]: text });
  for (const part of partsOf(SECRET)) expect(JSON.stringify([problems, warnings])).not.toContain(part);
});
