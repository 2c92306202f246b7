import { afterEach, expect, test } from '@jest/globals';
import { basic, bearer, send, sign } from './client.ts';
import {
  type AblyOptions,
  type ErrorFault,
  type FakeAbly,
  faultNames,
  type NamedFault,
  type RevocationFault,
  revocationFaultNames,
  startAbly,
} from './server.mjs';

const SECRET = 'a-secret_of-the-key';
const KEY = `app1.key:${SECRET}`;
const now = Math.floor(Date.now() / 1000);
const TOKEN = sign('app1.key', SECRET, { iat: now, exp: now + 60, 'x-ably-clientId': 'c' });

let ably: FakeAbly | undefined;
afterEach(() => ably?.close());

async function start(fault: AblyOptions['fault'], faultAt?: 'stats' | 'revokeTokens'): Promise<FakeAbly> {
  ably = await startAbly({ keys: { 'app1.key': { secret: SECRET, revocable: true } }, fault, faultAt });
  return ably;
}

const stats = (url: string) => send(`${url}/stats`, { headers: bearer(TOKEN) });
const revocation = (targets = ['clientId:a', 'clientId:b']) => ({
  method: 'POST',
  headers: { ...basic(KEY), 'x-ably-version': '6', 'content-type': 'application/json' },
  body: JSON.stringify({ targets }),
});
const revoke = (url: string, targets?: string[]) => send(`${url}/keys/app1.key/revokeTokens`, revocation(targets));

const html = { 'content-type': expect.stringContaining('text/html') };
const json = { 'content-type': 'application/json' };
const code = (number: number) => ({ 'x-ably-errorcode': `${number}` });
const inBody = (number: number) => expect.stringContaining(`"code":${number}`);
type Complete = Exclude<NamedFault, 'hang' | 'hang-body' | 'drip' | 'reset'>;
const responses: Record<Complete, { status: number; headers?: object; body?: unknown; complete?: boolean }> = {
  cut: { status: 201, headers: { 'content-length': '160' }, body: '{"successCount":', complete: false },
  huge: { status: 201, body: expect.objectContaining({ length: 64 * 1024 * 1024 + 4 }) },
  'html-200': { status: 200, headers: html },
  'html-403': { status: 403, headers: html },
  'html-407': { status: 407, headers: { ...html, 'proxy-authenticate': expect.any(String) } },
  'html-502': { status: 502, headers: html },
  'error-500': { status: 500, headers: code(50000), body: inBody(50000) },
  'error-503': { status: 503, headers: code(50003), body: inBody(50003) },
  'error-504': { status: 504, headers: code(50405), body: inBody(50405) },
  'rate-limited': { status: 429, headers: code(42910), body: inBody(42910) },
  'rate-limited-edge': { status: 429, headers: code(42922), body: '' },
  redirect: { status: 302, headers: { location: expect.stringMatching(/^http:\/\/localhost:\d+\/redirected$/) } },
  garbage: { status: 201, headers: json, body: '{"error":{"code":' },
  'garbage-401': { status: 401, headers: json, body: '{"error":{"code":' },
  text: { status: 201, headers: { 'content-type': 'text/plain' }, body: expect.stringContaining('"successCount":2') },
  echo: { status: 401, headers: code(40144) },
};

test('every fault has a test', () => {
  const tested = [...Object.keys(responses), 'hang', 'hang-body', 'drip', 'reset'];
  expect(tested.sort()).toEqual([...faultNames].sort());
});

test.each(Object.entries(responses))('the fault %s', async (fault, expected) => {
  const response = await revoke((await start(fault as Complete)).url);
  const { status, headers = {}, body = expect.any(String), complete = true } = expected;
  expect({ ...response, body: '' }).toMatchObject({ status, headers, complete });
  // By its length, since a difference of 64 MB would be printed.
  expect(fault === 'huge' ? { length: response.body.length } : response.body).toEqual(body);
});

/** Settles with "pending" if the promise does not settle for a while. */
const orPending = (promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 200, 'pending'))]);

test('the fault hang: no response', async () => {
  const { url, close, requests } = await start('hang');
  const response = stats(url).catch((error: Error) => error.message);
  while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await orPending(response)).toBe('pending');
  await close();
  expect(await response).toMatch(/socket hang up|ECONNRESET/);
});

test.each<[NamedFault, unknown]>([
  ['hang-body', 'pending'],
  ['drip', { done: false, value: Buffer.from(' ') }],
])('the fault %s: a body that does not end', async (fault, second) => {
  const { url } = await start(fault);
  const response = await fetch(`${url}/keys/app1.key/revokeTokens`, revocation());
  const reader = response.body?.getReader();
  expect([response.status, await reader?.read()]).toEqual([201, { done: false, value: new Uint8Array([91]) }]);
  const next = reader?.read().catch(() => undefined) ?? Promise.resolve();
  if (second === 'pending') expect(await orPending(next)).toBe('pending');
  else expect(await next).toEqual({ done: false, value: new Uint8Array([32]) });
});

test('the fault reset', async () => {
  await expect(stats((await start('reset')).url)).rejects.toThrow('ECONNRESET');
});

test('on another path the status of a fault is that of the path', async () => {
  expect(await stats((await start('garbage')).url)).toMatchObject({ status: 200 });
});

