import { expect, test } from '@jest/globals';
import type { Fault } from '../../support/ably/server.mjs';
import { withAbly } from '../../support/ably/with-ably.ts';
import { KEY } from '../../support/command.ts';
import { expectEnding, expectNoLeaks, expectNothingSet } from '../checks.ts';
import { errorsOf, KEYS, revoke, revokeAt } from './steps.ts';

/** In seconds: 15, and what a busy machine needs to start and end a process. */
const LONGEST = 25;

const FAULTS: Record<string, [fault: Fault, tried: string]> = {
  'a rate limit': ['rate-limited', 'HTTP 429, error 42910: the rate limit is exceeded \\(\\d+ attempts\\)'],
  'a rate limit of the edge': [
    'rate-limited-edge',
    'HTTP 429, error 42922: the rate limit is exceeded \\(\\d+ attempts\\)',
  ],
  'status 500': ['error-500', "HTTP 500, error 50000: an error on Ably's side \\(\\d+ attempts\\)"],
  'status 503': ['error-503', "HTTP 503, error 50003: an error on Ably's side \\(\\d+ attempts\\)"],
  'a bad gateway': ['html-502', 'HTTP 502 \\(\\d+ attempts\\)'],
  'a reset': ['reset', 'connection reset by peer \\(ECONNRESET\\) \\(\\d+ attempts\\)'],
  'a body that is cut': ['cut', 'connection reset by peer \\(ECONNRESET\\) \\(\\d+ attempts\\)'],
  'no response': ['hang', 'connection timed out \\(ETIMEDOUT\\) \\(\\d attempts\\)'],
  'no body': ['hang-body', 'connection timed out \\(ETIMEDOUT\\) \\(\\d attempts\\)'],
  'a body byte by byte': ['drip', 'connection timed out \\(ETIMEDOUT\\) \\(\\d attempts\\)'],
};

/** All at the same time, since each waits for most of its time. */
const runs = await Promise.all([
  ...Object.entries(FAULTS).map(async ([name, [fault, tried]]) => {
    const { run, ably } = await revokeAt({ fault });
    return { name, tried, run, requests: ably.requests.length };
  }),
  refusedConnection(),
]);

async function refusedConnection() {
  const endpoint = await withAbly({ keys: KEYS }, async ({ url }) => url);
  const run = await revoke({ 'revocation-key': 'ci-1', endpoint });
  return {
    name: 'a refused connection',
    tried: 'connection refused \\(ECONNREFUSED\\) \\(\\d+ attempts\\)',
    run,
    requests: 2,
  };
}

test.each(runs)('$name', ({ tried, run, requests }) => {
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, KEY.text);
  expect(errorsOf(run)).toEqual([
    expect.stringMatching(`^revoke: Ably did not confirm the revocation \\(tried 127\\.0\\.0\\.1:\\d+: ${tried}`),
  ]);
  expect(requests).toBeGreaterThan(1);
  expect(run.seconds).toBeLessThan(LONGEST);
});
