import { expect, test } from '@jest/globals';
import { base64Pieces } from '../../src/action/log.ts';
import { findLeaks } from '../support/leaks.ts';
import { Masker } from '../support/masks.ts';
import { replay } from '../support/runner.ts';
import { OTHER_KEY } from './checks.ts';

/** Of no real app. The secret has the length of Ably's. */
const SECRET = 'Zq3vR8nK1xWb7LtY5cHd2JmP9sGf4AeU6oVi0TyQkXw';
const KEY = `demoApp.demoKey:${SECRET}`;

test.each<[secret: string, pieces: string[]]>([
  // 8 bytes: two groups each.
  ['abcdefgh', ['YWJjZGVm', 'YmNkZWZn', 'Y2RlZmdo']],
  // 14 bytes: four groups, each one piece.
  ['abcdefghijklmn', ['YWJjZGVmZ2hpamts', 'YmNkZWZnaGlqa2xt', 'Y2RlZmdoaWprbG1u']],
  // 15 bytes: the last piece ends with the fifth group.
  ['abcdefghijklmno', ['YWJjZGVmZ2hpamts', 'ZGVmZ2hpamtsbW5v', 'YmNkZWZnaGlqa2xt', 'Y2RlZmdoaWprbG1u']],
])('the pieces of %s', (secret, pieces) => expect(base64Pieces(secret)).toEqual(pieces));

test('a secret of 43 characters has 12 pieces of 16 characters', () => {
  const pieces = base64Pieces(SECRET);
  expect(pieces.map(({ length }) => length)).toEqual(Array.from({ length: 12 }, () => 16));
  expect(new Set(pieces).size).toBe(12);
});

const issued = await replay({ with: { 'api-key': KEY } });
const { token = '' } = issued.outputs;
const signature = token.split('.')[2] ?? '';
const masker = new Masker(issued.masks);
const shown = (text: string) => text.split('\n').map((line) => masker.mask(line));

const base64 = (text: string) => Buffer.from(text).toString('base64');
const inColumns = (text: string, columns: number) => (text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []).join('\n');
const JSON_WITH_KEY = JSON.stringify({ name: 'ably', key: KEY, env: 'ci' });

// What the log shows of a key that a later step prints.
test.each<[how: string, printed: string, log: string[]]>([
  ['echo "$KEY"', KEY, ['***']],
  ['the secret alone', SECRET, ['***']],
  ['echo "$KEY" | base64', base64(`${KEY}\n`), ['ZGVtb0FwcC5kZW1vS2V5Olpx***WHcK']],
  ['echo -n "$KEY" | base64 -w0', base64(KEY), ['***']],
  ['base64 of the secret and a line break', base64(`${SECRET}\n`), ['***dwo=']],
  ['base64url', Buffer.from(`${KEY}\n`).toString('base64url'), ['ZGVtb0FwcC5kZW1vS2V5Olpx***WHcK']],
  ['Basic auth, user:key', base64(`user:${KEY}`), ['dXNlcjpk***']],
  ['Basic auth, the key as user and password', base64(KEY), ['***']],
  ['Basic auth, key:', base64(`${KEY}:`), ['ZGVtb0FwcC5kZW1vS2V5Olpx***WHc6']],
  ['base64 of JSON', base64(JSON_WITH_KEY), ['eyJuYW1lIjoiYWJseSIsImtleSI6ImRl***IiwiZW52IjoiY2kifQ==']],
  ['base64 of two bytes and the key', base64(`xy${KEY}xy`), ['eHlkZW1vQXBwLmRlbW9LZXk6***d3h5']],
  [
    'openssl base64, 64 columns',
    inColumns(base64(JSON_WITH_KEY), 64),
    ['eyJuYW1lIjoiYWJseSIsImtleSI6ImRlbW9BcHAuZGVtb0tleTpacTN2UjhuSzF4', 'V2I3***IiwiZW52IjoiY2kifQ=='],
  ],
  [
    'base64, 76 columns',
    inColumns(base64(JSON_WITH_KEY), 76),
    ['eyJuYW1lIjoiYWJseSIsImtleSI6ImRlbW9BcHAuZGVtb0tleTpa***THRZNWNI', 'ZDJKbVA5***IiwiZW52IjoiY2kifQ=='],
  ],
])('%s', (_, printed, log) => {
  expect(shown(printed)).toEqual(log);
  expect(findLeaks({ log: shown(printed).join('\n') }, { key: KEY, secret: SECRET })).toEqual([]);
});

/** How many characters of the base64 of `before`, the secret and `after` can be read, and belong to the secret alone. */
function readable(secret: string, before: string, after: string, columns: number): number {
  const [start, end] = [before.length * 8, (before.length + secret.length) * 8];
  let position = 0;
  let count = 0;
  for (const line of inColumns(base64(`${before}${secret}${after}`), columns).split('\n')) {
    let at = 0;
    for (const part of masker.mask(line).split('***')) {
      at = line.indexOf(part, at);
      const bits = [...part].map((_, index) => (position + at + index) * 6);
      count += bits.filter((bit) => bit > start - 6 && bit < end).length;
      at += part.length;
    }
    position += line.length;
  }
  return count;
}

// Of the 58 characters that contain a bit of the secret.
test.each<[what: string, columns: number, limit: number]>([
  ['one line', 10_000, 6],
  ['lines of 64 characters', 64, 26],
  ['lines of 76 characters', 76, 26],
])('wherever a secret stands in %s of base64, at most so much of it can be read', (_, columns, limit) => {
  for (const secret of [SECRET, signature]) {
    for (let length = 0; length < 120; length += 1) {
      for (const after of ['', '\n', '"}']) {
        expect(readable(secret, 'x'.repeat(length), after, columns)).toBeLessThanOrEqual(limit);
      }
    }
  }
});

test('a token inside base64 of JSON, or in base64url', () => {
  const text = JSON.stringify({ token, expires: issued.outputs['expires'] });
  const lines = [base64(text), Buffer.from(text).toString('base64url'), inColumns(base64(text), 76)].flatMap(shown);
  expect(findLeaks({ log: lines.join('\n') }, { token, signature })).toEqual([]);
  for (const line of lines.slice(0, 2)) expect(line).toContain('***');
});

test('another key in an input is masked in base64, too, and a malformed key is not', async () => {
  const run = await replay({ with: { 'api-key': KEY, 'client-id': OTHER_KEY.text } });
  expect(run.masks).toEqual(expect.arrayContaining([...base64Pieces(SECRET), ...base64Pieces(OTHER_KEY.secret)]));
  const malformed = await replay({ with: { 'api-key': `${KEY},` } });
  expect(malformed.masks).toEqual([SECRET, `${KEY},`]);
});

// docs/security-model.md names these limits.
test.each([
  ['hex', Buffer.from(SECRET).toString('hex'), /^[0-9a-f]{86}$/],
  ['two rounds of base64', base64(base64(KEY)), /^\w{76}\*\*\*/],
  ['a token that is cut off', token.slice(0, -1), /^eyJ[\w-]+\.[\w-]+\.[\w-]{42}$/],
])('is masked in part or not at all: %s', (_, printed, log) =>
  expect(shown(printed)).toEqual([expect.stringMatching(log)]),
);
