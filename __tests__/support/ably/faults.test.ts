import { afterEach, expect, test } from '@jest/globals';
import { ask, basic, bearer, type Reply, sign } from './client.ts';
import {
  type AblyOptions,
  faultNames,
  type NamedFault,
  type RevocationFault,
  revocationFaultNames,
  type StandIn,
  startAbly,
} from './server.mjs';

const SECRET = 'a-secret_of-the-key';
const KEY = `app1.key:${SECRET}`;
const now = Math.floor(Date.now() / 1000);
const TOKEN = sign('app1.key', SECRET, { iat: now, exp: now + 60, 'x-ably-clientId': 'c' });

let ably: StandIn | undefined;
afterEach(() => ably?.close());

async function start(fault: AblyOptions['fault'], faultAt?: 'stats' | 'revokeTokens'): Promise<StandIn> {
  ably = await startAbly({ keys: { 'app1.key': { secret: SECRET, revocable: true } }, fault, faultAt });
  return ably;
}

type Door = (url: string, patience?: number) => Promise<Reply>;
const stats: Door = (url, patience) => ask(`${url}/stats`, { headers: bearer(TOKEN), patience: patience ?? 10_000 });
const revoke = (url: string, patience?: number, targets = ['clientId:a', 'clientId:b']) =>
  ask(`${url}/keys/app1.key/revokeTokens`, {
    method: 'POST',
    headers: { ...basic(KEY), 'x-ably-version': '6', 'content-type': 'application/json' },
    body: JSON.stringify({ targets }),
    patience: patience ?? 10_000,
  });
const doors: [name: string, door: Door, success: number][] = [
  ['stats', stats, 200],
  ['revokeTokens', revoke, 201],
];

const OK = -1;
const html = { 'content-type': expect.stringContaining('text/html') };
const code = (number: number) => ({ 'x-ably-errorcode': `${number}` });
const table: Record<
  NamedFault,
  { status?: number; headers?: object; body?: unknown; whole?: boolean; error?: RegExp }
