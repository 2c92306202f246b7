import { expect, test } from '@jest/globals';
import { KEY } from '../support/command.ts';
import { Masker } from '../support/masks.ts';
import { replay, type Step } from '../support/runner.ts';
import { OTHER_KEY } from './checks.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjE3fQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const BASE64 = Buffer.from(OTHER_KEY.text).toString('base64');
const pair = [OTHER_KEY.text, OTHER_KEY.secret];

/** What a mask would garble. */
const ORDINARY_LOG = `Issued a token for app demoApp with key demoApp.demoKey, not otherA.otherK or appAbc.keyDef.
{ "key": "…", "enabled": true, "name": null }
key: … enabled: true production ABLY_API_KEY=$ABLY_API_KEY op://Vault1 /run/secrets`;

test.concurrent.each<[what: string, apiKey: string, masks: string[]]>([
  ['a boolean', 'true', []],
  ['a word', 'production', []],
  ['a key name', 'appAbc.keyDef', []],
  ['the name of a secret', 'secrets.ABLY_API_KEY', []],
  ['the name of a variable', 'MY_ABLY_API_KEY_2', []],
  ['a path', '/run/secrets/AblyApiKey1', []],
  ['a reference to a vault', 'op://Vault1/ably/ApiKey', []],
  ['an ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:Ably', []],
  ['a key', KEY.text, [KEY.text, KEY.secret]],
  ['a key and a comma', `${OTHER_KEY.text},`, [`${OTHER_KEY.text},`, OTHER_KEY.secret]],
  ['a key and a semicolon', `${OTHER_KEY.text};`, [`${OTHER_KEY.text};`, OTHER_KEY.secret]],
  ['a key and a curly quote', `${OTHER_KEY.text}”`, [`${OTHER_KEY.text}”`, OTHER_KEY.secret]],
  ['a key and a backslash with n', `${OTHER_KEY.text}\\n`, [`${OTHER_KEY.text}\\n`, OTHER_KEY.secret]],
  ['a key in quotes', `"${OTHER_KEY.text}"`, [`"${OTHER_KEY.text}"`, OTHER_KEY.secret]],
  ['two keys, a comma between', `${KEY.text},${OTHER_KEY.text}`, [`${KEY.text},${OTHER_KEY.text}`, OTHER_KEY.secret]],
  ['two keys on two lines', `${KEY.text}\n${OTHER_KEY.text}`, [KEY.text, ...pair]],
  ['a JSON document', `{\n  "key": "${OTHER_KEY.text}",\n  "enabled": true,\n}`, [OTHER_KEY.secret]],
  ['lines of names and values', `key: ${OTHER_KEY.text}\nenabled: true\n`, [OTHER_KEY.secret]],
  ['a token', TOKEN, [TOKEN, TOKEN.split('.')[2] ?? '']],
  ['base64 of a key', BASE64, [BASE64, ...pair]],
  ['a percent-encoded key', OTHER_KEY.text.replace(':', '%3A'), pair],
])('%s', async (_, apiKey, masks) => {
  // A bad ttl, so that no token is masked.
  const run = await replay({ with: { 'api-key': apiKey, ttl: '0' } });
  if (masks.length === 0) expect(run.masks).toEqual([]);
  else expect(run.masks).toEqual(expect.arrayContaining(masks));
  expect(new Masker(run.masks).mask(ORDINARY_LOG)).toBe(ORDINARY_LOG);
});

test.concurrent.each<[where: string, step: Step]>([
  ['as written', { with: { 'client-id': OTHER_KEY.text } }],
  ['in base64', { with: { 'client-id': BASE64 } }],
  ['behind an escape of JSON', { with: { claims: '{"note":"\\u006ftherA.otherK:Qx7fLr29TzVwMb3k"}' } }],
  ['in an input of revoke', { action: 'revoke', with: { 'revocation-key': OTHER_KEY.text } }],
])('another key in another input is masked, %s', async (_, step) => {
  const run = await replay({ ...step, with: { 'api-key': KEY.text, ...step.with } });
  expect(run.exitCode).toBe(1);
  expect(run.masks).toEqual(expect.arrayContaining([KEY.text, KEY.secret, ...pair]));
});

test('revoke masks the same as issue', async () => {
  const run = await replay({ action: 'revoke', with: { 'api-key': `${OTHER_KEY.text},` } });
  expect(run.masks).toEqual(expect.arrayContaining([`${OTHER_KEY.text},`, OTHER_KEY.secret]));
});
