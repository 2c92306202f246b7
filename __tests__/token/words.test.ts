import { expect, test } from '@jest/globals';
import { gatherWords, present, VARIABLE_OF, WORD_NAMES, type Words } from '../../src/token/words.ts';

test('the words are the inputs that shape a token, and where Ably is', () => {
  expect(WORD_NAMES).toEqual([
    'api-key',
    'app',
    'capability',
    'client-id',
    'client-type',
    'ttl',
    'claims',
    'revocation-key',
    'endpoint',
  ]);
});

test('four words have a variable', () => {
  expect(VARIABLE_OF).toEqual({
    'api-key': 'ABLY_API_KEY',
    app: 'ABLY_APP_ID',
    'client-id': 'ABLY_CLIENT_ID',
    endpoint: 'ABLY_ENDPOINT',
  });
});

test.each<[text: string | undefined, kept: string | undefined]>([
  [undefined, undefined],
  ['', undefined],
  [' \t\r\n\u00a0\ufeff', undefined],
  ['a', 'a'],
  ['\n a b \r\n', 'a b'],
  ['0', '0'],
])('present makes of %j: %j', (text, kept) => expect(present(text)).toBe(kept));

type Texts = Readonly<Record<string, string | undefined>>;
test.each<[what: string, given: Texts, environment: Texts, words: Words]>([
  ['nothing from nothing', {}, {}, {}],
  ['what was given, without the space around it', { app: ' a\n', ttl: '60' }, {}, { app: 'a', ttl: '60' }],
  ['nothing from white space', { capability: ' ', claims: '\n' }, {}, {}],
  ['the key from its variable', {}, { ABLY_API_KEY: ' k ' }, { 'api-key': 'k' }],
  ['the app from its variable', {}, { ABLY_APP_ID: 'a' }, { app: 'a' }],
  ['the client ID from its variable', {}, { ABLY_CLIENT_ID: 'c' }, { 'client-id': 'c' }],
  ['the endpoint from its variable', {}, { ABLY_ENDPOINT: 'e' }, { endpoint: 'e' }],
  ['what was given before its variable', { app: 'given' }, { ABLY_APP_ID: 'variable' }, { app: 'given' }],
  ['the variable where nothing but space was given', { app: ' ' }, { ABLY_APP_ID: 'a' }, { app: 'a' }],
  ['nothing from an empty variable', {}, { ABLY_APP_ID: '', ABLY_API_KEY: ' ' }, {}],
  ['nothing from a variable that no word has', {}, { ABLY_TTL: '60', ABLY_TOKEN: 't', undefined: 'u' }, {}],
  ['nothing from a word that there is not', { ttl: '60', verify: 'true' }, {}, { ttl: '60' }],
])('gatherWords makes %s', (_, given, environment, words) => {
  expect(gatherWords((name) => given[name], environment)).toStrictEqual(words);
});

test('gatherWords asks for every word once', () => {
  const asked: string[] = [];
  gatherWords((name) => void asked.push(name), {});
  expect(asked).toEqual(WORD_NAMES);
});
