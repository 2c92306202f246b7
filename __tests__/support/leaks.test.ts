import { expect, test } from '@jest/globals';
import { findLeaks, garbled, visible } from './leaks.ts';
import type { Replay } from './runner.ts';

const SECRET = 's3cr3t-Value!42';
const ODD = `k"é<>'&?~+/ 9z`;

// Literals, not computed: a mistake of the search must not confirm itself.
test.each<[form: string, secret: string, text: string]>([
  ['as it is', SECRET, `before ${SECRET} after`],
  ['as base64', SECRET, 'bWU6czNjcjN0LVZhbHVlITQyOw=='],
  ['as base64', SECRET, 'bWU6OnMzY3IzdC1WYWx1ZSE0Mjt4'],
  ['as base64', SECRET, 'bWU6OjFzM2NyM3QtVmFsdWUhNDI7'],
  ['as base64', ODD, 'ayLDqTw+JyY/fisvIDl6'],
  ['as base64url', ODD, 'ayLDqTw-JyY_fisvIDl6'],
  ['as hex', SECRET, '7333637233742d56616c7565213432'],
  ['as hex', SECRET, '7333637233742D56616C7565213432'],
  ['URI-encoded', ODD, 'k%22%C3%A9%3C%3E%27%26%3F~%2B%2F%209z'],
  ['URI-encoded', ODD, "k%22%C3%A9%3C%3E'%26%3F~%2B%2F%209z"],
  ['JSON-escaped', ODD, String.raw`k\"é<>'&?~+/ 9z`],
  ['JSON-escaped', 'a\u2028"c', 'a\u2028\\"c'],
  ['JSON-escaped', 'a\u2028"c', String.raw`a\u2028\"c`],
  ['XML-escaped', ODD, 'k&quot;é&lt;&gt;&apos;&amp;?~+/ 9z'],
  ['reversed', SECRET, '24!eulaV-t3rc3s'],
  ['as it is', 'four', 'all four characters'],
  ['12 characters of it', SECRET, 'starts s3cr3t-Value'],
  ['12 characters of it', SECRET, 'r3t-Value!42 ends'],
])('finds a secret %s', (form, secret, text) => {
  expect(findLeaks({ 'debug log': text }, { secret })).toEqual([`the secret in the debug log (${form})`]);
});

test.each<[what: string, name: string, secret: string, text: string]>([
  ['a string without it', 'secret', SECRET, 'nothing to see'],
  ['11 characters of it', 'secret', SECRET, 's3cr3t-Valu e!42'],
  ['parts of a secret of 11 characters', 'secret', 's3cr3t-Valu', 's3cr3t-Val'],
  ['secrets under four characters', 'secret', 'abc', 'abc'],
  ['an empty secret', 'secret', '', 'anything'],
  [
    'header and payload of a token',
    'token',
    'eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjE3fQ.c2lnbmF0dXJl',
    'eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjE3fQ',
  ],
  ['the name of a key', 'key', 'I2ACJQ.Lv8AUQ:s3cr3t-Value!42', 'key I2ACJQ.Lv8AUQ of app I2ACJQ'],
])('is no leak: %s', (_, name, secret, text) => {
  expect(findLeaks({ log: text }, { [name]: secret })).toEqual([]);
});

test('finds a token as a whole, encoded or not, and its signature in parts', () => {
  const [head, signature] = ['eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjE3fQ', 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r'];
  const secrets = { token: `${head}.${signature}`, signature };
  const texts = {
    log: secrets.token,
    summary: Buffer.from(`Bearer ${secrets.token}`).toString('base64'),
    state: `${head}.dBjftJeZ4CVP`,
  };
  expect(findLeaks(texts, secrets)).toEqual([
    'the token in the log (as it is)',
    'the signature in the log (as it is)',
    'the token in the summary (as base64)',
    'the signature in the summary (as base64)',
    'the signature in the state (12 characters of it)',
  ]);
});

const REPLAY: Replay = {
  exitCode: 0,
  signal: null,
  seconds: 0,
  raw: { stdout: '', stderr: '' },
  log: '',
  stderr: '',
  debugLog: '',
  annotations: [],
  stdoutFirst: { log: '', debugLog: '', annotations: [] },
  outputs: {},
  env: {},
  state: {},
  summary: '',
  rawSummary: '',
  masks: [],
  fileProblems: [],
};

test.each<[place: string, part: Partial<Replay>]>([
  ['log', { log: SECRET }],
  ['debug log', { debugLog: SECRET }],
  ['summary', { summary: SECRET }],
  ['state', { state: { key: SECRET } }],
  ['state', { state: { [SECRET]: '' } }],
  ['annotations', { annotations: [{ level: 'error', message: SECRET }] }],
  ['annotations', { annotations: [{ level: 'notice', title: SECRET, message: '' }] }],
  ['log with stdout first', { stdoutFirst: { log: SECRET, debugLog: '', annotations: [] } }],
  ['debug log with stdout first', { stdoutFirst: { log: '', debugLog: SECRET, annotations: [] } }],
  [
    'annotations with stdout first',
    { stdoutFirst: { log: '', debugLog: '', annotations: [{ level: 'error', message: SECRET }] } },
  ],
  ['rest of stderr', { stderr: SECRET }],
])('searches the %s', (place, part) => {
  const leaks = findLeaks(visible({ ...REPLAY, ...part }), { secret: SECRET });
  expect(leaks).toEqual([`the secret in the ${place} (as it is)`]);
});

test('does not search outputs, variables and the raw streams', () => {
  const hidden = { outputs: { token: SECRET }, env: { T: SECRET }, raw: { stdout: SECRET, stderr: SECRET } };
  const more = { rawSummary: SECRET, masks: [SECRET] };
  expect(findLeaks(visible({ ...REPLAY, ...hidden, ...more }), { secret: SECRET })).toEqual([]);
});

test.each<[what: string, masks: string[], outputs: Record<string, string>, dropped: string[]]>([
  ['nothing without masks', [], { 'app-id': 'I2ACJQ' }, []],
  ['an output that holds a mask', ['I2ACJQ'], { 'app-id': 'I2ACJQ', ttl: '3600' }, ['app-id']],
  ['an output that holds an encoding of a mask', ['a"b'], { capability: String.raw`{"x":"a\"b"}` }, ['capability']],
  ['never token and json', ['jwt'], { token: 'jwt', json: '{"token":"jwt"}' }, []],
  ['each output on its own', ['36'], { ttl: '3600', issued: '1736', expires: '1740' }, ['ttl', 'issued']],
])('masks garble %s', (_, masks, outputs, dropped) => {
  expect(garbled({ ...REPLAY, masks, outputs })).toEqual(dropped);
});
