import { describe, expect, test } from '@jest/globals';
import { readApiKey } from '../../src/token/api-key.ts';
import { fine, judge, partsOf, SECRET } from './support.ts';

const read = (text: string) => judge((findings) => readApiKey(text, findings));

describe('readApiKey splits', () => {
  test.each<[what: string, text: string, appId: string, keyName: string, secret: string]>([
    ['a key as Ably makes it', `app123.key456:${SECRET}`, 'app123', 'app123.key456', SECRET],
    ['a key as long as can be', `app.key:${'s'.repeat(992)}`, 'app', 'app.key', 's'.repeat(992)],
    ['a key with a word of JavaScript', `app.undefined:${SECRET}`, 'app', 'app.undefined', SECRET],
    ['an app with the name of a context', `env.key:${SECRET}`, 'env', 'env.key', SECRET],
    ['a name of the shortest kind', 'a.b:c', 'a', 'a.b', 'c'],
    ['a name with every kind of character', 'A_9-z.-_0Zq:s', 'A_9-z', 'A_9-z.-_0Zq', 's'],
  ])('%s', async (_, text, appId, keyName, secret) => {
    expect(await read(text)).toEqual(fine({ appId, keyName, secret }));
  });

  test.each<[what: string, secret: string]>([
    ['at the first of several colons', 'se:cr:et'],
    ['at no dot of the secret', 's.e.c'],
    ['with dollars, quotes and braces in the secret', '$s$e\'c"r`e{t['],
    ['with letters that are not ASCII', 'sécret-日本'],
    ['with one character of another kind at the end', `${SECRET}=`],
    ['with one character of another kind at the start', `+${SECRET}`],
  ])('%s, with a warning', async (_, secret) => {
    const text =
      'The secret part has characters that no secret of Ably has: look whether something was copied along with it.';
    expect(await read(`app.key:${secret}`)).toEqual({
      value: { appId: 'app', keyName: 'app.key', secret },
      problems: [],
      warnings: [{ input: 'api-key', text }],
    });
  });
});

