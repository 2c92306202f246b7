import { expect, test } from '@jest/globals';
import { bearer, send } from '../support/ably/client.ts';
import { type Fault, faultNames } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { decode, KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { type Replay, replay, type Step } from '../support/runner.ts';

const revocable = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };
const SLOW: readonly string[] = ['hang', 'hang-body', 'drip'];
const VALID = 'The token is valid until it expires.';

/** Main, then post with the state that main left: as the runner does. */
async function job(
  endpoint: string,
  more: Record<string, string> = {},
  post: Partial<Step> = {},
): Promise<{ main: Replay; post: Replay }> {
  const step = { with: { 'api-key': KEY.text, revoke: 'true', endpoint, ...more } };
  const main = await replay(step);
  return { main, post: await replay({ ...step, entry: 'post', state: main.state, ...post }) };
}

function expectNoLeak({ main, post }: { main: Replay; post: Replay }): void {
  const token = main.outputs['token'] ?? '';
  const secrets = { key: KEY.text, secret: KEY.secret, token, signature: token.split('.')[2] ?? '' };
  for (const run of [main, post]) expect(findLeaks(visible(run), secrets)).toEqual([]);
  // In the state file itself there is not even a masked one.
  expect(findLeaks({ state: JSON.stringify(main.state) }, secrets)).toEqual([]);
}

test('a token is good until the job ends, and refused after', async () => {
  const { main, post, before, after } = await withAbly({ keys: revocable }, async (ably) => {
    const step = { with: { 'api-key': KEY.text, revoke: 'true', verify: 'true', endpoint: ably.url } };
    const main = await replay(step);
    const stats = () => send(`${ably.url}/stats`, { headers: bearer(main.outputs['token'] ?? '') });
    const before = await stats();
    return { main, before, post: await replay({ ...step, entry: 'post', state: main.state }), after: await stats() };
  });
  expect({ code: post.exitCode, log: post.log }).toEqual({ code: 0, log: 'Revoked the token.' });
  expect([before.status, after.status, JSON.parse(after.body).error.code]).toEqual([200, 401, 40141]);
  expect(Object.keys(main.state).sort()).toEqual(['endpoint', 'keyName', 'revocationKey']);
  expect(decode(main.outputs['token'] ?? '').claims['x-ably-revocation-key']).toBe(main.state['revocationKey']);
  expect(main.state['revocationKey']).toMatch(/^github-actions-16109422530-1-[0-9a-f-]{36}$/);
  expectNoLeak({ main, post });
});

test('revocation-key is the one that is revoked', async () => {
  const { main, revoked } = await withAbly({ keys: revocable }, async (ably) => ({
    ...(await job(ably.url, { 'revocation-key': 'nightly' })),
    revoked: ably.revoked,
  }));
  expect(main.state['revocationKey']).toBe('nightly');
  expect(revoked).toEqual([expect.objectContaining({ keyName: KEY.keyName, target: 'revocationKey:nightly' })]);
});

test('the key may come from ABLY_API_KEY', async () => {
  const env = { ABLY_API_KEY: KEY.text };
  const { post } = await withAbly({ keys: revocable }, async (ably) => {
    const step = { with: { revoke: 'true', endpoint: ably.url }, env };
    const main = await replay(step);
    return { post: await replay({ ...step, entry: 'post', state: main.state }) };
  });
  expect(post.log).toBe('Revoked the token.');
});

test.each([
  ['', 'main.realtime.ably.net'],
  ['nonprod:sandbox', 'sandbox.realtime.ably-nonprod.net'],
  ['ably.example.com', 'ably.example.com'],
  ['localhost', 'localhost'],
  ['::1', '[::1]'],
])('the endpoint "%s" is asked at %s, and the log says so', async (endpoint, host) => {
  const main = await replay({ with: { 'api-key': KEY.text, revoke: 'true', endpoint } });
  expect(main.log.split('\n')).toContain(`Ably's host: ${host}`);
});

