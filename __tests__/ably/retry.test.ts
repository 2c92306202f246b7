import { expect, test } from '@jest/globals';
import { sendWithRetries } from '../../src/ably/retry.ts';
import { basic } from '../support/ably/client.ts';
import { type Fault, startAbly } from '../support/ably/server.mjs';
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
const conclusive = (code: number): Case => ({ servers: [[status(code, later)], []], counts: [1, 0], status: code });
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
  '429': noFallback('rate-limited'),
  'several faults': noFallback('reset', 'error-503', 'rate-limited'),
  'a reset, with a fallback host': fallback('reset'),
  '500, with a fallback host': fallback('error-500'),
  '503, with a fallback host': fallback('error-503'),
  '429, with a fallback host': sameHost('rate-limited', 'rate-limited-edge'),
  'each fallback host once, then the primary one again': {
    servers: [['reset'], ['reset'], ['error-503']],
    counts: [2, 1, 1],
    status: 200,
  },
  'Retry-After of 503': { ...noFallback(status(503, { 'retry-after': '2' })), atLeast: 1900 },
  'Retry-After of 429': { ...noFallback(status(429, { 'retry-after': '2' })), atLeast: 1900 },
  'Retry-After that means nothing': noFallback(status(503, { 'retry-after': 'soon' })),
  'Retry-After in the past': noFallback(status(429, date(-HOUR))),
  'Retry-After as a date': noFallback(status(503, date(2000))),
  'Retry-After as a date, by a clock far ahead': { ...noFallback(status(503, date(HOUR + 2000))), ahead: HOUR },
  'Retry-After of 503 that exceeds the time left': inconclusive(503),
  'Retry-After of 429 that exceeds the time left': inconclusive(429),
  'Retry-After as a date that exceeds the time left': inconclusive(429, date(60_000)),
  'the same, by a clock far behind': { ...inconclusive(429, date(60_000 - HOUR)), ahead: -HOUR },
  ...Object.fromEntries(
    [200, 201, 204, 302, 400, 401, 403, 404, 407, 414, 431, 505, 520].map((code) => [
      `${code} is conclusive`,
      conclusive(code),
    ]),
  ),
};

const resultOf = runTogether(
  Object.fromEntries(Object.entries(CASES).map(([name, { servers, ahead }]) => [name, () => sendTo(servers, ahead)])),
);

async function sendTo(servers: readonly Faults[], ahead = 0) {
  const options = { keys: keysWith(), now: () => Date.now() + ahead };
  const started = await Promise.all(servers.map((fault) => startAbly({ ...options, fault })));
  try {
    const [url = '', ...fallbacks] = started.map((server) => server.url);
    const [begin, beginDate] = [performance.now(), Date.now()];
    const request = { method: 'GET', path: '/stats', headers: basic(KEY.text) } as const;
    const outcome = await sendWithRetries(connectionTo(url, ...fallbacks), request);
    const counts = started.map(({ requests }) => requests.length);
    return { outcome, counts, host: new URL(url).host, took: performance.now() - begin, beginDate };
  } finally {
    await Promise.all(started.map((server) => server.close()));
  }
}

test.each(Object.entries(CASES))('%s', (name, { counts, status: expected, atLeast = 0 }) => {
  const { outcome, took, ...result } = resultOf(name);
  expect({ counts: result.counts, status: 'response' in outcome ? outcome.response.status : undefined }).toEqual({
    counts,
    status: expected,
  });
  expect(took).toBeGreaterThan(atLeast);
  // The time of the last attempt, not of the first.
  if ('sentAt' in outcome) expect(outcome.sentAt - result.beginDate).toBeGreaterThanOrEqual(atLeast);
});

const summaryOf = runTogether({
  summary: () => sendTo([['reset', status(503), status(503), status(429, later)]]),
});

test('what was tried is listed once for each host and result', () => {
  const { outcome, host } = summaryOf('summary');
  expect(outcome).toEqual({
    tried: `${host}: the connection was reset (ECONNRESET); ${host}: HTTP 503 (2 attempts); ${host}: HTTP 429`,
    fix: 'check the endpoint, the network and https://status.ably.com, and try again',
  });
});