test.each([
  ['stats', stats, TOKEN],
  ['revokeTokens', revoke, KEY],
] as const)('an echo at %s repeats the credential', async (_, send, secret) => {
  const { body, headers } = await send((await start('echo')).url);
  for (const text of [body, `${headers['x-ably-errormessage']}`]) {
    expect(text).toContain(secret);
    expect(text).toContain(Buffer.from(secret).toString('base64'));
  }
});

test.each<[ErrorFault, object, object | undefined]>([
  [{ code: 40113, status: 403, message: 'a\n::b' }, code(40113), { code: 40113, statusCode: 403, message: 'a\n::b' }],
  [{ code: 40142, status: 401, only: 'header' }, code(40142), undefined],
  [{ code: 40142, status: 401, only: 'body' }, {}, { code: 40142 }],
])('the error %j', async (fault, headers, error) => {
  const response = await stats((await start(fault)).url);
  expect(response).toMatchObject({ status: fault.status, headers });
  expect('x-ably-errorcode' in response.headers).toBe(fault.only !== 'body');
  expect(response.body === '' ? undefined : JSON.parse(response.body).error).toEqual(
    error && expect.objectContaining(error),
  );
});

test('a partial failure concerns neither stats nor the other targets', async () => {
  const { url, revoked } = await start({ partial: 40164, message: 'not so' });
  expect(await stats(url)).toMatchObject({ status: 200 });
  const { status, body } = await revoke(url);
  expect([status, JSON.parse(body)]).toMatchObject([
    201,
    {
      successCount: 1,
      failureCount: 1,
      results: [{ target: 'clientId:a', error: { code: 40164, message: 'not so' } }, { target: 'clientId:b' }],
    },
  ]);
  expect(revoked).toMatchObject([{ target: 'clientId:b' }]);
});

test('other paths have no faults, and a client that follows a redirect is seen', async () => {
  const { url, requests } = await start('redirect');
  expect(await send(`${url}/time`)).toMatchObject({ status: 200 });
  const { headers } = await stats(url);
  expect(await send(`${headers.location}`)).toMatchObject({ status: 200, body: '[]' });
  expect(requests.map(({ path }) => path)).toEqual(['/time', '/stats', '/redirected']);
});

const WHEN = expect.any(Number);
const confirmed = { target: 'clientId:a', issuedBefore: WHEN, appliesAt: WHEN };
const second = { ...confirmed, target: 'clientId:b' };
const changed: Record<RevocationFault, unknown> = {
  'other-target': [{ ...confirmed, target: 'revocationKey:another' }, second],
  'two-results': [confirmed, second],
  'no-issued-before': [{ target: 'clientId:a', appliesAt: WHEN }, second],
  'issued-before-text': [{ ...confirmed, issuedBefore: expect.stringMatching(/^\d+$/) }, second],
  'no-results': undefined,
  'empty-results': [],
  'applies-later': [confirmed, second],
};

test.each(revocationFaultNames)('the fault %s changes nothing but the results of a revocation', async (fault) => {
  const { url, revoked } = await start(fault);
  expect(await stats(url)).toMatchObject({ status: 200 });
  const { status, body } = await revoke(url);
  const { results, ...counts } = JSON.parse(body);
  expect([status, counts]).toEqual([201, { successCount: 2, failureCount: 0 }]);
  expect(results).toEqual(changed[fault]);
  expect(revoked).toMatchObject([{ target: 'clientId:a' }, { target: 'clientId:b' }]);
  const delay = fault === 'applies-later' ? 30_000 : 0;
  expect(revoked.map(({ appliesAt, issuedBefore }) => appliesAt - issuedBefore)).toEqual([delay, delay]);
});

test('one target confirmed twice', async () => {
  const { url } = await start('two-results');
  const { body } = await revoke(url, ['clientId:a']);
  expect(JSON.parse(body)).toEqual({ successCount: 1, failureCount: 0, results: [confirmed, confirmed] });
});

test('a list has one fault for each request to its path, then all is healthy', async () => {
  const retry = { code: 42910, status: 429, headers: { 'retry-after': '1' } };
  const { url } = await start(['html-502', null, retry], 'stats');
  expect(await revoke(url)).toMatchObject({ status: 201 });
  const responses = [await stats(url), await stats(url), await stats(url), await stats(url)];
  expect(responses.map(({ status }) => status)).toEqual([502, 200, 429, 200]);
  expect(responses[2]?.headers).toMatchObject({ 'retry-after': '1', 'x-ably-errorcode': '42910' });
});

test('a raw response is sent as given', async () => {
  const headers = { 'x-ably-errorcode': '40160', date: 'never' };
  const { url } = await start({ raw: { status: 404, headers, body: '{"error":{"code":40400}}' } });
  expect(await stats(url)).toMatchObject({ status: 404, headers, body: '{"error":{"code":40400}}' });
});

test.each<AblyOptions['fault']>([undefined, 'html-502', 'cut', { code: 40142, status: 401 }])(
  'with fault %j the Date is that of the clock',
  async (fault) => {
    ably = await startAbly({ keys: {}, fault, now: () => 1_750_000_000_000 });
    expect((await stats(ably.url)).headers.date).toBe('Sun, 15 Jun 2025 15:06:40 GMT');
  },
);
