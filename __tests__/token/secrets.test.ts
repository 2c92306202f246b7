import { describe, expect, test } from '@jest/globals';
import { isJwt, isNameOfSecret, isReference, percentDecoded, SecretGuard, secretsIn } from '../../src/token/secrets.ts';
import { KEY, LONG_SECRET, SECRET } from './support.ts';

const JWT = `eyJ0eXAiOiJKV1QifQ.eyJ4LWFibHktY2xpZW50VHlwZSI6InNlcnZlciIsIngtYWJseS1jbGllbnRUeXBlIjoxfQ.${LONG_SECRET}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('secretsIn', () => {
  test.each<[what: string, apiKey: string, secrets: string[]]>([
    ['a key and its secret', KEY, [KEY, SECRET]],
    ['a key with the shortest secret', 'a.b:secret12', ['a.b:secret12', 'secret12']],
    ['a key whose secret is a word', 'app123.key456:password', ['app123.key456:password', 'password']],
    ['a secret in the place of the key ID', `app123.${SECRET}:key456`, [`app123.${SECRET}:key456`, SECRET]],
    ['a secret in the place of the app ID', `${SECRET}.key456:app123`, [`${SECRET}.key456:app123`, SECRET]],
    ['both IDs, if either may be the secret', `app1234.${SECRET}:key456`, [`app1234.${SECRET}:key456`, SECRET]],
    ['both parts, if either may be the secret', `a.${SECRET}:password`, [`a.${SECRET}:password`, SECRET, 'password']],
    ['no key ID that is a word', 'app123.publisher:key456', ['app123.publisher:key456']],
    ['a token and its signature', JWT, [JWT, LONG_SECRET]],
    ['a token without a signature', 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.', ['eyJhbGciOiJub25lIn0.eyJhIjoxfQ.']],
    ['a token in other text', `Bearer ${JWT}`, [`Bearer ${JWT}`, ...JWT.split('.'), 'x-ably-clientType']],
    ['a token and a comma', `${JWT},`, [`${JWT},`, ...JWT.split('.'), 'x-ably-clientType']],
    // Damaged keys.
    ['a key and a comma', `${KEY},`, [`${KEY},`, SECRET]],
    ['a key and a semicolon', `${KEY};`, [`${KEY};`, SECRET]],
    ['a key and a curly quote', `${KEY}”`, [`${KEY}”`, SECRET]],
    ['a key and "\\n"', `${KEY}\\n`, [`${KEY}\\n`, SECRET]],
    ['a key in quotes', `"${KEY}"`, [`"${KEY}"`, SECRET]],
    ['a key after a $', `$${KEY}`, [`$${KEY}`, SECRET]],
    ['two keys', `${KEY},${KEY}2`, [`${KEY},${KEY}2`, SECRET, `${SECRET}2`]],
    ['a key without a colon', `app123.key456${SECRET}`, [`app123.key456${SECRET}`, `key456${SECRET}`]],
    ['a secret alone', SECRET, [SECRET]],
    [
      'a secret of one kind of characters',
      'app123.key456:12345678901234567890;',
      ['app123.key456:12345678901234567890;'],
    ],
    ['each line, trimmed', '\n  first-line \r\n\tsecond-line\rthird line', ['first-line', 'second-line', 'third line']],
    ['a key in two lines', `app123.key456:${SECRET}\n${SECRET}2`, [KEY, `${SECRET}2`, SECRET, `${SECRET}${SECRET}2`]],
    [
      'a key with an invisible character',
      `${KEY.slice(0, -8)}\u200b${KEY.slice(-8)}`,
      [`${KEY.slice(0, -8)}\u200b${KEY.slice(-8)}`, SECRET],
    ],
    // Encoded keys.
    ['a URL-encoded key', `app123.key456%3A${SECRET}`, [`app123.key456%3A${SECRET}`, `3A${SECRET}`, KEY, SECRET]],
    ['a key in base64', base64(`${KEY}56`), [base64(`${KEY}56`), `${KEY}56`, `${SECRET}56`]],
    ['a key in base64 with padding', base64(KEY), [base64(KEY), base64(KEY).slice(0, -2), KEY, SECRET]],
    [
      'a key in base64 of two lines',
      base64(`${KEY}56`).replace(/.{30}/, '$&\n'),
      [...base64(`${KEY}56`).split(/(?<=^.{30})/), base64(`${KEY}56`), KEY.slice(0, 22), `${KEY}56`, `${SECRET}56`],
    ],
    [
      'a document in base64',
      base64(`{"host":"a",\n"key":"${KEY}"}12`),
      [base64(`{"host":"a",\n"key":"${KEY}"}12`), base64(`{"host":"a",\n"key":"${KEY}"}12`).slice(0, -2), SECRET],
    ],
    // Documents.
    ['a run in a JSON document', `{"name":"true","key": "${KEY}",\n"host":"rest.ably.io"}`, [SECRET]],
    ['a run in a list', ` ["production-1", "${KEY}"]`, [SECRET]],
    ['a run in lines of names and values', `host: rest.ably.io\n"api.key": ${KEY}`, [SECRET]],
    ['lines that contain names and values', 'see (a: b)\nsee (c: d)', ['see (a: b)', 'see (c: d)']],
    ['a line with a brace', 'some text {a}', ['some text {a}']],
    ['a line after one name', `key: ${KEY}`, [`key: ${KEY}`, SECRET]],
    [
      'base64 of a key and what is not printable',
      base64(`\ufeff${KEY}\0é`),
      [base64(`\ufeff${KEY}\0é`), base64(`\ufeff${KEY}\0é`).replace(/=+$/, ''), SECRET],
    ],
    // What a log needs.
    ['nothing of nothing', '', []],
    ['nothing under 8 characters', 'abc-123', []],
    ['8 characters', 'abc/-123', ['abc/-123']],
    ['no true', 'true', []],
    ['no word', 'production', []],
    ['no long word', 'averylongwordoflowercaseletters', []],
    ['a word in capitals and small letters', 'Production', ['Production']],
    ['no key name', 'appAbc.keyDef', []],
    ['no app ID', 'app_ID-1', []],
    ['no longest key name', 'app_ID-1.key_ID-2', []],
    ['what is too long for a key name', 'app_ID-12.key', ['app_ID-12.key']],
    ['no name of a secret', 'ABLY_API_KEY_2', []],
    ['no long name of a variable', '$ABLY_API_KEY_OF_PRODUCTION_2', []],
    ['no expression', '$' + '{{ secrets.ABLY_API_KEY }}', []],
    ['no path', '/run/secrets/Ably-Key-2', []],
    ['no reference', 'op://Private/Ably-Key-2/credential', []],
    [
      'no long run of lower-case letters',
      'two words: this-is-a-long-run-of-letters',
      ['two words: this-is-a-long-run-of-letters'],
    ],
    ['no long number', 'two words: 1234567890123456', ['two words: 1234567890123456']],
    ['a run of 16 with two kinds', '{"a":"abcdefgh12345678"}', ['abcdefgh12345678']],
    ['no run of 15', '{"a":"abcdefgh1234567"}', []],
    ['a run with + and /', '{"a":"abc/EFGH+ijk_-12"}', ['abc/EFGH+ijk_-12']],
    ['a run of small and capital letters', '{"a":"abcdefghABCDEFGH"}', ['abcdefghABCDEFGH']],
    ['a run of capitals and digits', '{"a":"+ABCDEFGH12345678"}', ['+ABCDEFGH12345678']],
  ])('gives %s', (_, apiKey, secrets) => expect(new Set(secretsIn(apiKey))).toEqual(new Set(secrets)));

  test('returns each secret once', () => expect(secretsIn(`${KEY},${KEY}`)).toHaveLength(2));
});

describe('isNameOfSecret', () => {
  test.each([
    'secrets.ABLY_API_KEY',
    'vars.KEY_2',
    'env.key',
    '$secrets.KEY',
    '$ secrets.KEY',
    '{{ secrets.KEY }}',
    '{{\tsecrets.KEY\t}}',
    `$\{{ secrets.KEY }}`,
    `$ {{ secrets.KEY }}`,
    `$\{ secrets.KEY }`,
    `$\{secrets.KEY}`,
    '{ {secrets.KEY} }',
    'ABLY_API_KEY',
    '$ABLY_API_KEY',
    '$env:ABLY_API_KEY',
    `$\{ABLY_API_KEY}`,
    '{KEY}',
    '%KEY%',
    '$$KEY',
    '$(KEY)',
    'K',
    'K2',
  ])('%s is one', (text) => expect(isNameOfSecret(text)).toBe(true));

  test.each([
    '',
    'mysecrets.key',
    'secrets.',
    'secrets.key.more',
    'secrets.key:more',
    `env.key:${SECRET}`,
    'secretsXkey',
    'x secrets.KEY',
    'key',
    '2K',
    'KEYa',
    'aKEY',
    'KEY-1',
    'KEY}}x',
    '$env KEY',
  ])('%s is none', (text) => expect(isNameOfSecret(text)).toBe(false));
});

describe('isJwt', () => {
  test.each([JWT, 'eyJhbGci', 'eyJhbGci.', 'eyJ-_.a'])('%s is one', (text) => expect(isJwt(text)).toBe(true));

  test.each(['', 'eyJ', 'xeyJhbGci', 'EYJhbGci', `eyJabc.key456:${SECRET}`, 'eyJhbGci x'])('%s is none', (text) =>
    expect(isJwt(text)).toBe(false),
  );
});

describe('isReference', () => {
  test.each([
    '/run/secrets/key',
    './key.txt',
    '../key.txt',
    '~/key.txt',
    'C:\\key.txt',
    'op://vault/item/field',
    'https://example.com/key',
    'git+ssh://a',
    'a1.b-2://c',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:ably',
    'projects/p/secrets/s/versions/1',
  ])('%s is one', (text) => expect(isReference(text)).toBe(true));

  test.each([
    '',
    'key.txt',
    'a/b',
    '.../a',
    'x/run/key',
    '~key',
    'C:key',
    'CC:\\key',
    '://a',
    '1a://b',
    'a:/b',
    'Aarn:b',
    'myprojects/p',
    '/a b',
    `https://x ${KEY}`,
    KEY,
  ])('%s is none', (text) => expect(isReference(text)).toBe(false));
});

