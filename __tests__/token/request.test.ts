import { describe, expect, test } from '@jest/globals';
import { checkRequest, type Surroundings } from '../../src/token/request.ts';
import type { Words } from '../../src/token/words.ts';
import { fine, judge, SECRET } from './support.ts';

const KEY = `app123.key456:${SECRET}`;
const key = { appId: 'app123', keyName: 'app123.key456', secret: SECRET };
const surroundings = { madeUpClientId: 'ably-jwt-3f2b8a10', howToGiveKey: 'set the secret' };
const check = (words: Words, more: Partial<Surroundings> = {}) =>
  judge((findings) => checkRequest(words, { ...surroundings, ...more }, findings));

const usual = {
  key,
  capability: new Map([['*', ['*']]]),
  clientId: 'ably-jwt-3f2b8a10',
  clientType: 'server',
  ttl: 3600,
  revocationKey: undefined,
  claims: {},
};

describe('checkRequest', () => {
  test.each<[what: string, words: Words, changes: object]>([
    ['fills every default in', {}, {}],
    ['takes an app that is the key’s', { app: 'app123' }, {}],
    ['takes a capability', { capability: 'a: publish' }, { capability: new Map([['a', ['publish']]]) }],
    ['takes a client ID', { 'client-id': 'bot' }, { clientId: 'bot' }],
    ['takes none for no client ID', { 'client-id': 'None' }, { clientId: null }],
    ['takes a client type', { 'client-type': 'device' }, { clientType: 'device' }],
    ['takes a time to live', { ttl: '15m' }, { ttl: 900 }],
    ['takes claims', { claims: '{"own":1}' }, { claims: { own: 1 } }],
    ['takes a revocation key', { 'revocation-key': 'run 1' }, { revocationKey: 'run 1' }],
  ])('%s', async (_, words, changes) => {
    expect(await check({ 'api-key': KEY, ...words })).toEqual(fine({ ...usual, ...changes }));
  });

  test.each<[what: string, words: Words, changes: object]>([
    ['the revocation key of the run', {}, { revocationKey: 'run-key' }],
    ['a revocation key that was given', { 'revocation-key': 'own' }, { revocationKey: 'own' }],
    ['at most an hour', { ttl: '1h' }, { revocationKey: 'run-key' }],
  ])('takes, for a token to be revoked, %s', async (_, words, changes) => {
    const judged = await check({ 'api-key': KEY, ...words }, { madeUpRevocationKey: 'run-key' });
    expect(judged).toEqual(fine({ ...usual, ...changes }));
  });

  test('takes more than an hour only for a token that is not to be revoked', async () => {
    expect(await check({ 'api-key': KEY, ttl: '2h' })).toEqual(fine({ ...usual, ttl: 7200 }));
    const { value, problems } = await check({ 'api-key': KEY, ttl: '2h' }, { madeUpRevocationKey: 'run-key' });
    expect(value).toBeUndefined();
    expect(problems.map(({ input, fix }) => [input, fix])).toEqual([['ttl', 'write 1h or less, or leave revoke out']]);
  });

  test('gives a request beside warnings', async () => {
    const { value, problems, warnings } = await check({
      'api-key': KEY,
      capability: 'foo*: publish',
      'client-id': '*',
    });
    expect(value).toEqual({ ...usual, capability: new Map([['foo*', ['publish']]]), clientId: '*' });
    expect(problems).toEqual([]);
    expect(warnings.map(({ input }) => input)).toEqual(['capability', 'client-id']);
  });

  test('says how to give the key where there is none', async () => {
    const found = 'no key was given: the value is empty';
    const expected = 'an Ably API key, appId.keyId:secret';
    const problems = [{ input: 'api-key', found, expected, fix: 'set the secret' }];
    // Without a key nothing can be said of the app.
    expect(await check({ app: 'app123' })).toEqual({ value: undefined, problems, warnings: [] });
  });

  test.each<[app: string, shown: string]>([
    ['other', '"other"'],
    ['APP123', '"APP123"'],
    ['my app\n', String.raw`"my app\n"`],
  ])('refuses the app %j, which the key does not belong to', async (app, shown) => {
    const found = `the key belongs to the app "app123", not to ${shown}`;
    const fix = 'give a key of the app that you mean, or leave the app out';
    const problems = [{ input: 'app', found, expected: "the key's own app ID", fix }];
    expect(await check({ 'api-key': KEY, app })).toEqual({ value: undefined, problems, warnings: [] });
  });

  test.each<[input: keyof Words, text: string]>([
    ['api-key', `app123.key456.more:${SECRET}`],
    ['capability', '{}'],
    ['client-id', 'a\nb'],
    ['client-type', 'client'],
    ['ttl', '0'],
    ['claims', '{"exp":1}'],
    ['revocation-key', 'a\nb'],
  ])('gives no request where only the %s is wrong', async (input, text) => {
    const { value, problems } = await check({ 'api-key': KEY, app: 'app123', [input]: text });
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.input)).toEqual([input]);
  });

  test('reports all that is wrong in one go, and what to be warned of', async () => {
    const { value, problems, warnings } = await check({
      'api-key': `app123:${SECRET}`,
      app: 'other',
      capability: '{"a":["publsh"],"b*":[]}',
      'client-id': 'a\u0000',
      'client-type': 'Server',
      ttl: '25h',
      claims: '{"iat":1,"ably.x":1}',
      'revocation-key': 'a\rb',
    });
    expect(value).toBeUndefined();
    expect(problems.map(({ input }) => input)).toEqual([
      'api-key',
      'capability',
      'capability',
      'client-id',
      'client-type',
      'ttl',
      'claims',
      'revocation-key',
    ]);
    expect(warnings.map(({ input }) => input)).toEqual(['capability', 'claims']);
  });

  test('gives no request where a door found a problem before', async () => {
    const before = {
      input: 'summary',
      found: '"maybe" is not a boolean',
      expected: 'true or false',
      fix: 'write true',
    };
    const findings = { problems: [before], warnings: [] };
    expect(await checkRequest({ 'api-key': KEY }, surroundings, findings)).toBeUndefined();
    expect(findings).toEqual({ problems: [before], warnings: [] });
  });
});
