import { describe, expect, test } from '@jest/globals';
import { checkApp, readApiKey } from '../../src/token/api-key.ts';
import { accepted, checked, EXPECTED, KEY, LONG_SECRET, observe, partsOf, rejected, SECRET } from './support.ts';

const read = (text: string) => observe((report) => readApiKey(text, 'the fix', report));

describe('readApiKey accepts', () => {
  test.each<[what: string, text: string, appId: string, keyName: string, secret: string]>([
    ['a key as Ably makes it', `app123.key456:${LONG_SECRET}`, 'app123', 'app123.key456', LONG_SECRET],
    ['an old key', '28GY6a.-frw5Q:ZHTaEUGGJWJtHSkZ', '28GY6a', '28GY6a.-frw5Q', 'ZHTaEUGGJWJtHSkZ'],
    ['the shortest key', 'a.b:12345678', 'a', 'a.b', '12345678'],
    ['a key ID as long as its secret', 'a.12345678:12345678', 'a', 'a.12345678', '12345678'],
    ['an app ID as long as its secret', '12345678.b:12345678', '12345678', '12345678.b', '12345678'],
    ['every kind of character', 'A_9-z.-_0Zq:-_aZ09-_', 'A_9-z', 'A_9-z.-_0Zq', '-_aZ09-_'],
    ['an app with the name of a context', `env.key:${SECRET}`, 'env', 'env.key', SECRET],
    ['an app that starts as a token does', `eyJabc.key:${SECRET}`, 'eyJabc', 'eyJabc.key', SECRET],
    ['a key with a word of JavaScript', `app.undefined:${SECRET}`, 'app', 'app.undefined', SECRET],
  ])('%s', (_, text, appId, keyName, secret) => expect(read(text)).toEqual(accepted({ appId, keyName, secret })));
});

const copyAgain = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';
const dollar = ['the key starts with "$"', `remove the $, or use an expression: $\{{ secrets.ABLY_API_KEY }}`] as const;
const variable = ['the key starts with "NAME="', 'store only the part after the ='] as const;
const lineBreak = [
  'the key ends with an escape sequence such as "\\n"',
  'store it again without the escape sequence',
] as const;
const quotes = ['the key is in quotes', 'store it again without quotes'] as const;
const punctuation = ['the key is followed by punctuation', 'store it again without the punctuation'] as const;
const lines = ['the value has several lines', 'store one key on one line'] as const;
const space = ['the key contains whitespace', `${copyAgain}, without spaces`] as const;
const invisible = ['the key contains an invisible character', `${copyAgain}, as plain text`] as const;
const noDot = ['the key has no dot before the colon, so the key ID is missing', copyAgain] as const;
const noPart = ['the value has no dot and no colon, so it can only be part of a key', copyAgain] as const;
const emptyPart = ['the app ID or the key ID is empty', copyAgain] as const;
const manyDots = ['the key has more than one dot before the colon', copyAgain] as const;
const strangeName = [
  'the part before the colon contains a character other than letters, digits, _ and -',
  copyAgain,
] as const;
const noColon = ['the key has no colon, so the secret is missing', copyAgain] as const;
const noSecret = ['the part after the colon is empty', copyAgain] as const;
const strangeSecret = ['the secret contains a character other than letters, digits, _ and -', copyAgain] as const;
const swapped = [
  'the app ID or the key ID is longer than the secret, so it may be swapped with the secret',
  copyAgain,
] as const;
const pair = ['the key starts with "NAME:"', 'store only the part after "NAME:", without quotes'] as const;
const short = ['the secret has fewer than 8 characters', copyAgain] as const;

