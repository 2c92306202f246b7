import { expect, test } from '@jest/globals';
import { insteadOfKey } from '../../src/token/instead-of-key.ts';
import { SECRET } from './support.ts';

const KEY = `app123.key456:${SECRET}`;
const base64 = Buffer.from(KEY).toString('base64');

const useExpression = `use $\{{ secrets.NAME }} in the workflow, with one $ and two braces on each side`;
const expression = [
  'the value is an expression that was not evaluated',
  'write the expression in the workflow file itself, where GitHub evaluates it',
] as const;
const name = [
  'the value is the name of a secret or variable, not its content',
  `${useExpression}; in a shell, "$NAME"`,
] as const;
const unknownExpression = ['the value is an expression that GitHub does not recognize', useExpression] as const;
const json = ['the value is a JSON document', "store only the key, the value of the document's key field"] as const;
const token = [
  'the value is a token (JWT), not an API key',
  'copy the API key from the API Keys tab of your app in the Ably dashboard',
] as const;
const masked = ['the value is what a log shows in place of a secret', token[1]] as const;
const reference = [
  'the value is a path, a URL or a reference to a secret, not the key itself',
  'store the key itself as a secret, or read it in a step before this one; in a shell, use "$(cat FILE)"',
] as const;
const urlEncoded = ['the key is URL-encoded', 'store the decoded key, with a colon in place of %3A'] as const;
const encoded = ['the value is base64-encoded', 'decode it and store the key itself'] as const;

test.each<[text: string, found: string, fix: string]>([
  [`$\{{ secrets.ABLY_API_KEY }}`, ...expression],
  [`$\{{ inputs.key }}`, ...expression],
  ['secrets.ABLY_API_KEY', ...name],
  [`$ {{ secrets.ABLY_API_KEY }}`, ...name],
  [`$\{ secrets.ABLY_API_KEY }`, ...name],
  ['{{ secrets.ABLY_API_KEY }}', ...name],
  ['ABLY_API_KEY', ...name],
  ['$ABLY_API_KEY', ...name],
  ['$$ABLY_API_KEY', ...name],
  ['$(ABLY_API_KEY)', ...name],
  ['***', ...masked],
  ['****', ...masked],
  ['[MASKED]', ...masked],
  ['[masked]', ...masked],
  ['{{ inputs.key }}', ...unknownExpression],
  ['$ {{ inputs.key }}', ...unknownExpression],
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
])('insteadOfKey recognizes %j', (text, found, fix) => expect(insteadOfKey(text)).toMatchObject({ found, fix }));

test.each([
  KEY,
  `eyJabc.key456:${SECRET}`,
  `env.key456:${SECRET}`,
  `$${KEY}`,
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
])('insteadOfKey leaves %j to the other rules', (text) => expect(insteadOfKey(text)).toBeUndefined());
