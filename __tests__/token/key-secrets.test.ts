import { expect, test } from '@jest/globals';
import { LONGEST_KEY, secretsIn } from '../../src/token/key-secrets.ts';
import { SECRET } from './support.ts';

const KEY = `app123.key456:${SECRET}`;

test.each<[what: string, keyText: string, secrets: string[]]>([
  ['a good key and its secret, and neither its name nor its app', KEY, [KEY, SECRET]],
  ['a key with a short secret', 'app.key:s3cr', ['app.key:s3cr', 's3cr']],
  ['a key whose secret is too short to mask', 'app.key:s3c', ['app.key:s3c']],
  ['nothing under four characters', 'a:b', []],
  ['nothing of nothing', '', []],
  ['four characters without a colon', 'abcd', ['abcd']],
  ['a key in white space', ` ${KEY}\t`, [KEY, SECRET]],
  ['a key after a dollar', `$${KEY}`, [`$${KEY}`, SECRET, KEY]],
  ['a key in quotes', `"${KEY}"`, [`"${KEY}"`, `${SECRET}"`, KEY, SECRET]],
  ['a key in several quotes', `'"\`${KEY}\`"'`, [`'"\`${KEY}\`"'`, `${SECRET}\`"'`, KEY, SECRET]],
  ['a key in quotes with space inside', `" ${KEY} "`, [`" ${KEY} "`, `${SECRET} "`, KEY, SECRET]],
  ['a secret after a space', `app123.key456: ${SECRET}`, [`app123.key456: ${SECRET}`, SECRET]],
  ['the lines of a value, one by one', `${KEY}\r\n\n  {\n${SECRET}2`, [KEY, SECRET, `${SECRET}2`]],
  ['lines that a carriage return parts', `${KEY}\rsecond`, [KEY, SECRET, 'second']],
  ['a secret with a space in it', 'app.key:half one', ['app.key:half one', 'half one', 'app.key:half', 'half']],
  ['a secret with a colon in it, as a whole', 'app.key:half:one2', ['app.key:half:one2', 'half:one2']],
  ['a secret with a dot in it, as a whole', '\tapp.key:half.one2  ', ['app.key:half.one2', 'half.one2']],
  [
    'a secret with a colon in it, and what may be one inside quotes',
    '"app.key:half:one2"',
    ['"app.key:half:one2"', 'half:one2"', 'app.key:half:one2', 'half:one2', 'app.key:half', 'half'],
  ],
  [
    'a secret with a colon in it, and what may be one before more',
    'app.key:half:one2 x',
    ['app.key:half:one2 x', 'half:one2 x', 'app.key:half', 'half'],
  ],
  [
    'a line of 1000 characters, and a key inside',
    `"app.key:s3cr" ${'x'.repeat(985)}`,
    [
      `"app.key:s3cr" ${'x'.repeat(985)}`,
      `s3cr" ${'x'.repeat(985)}`,
      `app.key:s3cr" ${'x'.repeat(985)}`,
      'app.key:s3cr',
      's3cr',
    ],
  ],
  [
    'a line of 1001 characters as it is',
    `"app.key:s3cr" ${'x'.repeat(986)}`,
    [`"app.key:s3cr" ${'x'.repeat(986)}`, `s3cr" ${'x'.repeat(986)}`],
  ],
  [
    'a key on a line beside a long one',
    `${'x'.repeat(1001)}\n"${KEY}"`,
    ['x'.repeat(1001), `"${KEY}"`, `${SECRET}"`, KEY, SECRET],
  ],
  [
    'a key in a JSON document, on any of its lines',
    `{\n"key": "${KEY}",\n}`,
    [`"key": "${KEY}",`, `"${KEY}",`, `key": "${KEY}",`, KEY, SECRET],
  ],
  [
    'every key of a line',
    'app.key:one1 app-2.key_2:-two_',
    ['app.key:one1 app-2.key_2:-two_', 'one1 app-2.key_2:-two_', 'app.key:one1', 'one1', 'app-2.key_2:-two_', '-two_'],
  ],
])('secretsIn gives %s', (_, keyText, secrets) => expect(secretsIn(keyText)).toEqual(secrets));

test('no key is longer than 1000 characters', () => expect(LONGEST_KEY).toBe(1000));