const copyAgain = "copy the whole key again from the app's API Keys tab in the Ably dashboard";
const dollar = [
  'the key has a $ before it',
  `write $\{{ secrets.ABLY_API_KEY }} with one $ and nothing before it`,
] as const;
const strange = ['the part before the colon has characters other than letters, digits, _ and -', copyAgain] as const;
const variable = ['the key has the name of a variable before it', 'store what stands behind the = alone'] as const;
const quotes = ['the key has quotes around it', 'store the key without quotes'] as const;
const lines = ['the key has several lines', 'store one key, on one line, in the secret'] as const;
const space = ['the key has white space inside', `${copyAgain}, without spaces`] as const;
const invisible = ['the key has an invisible character inside', `${copyAgain}, as plain text`] as const;
const json = [
  'the value is a JSON document, not a key',
  "store the key alone, the value of the document's key field",
] as const;
const expression = [
  'the value is an expression that was not evaluated',
  'write it in the workflow file itself, where GitHub evaluates it',
] as const;
const asExpression = 'write $' + '{{ secrets.NAME }} in the workflow';
const name = [
  'the value is the name of a secret, not the secret',
  `${asExpression}, with one $ and two braces`,
] as const;
const variableName = [
  'the value is the name of a variable, not the key',
  `${asExpression}; in a shell, "$NAME"`,
] as const;
const tooLong = ['the value has 1001 characters, which is too long for a key', copyAgain] as const;
const noColon = ['the key has no colon, so no secret part', copyAgain] as const;
const noSecret = ['the part after the colon is empty', copyAgain] as const;
const noDot = ['the key has no dot before the colon, so the key ID is missing', copyAgain] as const;
const manyDots = ['the key has more than one dot before the colon', copyAgain] as const;
const emptyPart = ['the app ID or the key ID is empty', copyAgain] as const;
type Said = readonly [found: string, fix: string];
const BROKEN: [text: string, ...said: Said[]][] = [
  [`$app123.key456:${SECRET}`, dollar],
  [`$$app123.key456:${SECRET}`, dollar],
  [`ABLY_API_KEY=app123.key456:${SECRET}`, variable],
  [`export KEY="app123.key456:${SECRET}"`, variable, quotes],
  [`key=app123.key456:${SECRET}`, strange],
  [`- KEY=app123.key456:${SECRET}`, space, strange],
  [`"app123.key456:${SECRET}"`, quotes],
  [`'app123.key456:${SECRET}'`, quotes],
  [`\`\`app123.key456:${SECRET}\`\``, quotes],
  [`"app123.key456:${SECRET}`, quotes],
  [`app123.key456:${SECRET}''`, quotes],
  [`app123.key456:${SECRET}\napp123.key789:${SECRET}`, lines],
  [`app123.key456:\r\n${SECRET}`, lines],
  [`app123.key456: \t\r \n ${SECRET}`, lines],
  [`app123.key456:${SECRET} ${SECRET}`, space],
  [`app123 . key456 : ${SECRET}`, space],
  [`app123.key456:\t${SECRET}`, space],
  [`app123.key456:\u00a0${SECRET}`, space],
  [`app123.key456:\u200b\u2060${SECRET}`, invisible],
  [`\u202aapp123.key456:${SECRET}\u202c`, invisible],
  [`app123.key456:${SECRET}\u0000`, invisible],
  [`app123.key456:\u{e0001}${SECRET}`, invisible],
  [`{"key":"app123.key456:${SECRET}"}`, json],
  [`["app123.key456:${SECRET}"]`, json],
  [`\${{ secrets.ABLY_API_KEY }}`, expression],
  [`{{app123.key456:${SECRET}}}`, expression],
  [`$\${{ secrets.ABLY_API_KEY }}`, dollar, space, noColon, strange],
  ['secrets.ABLY_API_KEY', name],
  ['vars.KEY_2', name],
  ['env.key', name],
  ['$secrets.KEY', name],
  ['$' + '{ secrets.KEY }', name],
  ['$' + '{secrets.KEY}', name],
  ['{{ secrets.KEY }}', name],
  ['{{\tsecrets.KEY\t}}', name],
  ['{  secrets.KEY  }', name],
  ['ABLY_API_KEY', variableName],
  ['$ABLY_API_KEY', variableName],
  ['$' + '{ABLY_API_KEY}', variableName],
  ['{KEY}', variableName],
  ['K', variableName],
  ['K2', variableName],
  ['2K', noColon, noDot],
  ['$$KEY', dollar, noColon, noDot],
  ['KEYa', noColon, noDot],
  ['mysecrets.key', noColon],
  ['secrets.', noColon, emptyPart],
  ['secrets.key.more', noColon, manyDots],
  [`app123.key456:${'s'.repeat(987)}`, tooLong],
  ['app123.key456', noColon],
  ['app123.k', noColon],
  [SECRET, noColon, noDot],
  ['app123.key456:', noSecret],
  [`app123:${SECRET}`, noDot],
  [`app123:${SECRET}.more`, noDot],
  [`:${SECRET}`, noDot],
  [`:${SECRET}.more`, noDot],
  [`https://app123.key456:${SECRET}`, noDot],
  [`app123.key456.more:${SECRET}`, manyDots],
  [`app123..key456:${SECRET}`, manyDots],
  [`.key456:${SECRET}`, emptyPart],
  [`app123.:${SECRET}`, emptyPart],
  [`.:${SECRET}`, emptyPart],
  [`app/123.key456:${SECRET}`, strange],
  [`app123.key+456:${SECRET}`, strange],
  [`äpp123.key456:${SECRET}`, strange],
  [`app123.keyé:${SECRET}`, strange],
  // All that is wrong is said at once.
  ['$', dollar, noColon, noDot],
  [':', noSecret, noDot],
  [`app123.key456:''`, quotes, noSecret],
  [`$"app123 .key456\n:\u200b"`, dollar, quotes, lines, space, invisible, noSecret],
  [`"$app123.key456:${SECRET}"`, quotes, strange],
];

describe('readApiKey refuses, without a part of the secret,', () => {
  test.each(BROKEN)('%j', async (text, ...said) => {
    const expected = 'one Ably API key, appId.keyId:secret';
    const problems = said.map(([found, fix]) => ({ input: 'api-key', found, expected, fix }));
    const judged = await read(text);
    expect(judged).toEqual({ value: undefined, problems, warnings: [] });
    for (const part of partsOf(SECRET)) expect(JSON.stringify(judged)).not.toContain(part);
  });
});