test.each<[text: string, decoded: string]>([
  ['', ''],
  ['a%3Ab%3ac', 'a:b:c'],
  ['%25%', '%%'],
  ['%zz%3%', '%zz%3%'],
  ['%2541', '%41'],
  ['é%41', 'éA'],
])('percentDecoded decodes %j to %j', (text, decoded) => expect(percentDecoded(text)).toBe(decoded));

const OWN = "contains the API key's secret";
const OTHER = 'contains a string that looks like an Ably API key';
const other = (secret: string) => `28GY6a.-frw5Q:${secret}`;
const OLD_SECRET = 'ZHTaEUGGJWJtHSkZ';

/** What is wrong with a text; undefined if nothing is. */
const faultOf = (guard: SecretGuard, text: string) => {
  const result = guard.check(text);
  return result.ok ? undefined : result.fault.found;
};

describe('SecretGuard.check', () => {
  const forms: [what: string, encode: (text: string) => string][] = [
    ['as it is', (text) => text],
    ['in other text', (text) => `see (${text}).`],
    ['in two lines', (text) => `a\n${text}\nb`],
    ['in JSON', (text) => `{"a":"${text}"}`],
    ['with an invisible character', (text) => `${text.slice(0, -3)}\u200b${text.slice(-3)}`],
    ['URL-encoded', (text) => text.replace(':', '%3A').replace('Z', '%5A')],
    ['URL-encoded throughout', (text) => text.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`)],
    ['in base64', base64],
    ['in base64url', (text) => Buffer.from(`?>${text}`).toString('base64url')],
    ['in base64 after one letter', (text) => `x${base64(text)}`],
    ['in base64 after two letters', (text) => `xx${base64(text)}`],
    ['in base64 after three letters', (text) => `xxx${base64(text)}`],
    ['in base64 after four letters', (text) => `AAAA${base64(text)}`],
    ['in base64 after padding', (text) => `eA==${base64(text)}`],
    ['in base64 of other text', (text) => base64(`user ${text}`)],
    ['in base64 that is URL-encoded', (text) => base64(text).replace('Z', '%5A')],
    ['in base64 of many lines', (text) => base64(text).replace(/.{16}/g, '$&\n')],
  ];

  test.each(forms)('finds its own secret %s', (_, encode) => {
    expect(faultOf(new SecretGuard(KEY), encode(SECRET))).toBe(OWN);
    expect(faultOf(new SecretGuard(KEY), encode(KEY))).toBe(OWN);
  });

  test.each([
    ['a space', (text: string) => `${text.slice(0, -9)} ${text.slice(-9)}`],
    ['a line break and an indentation', (text: string) => `${text.slice(0, -9)}\n  ${text.slice(-9)}`],
    ['an encoded space', (text: string) => `${text.slice(0, -9)}%20${text.slice(-9)}`],
    ['a space in its base64', (text: string) => base64(text).replace(/^.{11}/, '$& ')],
  ])('finds its own secret with %s in it', (_, damage) => {
    expect(faultOf(new SecretGuard(KEY), damage(SECRET))).toBe(OWN);
    expect(faultOf(new SecretGuard(KEY), damage(KEY))).toBe(OWN);
  });

  test.each(forms)('finds another key %s, and returns it', (_, encode) => {
    expect(new SecretGuard(KEY).check(encode(other(LONG_SECRET)))).toMatchObject({
      ok: false,
      fault: { found: OTHER },
      keys: expect.arrayContaining([other(LONG_SECRET)]),
    });
  });

  test.each<[what: string, text: string]>([
    ['a key with an old secret', other(OLD_SECRET)],
    ['a secret of 40 characters', other(LONG_SECRET.slice(0, 40))],
    ['a longer secret', other(`${LONG_SECRET}${LONG_SECRET}`)],
    ['IDs of 5 characters', `a1b2c.d3e4f:${OLD_SECRET}`],
    ['IDs of 8 characters', `a1b2c3d4.e5f6g7h8:${OLD_SECRET}`],
    ['a secret that starts with a small letter', other(`zHTA${OLD_SECRET.slice(4)}`)],
    ['a secret that ends with its only capital', other('zhtaeuggjwjthskZ')],
    ['an ID that is a word', `orders.k3YiD9:${OLD_SECRET}`],
    ['the other ID that is a word', `k3YiD9.orders:${OLD_SECRET}`],
    ['IDs that end like words', `9orders.9events:${OLD_SECRET}`],
    ['IDs that start like words', `ordersK9.eventsK9:${OLD_SECRET}`],
    ['after an equals sign', `KEY=${other(OLD_SECRET)}`],
    ['after a slash', `https://${other(OLD_SECRET)}@rest.ably.io`],
    ['the second of two', `orders.events:${OLD_SECRET} ${other(OLD_SECRET)}`],
  ])('finds %s', (_, text) => expect(faultOf(new SecretGuard(''), text)).toBe(OTHER));

  test.each<[what: string, text: string]>([
    ['nothing', ''],
    ['a channel with a nanoid', 'tenant1.events:V1StGXR8_Z5jdHi6B-myT'],
    ['a channel with a long name', 'eu-west.prod01:OrderEventsStream'],
    ['a channel with a longer name', 'myApp.v1beta:notificationServiceEvents'],
    ['a channel with a UUID', 'tenant.events:550e8400-e29b-41d4-a716-446655440000'],
    ['a channel of two words', `orders.events:${LONG_SECRET}`],
    ['a channel of words and digits', `Orders2.events_1a:${OLD_SECRET}`],
    ['a channel of words with two digits', `orders12.events12:${OLD_SECRET}`],
    ['a channel of words and hyphens', `or-ders.eve-2:${OLD_SECRET}`],
    ['a name with three parts', `x.28GY6a.-frw5Q:${OLD_SECRET}`],
    ['a longer first part', `x28GY6abc.-frw5Q:${OLD_SECRET}`],
    ['a shorter first part', `28GY.-frw5Q:${OLD_SECRET}`],
    ['a longer second part', `28GY6a.-frw5Qabc:${OLD_SECRET}`],
    ['a shorter second part', `28GY6a.-frw:${OLD_SECRET}`],
    ['15 characters', other(OLD_SECRET.slice(1))],
    ['17 characters', other(`${OLD_SECRET}x`)],
    ['39 characters', other(LONG_SECRET.slice(0, 39))],
    ['lower case', other(LONG_SECRET.toLowerCase())],
    ['upper case', other(LONG_SECRET.toUpperCase())],
    ['a key name', '28GY6a.-frw5Q'],
    ['a secret of another key', LONG_SECRET],
    ['its own key name', 'app123.key456'],
    ['a part of its own secret', SECRET.slice(1)],
    ['a run of base64 that is too short', base64(SECRET).slice(0, 19)],
    ['a channel in base64', base64('tenant1.events:V1StGXR8_Z5jdHi6B-myT')],
  ])('passes %s', (_, text) => {
    expect(new SecretGuard(KEY).check(text)).toEqual({ ok: true, text });
  });

  test('finds the secret of a damaged key', () => {
    expect(faultOf(new SecretGuard(`"${KEY}",`), `bot-${SECRET}`)).toBe(OWN);
  });

  test('finds both its own and another key, and returns the other', () => {
    expect(new SecretGuard(KEY).check(`${SECRET} ${other(OLD_SECRET)}`)).toEqual({
      ok: false,
      fault: { found: OWN, fix: 'remove it, because this value is not kept secret' },
      keys: [other(OLD_SECRET)],
    });
  });

  test('changes nothing', () => {
    const guard = new SecretGuard(KEY);
    guard.check(other(OLD_SECRET));
    expect([...guard.secrets]).toEqual([KEY, SECRET]);
    expect([...guard.keySecrets]).toEqual([SECRET]);
  });
});

describe('SecretGuard knows what to mask', () => {
  const maskedBy = ({ secrets, keySecrets }: SecretGuard) => [[...secrets], [...keySecrets]];

  test.each<[what: string, apiKey: string, secrets: string[], keySecrets: string[]]>([
    ['no key', '', [], []],
    ['a key', KEY, [KEY, SECRET], [SECRET]],
    ['a damaged key, its secret first', `"${KEY}"`, [SECRET, `"${KEY}"`], []],
    ['a key with swapped parts', `app123.${SECRET}:key456`, [`app123.${SECRET}:key456`, SECRET], []],
  ])('of %s', (_, apiKey, secrets, keySecrets) =>
    expect(maskedBy(new SecretGuard(apiKey))).toEqual([secrets, keySecrets]),
  );

  test('of keys that are added, each once', () => {
    const guard = new SecretGuard(KEY);
    guard.add([other(OLD_SECRET), other(LONG_SECRET), other(OLD_SECRET)]);
    guard.add([KEY]);
    expect(maskedBy(guard)).toEqual([
      [KEY, SECRET, other(OLD_SECRET), OLD_SECRET, other(LONG_SECRET), LONG_SECRET],
      [SECRET, OLD_SECRET, LONG_SECRET],
    ]);
  });
});