test.each([
  [
    'over 1 hour',
    { revoke: 'true', ttl: '61m' },
    'ttl: "61m" is over 1 hour, which Ably refuses for a token that can be revoked.',
  ],
  [
    'a bad endpoint',
    { revoke: 'true', endpoint: 'http://example.com' },
    'endpoint: "http://example.com" would send the key or the token in clear.',
  ],
  ['another protocol', { revoke: 'true', endpoint: 'ftp://host' }, 'endpoint: the value is not an http(s) URL.'],
  ['a path', { revoke: 'true', endpoint: 'https://h/p' }, 'endpoint: the URL has more than a host and a port.'],
  ['no URL', { revoke: 'true', endpoint: 'https://' }, 'endpoint: the value is not an http(s) URL.'],
  ['too long', { revoke: 'true', endpoint: 'x'.repeat(256) }, 'endpoint: the value is not an endpoint.'],
  ['no endpoint', { revoke: 'true', endpoint: 'two words' }, 'endpoint: the value is not an endpoint.'],
  ['no boolean', { revoke: 'yes' }, 'revoke: "yes" is not a boolean.'],
  ['no boolean', { verify: 'yes' }, 'verify: "yes" is not a boolean.'],
])('%s: %j is a problem', async (_name, inputs, error) => {
  const run = await replay({ with: { 'api-key': KEY.text, ...(inputs as Record<string, string>) } });
  expect(run.exitCode).toBe(1);
  expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringContaining(error)]);
  expect({ outputs: run.outputs, state: run.state }).toEqual({ outputs: {}, state: {} });
});

const REFUSED: [name: string, fault: Fault, text: string][] = [
  [
    'a key whose tokens cannot be revoked',
    { code: 40163, status: 401 },
    'error 40163: tokens of this key cannot be revoked.',
  ],
  ['the same, by its other code', { code: 40164, status: 401 }, 'Fix: switch on "Revocable tokens" for the key'],
  [
    'an app without revocation',
    { code: 40121, status: 401 },
    'error 40121: revoking tokens is not enabled for the app.',
  ],
  ['partial failure', { partial: 40163 }, 'error 40163: tokens of this key cannot be revoked.'],
  ['partial failure of another kind', { partial: 40001 }, 'error 40001'],
  ['a batch that failed', { code: 40020, status: 400 }, 'error 40020: part of the request failed.'],
  ['another key', { code: 40133, status: 401 }, 'error 40133'],
];

test.each(REFUSED)('%s is a warning', async (_name, fault, text) => {
  const { main, post } = await withAbly({ keys: revocable, fault }, (ably) => job(ably.url));
  expect({ main: main.exitCode, post: post.exitCode, stderr: post.raw.stderr }).toEqual({
    main: 0,
    post: 0,
    stderr: '',
  });
  expect(post.annotations).toEqual([
    expect.objectContaining({ level: 'warning', message: expect.stringContaining(text) }),
  ]);
  expect(post.annotations[0]?.message).toContain(VALID);
  expectNoLeak({ main, post });
});

test.each(faultNames.filter((name) => !SLOW.includes(name) && name !== 'text'))(
  'fault %s is a warning',
  async (fault) => {
    const { main, post } = await withAbly({ keys: revocable, fault }, (ably) => job(ably.url));
    expect({ post: post.exitCode, stderr: post.raw.stderr }).toEqual({ post: 0, stderr: '' });
    expect(post.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(/^revoke: (It is not known whether|Ably did not revoke)/),
      }),
    ]);
    expectNoLeak({ main, post });
  },
);

test('a right answer counts, whatever content type it has', async () => {
  const { post } = await withAbly({ keys: revocable, fault: 'text' }, (ably) => job(ably.url));
  expect(post.log).toBe('Revoked the token.');
});

test('a dead network is a warning', async () => {
  const { post } = await job('http://127.0.0.1:1');
  expect(post.exitCode).toBe(0);
  expect(post.annotations[0]?.message).toBe(
    `revoke: It is not known whether the token is revoked; tried 127.0.0.1:1: connection refused (ECONNREFUSED). ${VALID}`,
  );
});

test.each([
  ['is gone', { 'api-key': '' }],
  ['is another', { 'api-key': 'demoApp.other:another-made-up-secret' }],
])('a key that %s when the job ends is a warning', async (_name, inputs) => {
  const { post, asked } = await withAbly({ keys: revocable }, async (ably) => ({
    ...(await job(ably.url, {}, { with: { ...inputs } })),
    asked: ably.requests,
  }));
  expect(post.exitCode).toBe(0);
  expect(post.annotations[0]?.message).toContain(`The key ${KEY.keyName} is not there any more when the job ends.`);
  expect(asked).toEqual([]);
});

test('with nothing to revoke the post step is silent', async () => {
  const run = await replay({ with: { 'api-key': KEY.text }, entry: 'post' });
  expect({ code: run.exitCode, ...run.raw }).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('GITHUB_STATE unset: nothing is issued that could not be revoked', async () => {
  const run = await replay({ with: { 'api-key': KEY.text, revoke: 'true' }, without: ['GITHUB_STATE'] });
  expect(run.exitCode).toBe(1);
  expect(run.annotations[0]?.message).toContain('GITHUB_STATE: the variable is not set');
  expect({ outputs: run.outputs, problems: run.fileProblems }).toEqual({ outputs: {}, problems: [] });
});