type Reported = readonly [found: string, fix: string];
const BROKEN: [text: string, ...reported: Reported[]][] = [
  // Damage.
  [`$${KEY}`, dollar],
  [`$$${KEY}`, dollar],
  [`ABLY_API_KEY=${KEY}`, variable],
  [`key2=${KEY}`, variable],
  [`export KEY=${KEY}`, variable],
  [`export KEY="${KEY}"`, variable, quotes],
  [`${KEY}\\n`, lineBreak],
  [`${KEY}\\r\\n`, lineBreak],
  [`${KEY}\\t`, lineBreak],
  [`"${KEY}\\n"`, lineBreak, quotes],
  [`${KEY}\\nx`, strangeSecret],
  [`${KEY}\\x`, strangeSecret],
  [`"${KEY}"`, quotes],
  [`'${KEY}'`, quotes],
  [`\`\`${KEY}\`\``, quotes],
  [`“${KEY}”`, quotes],
  [`${KEY}”`, quotes],
  [`"${KEY}`, quotes],
  [`${KEY},`, punctuation],
  [`${KEY};`, punctuation],
  [`${KEY}.`, punctuation],
  [`${KEY},.`, punctuation],
  [`${KEY}\n${KEY}`, lines, strangeSecret],
  [`app123.key456:\r\n${SECRET}`, lines],
  [`app123.key456: \t\r \n ${SECRET}`, lines],
  [`${KEY} ${SECRET}`, space],
  [`app123 . key456 : ${SECRET}`, space],
  [`app123.key456:\t${SECRET}`, space],
  [`app123.key456:\u00a0${SECRET}`, space],
  [`app123.key456:\u200b\u2060${SECRET}`, invisible],
  [`\u202a${KEY}\u202c`, invisible],
  [`${KEY}\u0000`, invisible],
  // Not the parts of a key.
  [`${KEY},app789.key012:${SECRET}`, strangeSecret],
  [`app123.key456:se:cr:et:12`, strangeSecret],
  [`${KEY}=`, strangeSecret],
  [`app123.key456:+${SECRET}`, strangeSecret],
  [`app123.key456:sécret-12`, strangeSecret],
  ['app123.key456:1234567', short],
  ['app123.key456:', noSecret],
  ['app123.key456', noColon],
  [SECRET, noPart],
  ['**', noPart],
  [Buffer.from(SECRET).toString('base64'), noPart],
  [`app123:${SECRET}`, noDot],
  [`app123:${SECRET}.more`, noDot, strangeSecret],
  [`:${SECRET}`, noDot],
  [`app123.key456.more:${SECRET}`, manyDots],
  [`app123.key456.:${SECRET}`, manyDots],
  [`app123..key456:${SECRET}`, manyDots],
  [`.key456:${SECRET}`, emptyPart],
  [`app123.:${SECRET}`, emptyPart],
  [`.:${SECRET}`, emptyPart],
  [`app/123.key456:${SECRET}`, strangeName],
  [`app123.key+456:${SECRET}`, strangeName],
  [`äpp123.key456:${SECRET}`, strangeName],
  [`- KEY=${KEY}`, space, strangeName],
  [`KEY: ${KEY}`, pair],
  [`ABLY_API_KEY: "${KEY}"`, pair],
  [`"ABLY_API_KEY: ${KEY}"`, pair],
  [`'api-key: "${KEY}"'`, pair],
  [`KEY:${KEY}`, pair],
  [`api-key: ${KEY}`, pair],
  [`"KEY=${KEY}"`, variable, quotes],
  [`KEY: ${SECRET}`, space, noDot],
  [`app123.${SECRET}:key456`, swapped],
  [`app123.${LONG_SECRET}:12345678`, swapped],
  [`${SECRET}.key456:app123`, swapped],
  [`123456789.b:12345678`, swapped],
  ['app123.key456:12345', swapped],
  [`"app123.${SECRET}:key456"`, quotes, swapped],
  // All of it at once.
  ['$', dollar, noPart],
  [':', noDot, noSecret],
  [`$KEY="app123 .key456\n:\u200b12\\n"`, dollar, variable, lineBreak, quotes, lines, space, invisible, swapped],
  [`"$${KEY}"`, quotes, strangeName],
];

describe('readApiKey rejects, and shows no part of the secret in', () => {
  test.each(BROKEN)('%j', (text, ...reported) => {
    const { problems, warnings } = read(text);
    expect(problems).toEqual(reported.map(([found, fix]) => ({ found, expected: EXPECTED, fix })));
    expect(warnings).toEqual([]);
    for (const part of partsOf(SECRET)) expect(JSON.stringify(problems)).not.toContain(part);
  });
});

const base64 = Buffer.from(KEY).toString('base64');

const useExpression = `use $\{{ secrets.NAME }} in the workflow file, with one $ and two braces on each side`;
const expression = [
  'the value is an expression that was not evaluated',
  'write the expression in the workflow file itself, where GitHub evaluates it',
] as const;
const nameOfSecret = [
  'the value is the name of a secret or variable, not its content',
  `${useExpression}; in a shell, "$NAME"`,
] as const;
const unknownExpression = [
  expression[0],
  `${useExpression}; in a shell, put the variable in double quotes, not single quotes`,
] as const;
const missing = [
  'the value stands for a missing value',
  'check the expression or the command that it comes from',
] as const;
const json = ['the value is a JSON document', "store only the key, the value of the document's key field"] as const;
const token = [
  'the value is a token (JWT), not an API key',
  'copy the API key from the API Keys tab of your app in the Ably dashboard',
] as const;
const masked = ['the value is what a log shows in place of a secret', token[1]] as const;
const reference = [
  'the value is a path, a URL or a reference to a secret, not the key itself',
  'store the key itself as a secret; on the command line, use --api-key-file',
] as const;
const example = ['the value is a placeholder for an API key, not a key', token[1]] as const;
const urlEncoded = ['the key is URL-encoded', 'store the decoded key, with a colon in place of %3A'] as const;
const encoded = ['the value is base64-encoded', 'decode it and store the key itself'] as const;

