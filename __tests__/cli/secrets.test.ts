import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ALL_OPTIONS } from '../../src/cli/options.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks } from '../support/leaks.ts';

const OTHER = { text: 'xVLyHw.ZgCw8g:Gr9qLmT2sKx0pVbN', secret: 'Gr9qLmT2sKx0pVbN' };
const secrets = { key: KEY.text, secret: KEY.secret, 'other key': OTHER.text, 'secret of the other key': OTHER.secret };
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Each option of each command with the key as its value. */
const WITH_KEY = Object.keys(ALL_OPTIONS)
  .filter((name) => name !== 'help' && name !== 'version')
  .flatMap((name) => [[`--${name}=${KEY.text}`], ['revoke', `--${name}=${KEY.text}`]]);

const FORMS = [
  ['--tokn', KEY.text],
  ['--client-id', KEY.secret],
  ['--client-id', OTHER.text],
  ['--client-id', `a ${OTHER.text} b`],
  ['--capability', `{"${KEY.text}":["publish"]}`],
  ['--capability', `{"${OTHER.text}":["publish"]}`],
  ['--capability', `x: [${KEY.secret}`],
  ['--claims', `{"note":"${base64(KEY.text)}"}`],
  ['--claims', `{"note":"${base64(OTHER.text)}"}`],
  ['--claims', `{"note":"${KEY.text.replaceAll('-', '\\u002d')}"}`],
  ['--claims', `{"note":"${encodeURIComponent(KEY.text)}"}`],
  ['--revocation-key', `${KEY.text}\n${'x'.repeat(80)}`],
  ['--ttl', '60', '--ttl', OTHER.text],
  [KEY.text],
  [OTHER.text],
  [base64(OTHER.text)],
  [`--${OTHER.text}`],
  ['auth', KEY.secret],
  ['revoke', '--client-id', OTHER.text],
  ['revoke', '--revocation-key', base64(KEY.text)],
  ['revoke', KEY.secret],
  ['channels', KEY.secret, OTHER.text],
  ['help', OTHER.text],
  ['--help', '--client-id', OTHER.text],
  ['version', '--revocation-key', KEY.secret],
  ['version', KEY.text],
  ['--api-key', OTHER.text],
  ['--api-key-file', OTHER.text],
  ['--api-key-file', `./${KEY.text}`],
  ['--api-key-file', './missing', '--ttl', KEY.secret],
  ['--api-key-file', `./${KEY.secret}`],
  ['auth revoke-token', `--client-id=${KEY.text}`],
  ['--api-key-file=', '--client-type', KEY.secret],
  ['revoke', '--api-key-file', './missing', '--client-id', KEY.secret],
];

test.concurrent.each([...WITH_KEY, ...FORMS].map((args) => [args]))(
  'a key in %j is rejected and never shown',
  async (args) => {
    const { code, stdout, stderr } = await ablyJwt([...args, '-v']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^(ably-jwt: .+\n)+$/);
    expect(findLeaks({ stderr }, secrets)).toEqual([]);
  },
);

test('the key in the variable is a secret, even if the key comes from a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  writeFileSync(join(folder, 'key'), OTHER.text);
  const args = ['--api-key-file', join(folder, 'key'), '--capability', 'a: publish', '--revocation-key', KEY.secret];
  const { code, stdout, stderr } = await ablyJwt(args);
  rmSync(folder, { recursive: true });
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^ably-jwt: --revocation-key: contains the API key's secret\. .+\n$/),
  });
});

test.concurrent.each([
  ['a key in quotes', `"${OTHER.text}"`],
  ['two keys', `${OTHER.text},${KEY.text}`],
  ['a key after a name', `ABLY_API_KEY=${OTHER.text}`],
])('%s in ABLY_API_KEY is rejected and never shown', async (_name, text) => {
  const { code, stdout, stderr } = await ablyJwt(['-v'], { ABLY_API_KEY: text });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^ably-jwt: ABLY_API_KEY: /);
  expect(findLeaks({ stderr }, secrets)).toEqual([]);
});

test.concurrent.each([['ABLY_APP_ID'], ['ABLY_CLIENT_ID'], ['ABLY_ENDPOINT']])(
  'a key in %s is rejected',
  async (variable) => {
    const { code, stdout, stderr } = await ablyJwt(['--verify'], { ABLY_API_KEY: KEY.text, [variable]: KEY.text });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^ably-jwt: ${variable}: `));
    expect(findLeaks({ stderr }, secrets)).toEqual([]);
  },
);