> = {
  hang: { error: /out of patience/ },
  'hang-body': { status: OK, body: '[', whole: false },
  drip: { status: OK, body: expect.stringMatching(/^\[ {2,4}$/), whole: false },
  reset: { error: /ECONNRESET/ },
  cut: { status: OK, headers: { 'content-length': '160' }, body: '{"successCount":', whole: false },
  huge: { status: OK, body: expect.objectContaining({ length: 64 * 1024 * 1024 + 4 }) },
  'html-200': { status: 200, headers: html },
  'html-403': { status: 403, headers: html },
  'html-407': { status: 407, headers: { ...html, 'proxy-authenticate': expect.any(String) } },
  'html-502': { status: 502, headers: html },
  'error-500': { status: 500, headers: code(50000), body: expect.stringContaining('"code":50000') },
  'error-503': { status: 503, headers: code(50003), body: expect.stringContaining('"code":50003') },
  'error-504': { status: 504, headers: code(50405), body: expect.stringContaining('"code":50405') },
  'rate-limited': { status: 429, headers: code(42910), body: expect.stringContaining('"code":42910') },
  'rate-limited-edge': { status: 429, headers: code(42922), body: '' },
  redirect: { status: 302, headers: { location: expect.stringMatching(/^http:\/\/localhost:\d+\/redirected$/) } },
  garbage: { status: OK, headers: { 'content-type': 'application/json' }, body: '{"error":{"code":' },
  'garbage-401': { status: 401, headers: { 'content-type': 'application/json' }, body: '{"error":{"code":' },
  text: {
    status: OK,
    headers: { 'content-type': 'text/plain' },
    body: expect.stringMatching(/^\[\]|"successCount":2/),
  },
  echo: { status: 401, headers: code(40144) },
};
const PATIENCE: Partial<Record<NamedFault, number>> = { hang: 200, 'hang-body': 200, drip: 1700 };

test('every fault has a row', () => {
  expect(Object.keys(table).sort()).toEqual([...faultNames].sort());
});

test.each(doors.flatMap((door) => faultNames.map((fault) => [fault, ...door] as const)))(
  'the fault %s at %s',
  async (fault, _, door, success) => {
    const { error, status, body = expect.any(String), headers = {}, whole = true } = table[fault];
    const reply = door((await start(fault)).url, PATIENCE[fault]);
    if (error !== undefined) return expect(reply).rejects.toThrow(error);
    // Compared by its length, since a difference of 64 MB would be printed.
    const { body: text, ...got } = await reply;
    expect(got).toMatchObject({ status: status === OK ? success : status, headers, whole });
    expect(fault === 'huge' ? { length: text.length } : text).toEqual(body);
    return undefined;
  },
);

test.each(doors)('an echo at %s tells all that it was sent', async (_, door) => {
  const { body, headers } = await door((await start('echo')).url);
  const secret = door === stats ? TOKEN : KEY;
  for (const text of [body, `${headers['x-ably-errormessage']}`]) {
    expect(text).toContain(secret);
    expect(text).toContain(Buffer.from(secret).toString('base64'));
  }
});

test.each<[AblyOptions['fault'], number, object, object | undefined]>([
  [{ code: 40130, status: 401 }, 401, code(40130), { code: 40130, statusCode: 401 }],
  [{ code: 40113, status: 403, message: 'a\n::b' }, 403, code(40113), { code: 40113, message: 'a\n::b' }],
  [{ code: 40142, status: 401, only: 'header' }, 401, code(40142), undefined],
  [{ code: 40142, status: 401, only: 'body' }, 401, { 'content-type': 'application/json' }, { code: 40142 }],
])('the given error %j', async (fault, status, headers, error) => {
  const { url } = await start(fault);
  for (const [, door] of doors) {
    const reply = await door(url);
    expect(reply).toMatchObject({ status, headers });
    expect('x-ably-errorcode' in reply.headers).toBe(
      typeof fault === 'object' && 'only' in fault ? fault.only !== 'body' : true,
    );
    if (error === undefined) expect(reply.body).toBe('');
    else expect(JSON.parse(reply.body)).toMatchObject({ error });
  }
});

test('a partial failure spares stats and the other targets', async () => {
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

test('faults leave the other paths alone, and what follows a redirect is seen', async () => {
  const { url, requests } = await start('redirect');
  expect(await ask(`${url}/time`)).toMatchObject({ status: 200 });
  const { headers } = await stats(url);
  expect(await ask(`${headers.location}`)).toMatchObject({ status: 200, body: '[]' });
  expect(requests.map(({ path }) => path)).toEqual(['/time', '/stats', '/redirected']);
});

test.each(['stats', 'revokeTokens'] as const)('a fault for %s alone', async (faultAt) => {
  const { url } = await start('html-502', faultAt);
  for (const [name, door, success] of doors) {
    expect(await door(url)).toMatchObject({ status: name === faultAt ? 502 : success });
  }
});

test('closing ends what hangs', async () => {
  const { url, close, requests } = await start('hang');
  const reply = stats(url).catch((error: Error) => error.message);
  for (let wait = 0; requests.length === 0 && wait < 100; wait += 1) await new Promise((done) => setTimeout(done, 10));
  await close();
  expect(await reply).toMatch(/socket hang up|ECONNRESET/);
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
  const { body } = await revoke(url, undefined, ['clientId:a']);
  expect(JSON.parse(body)).toEqual({ successCount: 1, failureCount: 0, results: [confirmed, confirmed] });
});

test('a list of faults meets one request after the other, then all is healthy', async () => {
  const retry = { code: 42910, status: 429, headers: { 'retry-after': '1' } };
  const { url } = await start(['html-502', null, retry], 'stats');
  expect(await revoke(url)).toMatchObject({ status: 201 });
  const replies = [await stats(url), await stats(url), await stats(url), await stats(url), await stats(url)];
  expect(replies.map(({ status }) => status)).toEqual([502, 200, 429, 200, 200]);
  expect(replies[2]?.headers).toMatchObject({ 'retry-after': '1', 'x-ably-errorcode': '42910' });
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