test.each<[text: string, found: string, fix: string]>([
  [`$\{{ secrets.ABLY_API_KEY }}`, ...expression],
  [`$\{{ inputs.key }}`, ...expression],
  ['secrets.ABLY_API_KEY', ...nameOfSecret],
  [`$ {{ secrets.ABLY_API_KEY }}`, ...nameOfSecret],
  [`$\{ secrets.ABLY_API_KEY }`, ...nameOfSecret],
  ['{{ secrets.ABLY_API_KEY }}', ...nameOfSecret],
  ['ABLY_API_KEY', ...nameOfSecret],
  ['$ABLY_API_KEY', ...nameOfSecret],
  ['$$ABLY_API_KEY', ...nameOfSecret],
  ['$(ABLY_API_KEY)', ...nameOfSecret],
  ['***', ...masked],
  ['****', ...masked],
  ['[MASKED]', ...masked],
  ['[masked]', ...masked],
  ['{{ inputs.key }}', ...unknownExpression],
  ['$ {{ inputs.key }}', ...unknownExpression],
  ['$(cat key)', ...unknownExpression],
  ['$[variables.key]', ...unknownExpression],
  [`$\{KEY:-}`, ...unknownExpression],
  ['null', ...missing],
  ['None', ...missing],
  ['undefined', ...missing],
  ['appId.keyId:secret', ...example],
  ['APPID.KEYID:SECRET', ...example],
  [`{"key":"${KEY}"}`, ...json],
  [`["${KEY}"]`, ...json],
  ['eyJ0eXAiOiJKV1QifQ.eyJhIjoxfQ.abc', ...token],
  ['op://vault/item/field', ...reference],
  ['/run/secrets/key', ...reference],
  [`https://${KEY}@rest.ably.io`, ...reference],
  [KEY.replace(':', '%3A'), ...urlEncoded],
  [KEY.replace(':', '%3a'), ...urlEncoded],
  [base64, ...encoded],
  [base64.replace(/.{20}/g, '$&\n'), ...encoded],
  [Buffer.from(`${KEY}?>`).toString('base64url'), ...encoded],
  [Buffer.from(`${KEY}?`).toString('base64').replaceAll('=', '%3D'), ...encoded],
])('readApiKey recognizes %j', (text, found, fix) => expect(read(text)).toEqual(rejected(found, fix)));

test.each([
  KEY,
  `eyJabc.key456:${SECRET}`,
  `env.key456:${SECRET}`,
  `$${KEY}`,
  `x$(${KEY}`,
  `x{{${KEY}`,
  `x appId.keyId:${SECRET}`,
  'a-none',
  'nullable',
  `"${KEY}"`,
  `KEY={${KEY}}`,
  `x${KEY.replace(':', '%3A')}.y`.replace('%3A', '%3B'),
  `x ${KEY.replace(':', '%3A')}`,
  `${base64};`,
  `x-${base64}`,
  Buffer.from(`key ${KEY}`).toString('base64'),
  Buffer.from('just some text of a reasonable length').toString('base64'),
  'no key',
  'app123.key456',
  SECRET,
])('readApiKey leaves %j to the rules for the parts of a key', (text) => {
  const kinds: string[] = [
    expression,
    nameOfSecret,
    missing,
    example,
    json,
    token,
    masked,
    reference,
    urlEncoded,
    encoded,
  ].map(([found]) => found);
  expect(read(text).problems.filter(({ found }) => kinds.includes(found))).toEqual([]);
});

test('readApiKey reports an empty value, with how to provide a key', () =>
  expect(read('')).toEqual(rejected('no API key: the value is empty', 'the fix')));

test.each<[app: string, fault: [found: string, fix: string] | undefined]>([
  ['app123', undefined],
  ['other', ['the key belongs to app "app123", not "other"', 'use a key for app "other", or set no app']],
  ['app123.key456', ['the key belongs to app "app123", not "app123.key456"', 'use "app123"']],
  ['APP123', ['the key belongs to app "app123", not "APP123"', 'use a key for app "APP123", or set no app']],
])('checkApp of %s', (app, fault) => {
  const key = { appId: 'app123', keyName: 'app123.key456', secret: SECRET };
  const expected = fault ? rejected(...fault) : accepted(undefined);
  expect(observe((report) => checkApp(checked(app), key, report))).toEqual(expected);
});
