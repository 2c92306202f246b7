import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { send } from '../../src/ably/send.ts';
import { basic } from '../support/ably/client.ts';
import { type Fault, startAbly } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { connectionTo, keysWith, runTogether } from './support.ts';

type Faults = readonly (Fault | null)[];

interface Case {
  /** The faults of each server, the primary one first. */
  readonly servers: readonly Faults[];
  /** How many requests each server gets. */
  readonly counts: readonly number[];
  /** The conclusive status; undefined if there is none. */
  readonly status?: number;
  /** How far the clock of the servers is ahead, in milliseconds. */
  readonly ahead?: number;
  /** In milliseconds. */
  readonly atLeast?: number;
}

const status = (code: number, headers: Record<string, string> = {}): Fault => ({ raw: { status: code, headers } });
/** Exceeds the time that is left. */
const later = { 'retry-after': '60' };
const date = (ahead: number) => ({ 'retry-after': new Date(Date.now() + ahead).toUTCString() });
const sameHost = (...faults: Faults): Case => ({ servers: [faults, []], counts: [faults.length + 1, 0], status: 200 });
const noFallback = (...faults: Faults): Case => ({ servers: [faults], counts: [faults.length + 1], status: 200 });
const fallback = (fault: Fault): Case => ({ servers: [[fault], []], counts: [1, 1], status: 200 });
const inconclusive = (code: number, headers = later): Case => ({
  servers: [[status(code, headers)], []],
  counts: [1, 0],
});
const conclusive = (code: number, headers: Record<string, string> = {}): Case => ({
  servers: [[status(code, { ...later, ...headers })], []],
  counts: [1, 0],
  status: code,
});
const cloudFront = { server: 'CloudFront' };
const ablyCode = { 'x-ably-errorcode': '40300' };
const HOUR = 3_600_000;

const CASES: Record<string, Case> = {
  'nothing to retry': noFallback(),
  'a reset': noFallback('reset'),
  'half a response': noFallback('cut'),
  '500': noFallback(status(500)),
  '501': noFallback(status(501)),
  '502': noFallback('html-502'),
  '503': noFallback('error-503'),
  '504': noFallback('error-504'),
  '408': noFallback(status(408)),
  '403 of CloudFront': noFallback(status(403, cloudFront)),
  '429': noFallback('rate-limited'),
  'several faults': noFallback('reset', 'error-503', 'rate-limited'),
  'a reset, with a fallback host': fallback('reset'),
  '500, with a fallback host': fallback('error-500'),
  '503, with a fallback host': fallback('error-503'),
  '503 with an Ably code, with a fallback host': fallback(status(503, ablyCode)),
  '408, with a fallback host': fallback(status(408)),
  ...Object.fromEntries(
    [400, 403, 404, 505, 520].map((code) => [
      `${code} of CloudFront, with a fallback host`,
      fallback(status(code, cloudFront)),
    ]),
  ),
  '429, with a fallback host': sameHost('rate-limited', 'rate-limited-edge'),
  '429 with any code, with a fallback host': sameHost(status(429, ablyCode), status(429, cloudFront), status(429)),
  'each fallback host once, then the primary one again': {
    servers: [['reset'], ['reset'], ['error-503']],
    counts: [2, 1, 1],
    status: 200,
  },
  'Retry-After of 503': { ...noFallback(status(503, { 'retry-after': '2' })), atLeast: 1900 },
  'Retry-After of 429': { ...noFallback(status(429, { 'retry-after': '2' })), atLeast: 1900 },
  'Retry-After of 408': { ...noFallback(status(408, { 'retry-after': '2' })), atLeast: 1900 },
  'Retry-After that means nothing': noFallback(status(503, { 'retry-after': 'soon' })),
  'Retry-After in the past': noFallback(status(429, date(-HOUR))),
  'Retry-After as a date': noFallback(status(503, date(2000))),
  'Retry-After as a date, by a clock far ahead': { ...noFallback(status(503, date(HOUR + 2000))), ahead: HOUR },
  'Retry-After of 503 that exceeds the time left': inconclusive(503),
  'Retry-After of 429 that exceeds the time left': inconclusive(429),
  'Retry-After of CloudFront that exceeds the time left': inconclusive(404, { ...later, ...cloudFront }),
  'Retry-After as a date that exceeds the time left': inconclusive(429, date(60_000)),
  'the same, by a clock far behind': { ...inconclusive(429, date(60_000 - HOUR)), ahead: -HOUR },
  ...Object.fromEntries(
    [200, 201, 204, 302, 400, 401, 403, 404, 407, 414, 431, 505, 520].map((code) => [
      `${code} is conclusive`,
      conclusive(code),
    ]),
  ),
  ...Object.fromEntries(
    [400, 401, 403, 404, 408, 414, 431].map((code) => [
      `${code} with an Ably code is conclusive, even from CloudFront`,
      conclusive(code, { ...cloudFront, ...ablyCode }),
    ]),
  ),
  ...Object.fromEntries(
    [201, 302, 414, 431].map((code) => [`${code} of CloudFront is conclusive`, conclusive(code, cloudFront)]),
  ),
  '403 of another server is conclusive': conclusive(403, { server: 'CloudFront-like' }),
};

const resultOf = runTogether(
  Object.fromEntries(Object.entries(CASES).map(([name, { servers, ahead }]) => [name, () => sendTo(servers, ahead)])),
);

const request = { method: 'GET', path: '/stats', headers: basic(KEY.text) } as const;

async function sendTo(servers: readonly Faults[], ahead = 0) {
  const options = { keys: keysWith(), now: () => Date.now() + ahead };
  const started = await Promise.all(servers.map((fault) => startAbly({ ...options, fault })));
  try {
    const [url = '', ...fallbacks] = started.map((server) => server.url);
    const [begin, beginDate] = [performance.now(), Date.now()];
    const outcome = await send(connectionTo(url, ...fallbacks), request);
    const counts = started.map(({ requests }) => requests.length);
    return { outcome, counts, host: new URL(url).host, took: performance.now() - begin, beginDate };
  } finally {
    await Promise.all(started.map((server) => server.close()));
  }
}

test.each(Object.entries(CASES))('%s', (name, { counts, status: expected, atLeast = 0 }) => {
  const { outcome, took, ...result } = resultOf(name);
  expect({ counts: result.counts, status: outcome.ok ? outcome.response.status : undefined }).toEqual({
    counts,
    status: expected,
  });
  expect(took).toBeGreaterThan(atLeast);
  // The time of the last attempt, not of the first.
  if (outcome.ok) expect(outcome.sentAt - result.beginDate).toBeGreaterThanOrEqual(atLeast);
});

/** The faults of one server, what was tried, with HOST for its host and port, and the fix. */
const FAILURES: Record<string, { faults: Faults; tried: string; fix: string }> = {
  'each host and result is listed once': {
    faults: ['reset', status(503), status(503), status(408, later)],
    tried: 'HOST: connection reset by peer (ECONNRESET); HOST: HTTP 503 (2 attempts); HOST: HTTP 408',
    fix: 'try again in 60 seconds',
  },
  '429 of Ably': {
    faults: [{ code: 42910, status: 429, headers: later }],
    tried: 'HOST: HTTP 429, error 42910: the rate limit is exceeded',
    fix: 'try again in 60 seconds',
  },
  '429 with a code that the table lacks': {
    faults: [{ code: 42999, status: 429, headers: later }],
    tried: 'HOST: HTTP 429, error 42999: unknown error code',
    fix: 'try again in 60 seconds',
  },
  '503 of Ably': {
    faults: [{ code: 50003, status: 503, headers: later }],
    tried: "HOST: HTTP 503, error 50003: an error on Ably's side",
    fix: 'try again in 60 seconds',
  },
};

const failureOf = runTogether(
  Object.fromEntries(Object.entries(FAILURES).map(([name, { faults }]) => [name, () => sendTo([faults])])),
);

test.each(Object.entries(FAILURES))('%s', (name, { tried, fix }) => {
  const { outcome, host } = failureOf(name);
  expect(outcome).toEqual({ ok: false, tried: tried.replaceAll('HOST', host), fix });
});

test('a response has status, headers in lower case and body', async () => {
  const { outcome, requests } = await withAbly({ keys: keysWith() }, async ({ url, requests }) => ({
    outcome: await send(connectionTo(url), request),
    requests,
  }));
  expect(outcome).toMatchObject({
    ok: true,
    response: { status: 200, headers: { 'content-type': 'application/json' }, body: [] },
  });
  expect(requests).toEqual([
    { method: 'GET', path: '/stats', headers: expect.objectContaining(basic(KEY.text)), body: '' },
  ]);
});

test('a huge body is not read to its end', async () => {
  const outcome = await withAbly({ keys: keysWith(), fault: 'huge' }, ({ url }) => send(connectionTo(url), request));
  // The whole body would be valid JSON.
  expect(outcome).toMatchObject({ ok: true, response: { status: 200, body: undefined } });
});

test.each(['HTTP/1.1 400 Bad Request\r\n\r\n', '220 mail.example.com\r\n'])(
  'a port that responds to TLS with %j is connected to once',
  async (text) => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => {}).end(text);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcome = await send(connectionTo(`https://${host}`), request);
    server.close();
    expect({ outcome, connections }).toEqual({
      outcome: {
        ok: false,
        tried: `${host}: the port does not use TLS (EPROTO)`,
        fix: `use the endpoint http://${host}, or a port with TLS`,
      },
      connections: 1,
    });
  },
);
