import { expect, test } from '@jest/globals';
import { send } from '../../src/ably/send.ts';
import { expectEnding, expectNoLeaks, expectNothingSet } from '../action/checks.ts';
import { errorsOf, KEYS, revokeAt, revoke as revokeStep } from '../action/revoke/steps.ts';
import { basic } from '../support/ably/client.ts';
import type { Fault } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { startProxy } from '../support/proxy.ts';
import { type Replay, replay } from '../support/runner.ts';
import { canUseProxy, connectionTo, keysWith, runTogether } from './support.ts';

/** In seconds. */
const DEADLINE = 15;
/** What a timer and the start of a process can take on a busy machine, in seconds. */
const SLACK = 10;

interface Case {
  readonly fault: Fault | readonly (Fault | null)[];
  /** How many requests are sent until one is conclusive; undefined if none is. */
  readonly count?: number;
  /** In seconds. */
  readonly atLeast?: number;
  /** What an inconclusive result says, after the host. */
  readonly failure?: { readonly tried: string; readonly fix: unknown };
}

const REQUESTS: Record<string, Case> = {
  'a server that hangs': { fault: 'hang', atLeast: 13 },
  'a body that hangs': { fault: 'hang-body', atLeast: 13 },
  'a body that drips': { fault: 'drip', atLeast: 13 },
  // The last pause is the longest one, of 4 seconds.
  'connections that are reset': { fault: 'reset', atLeast: 11 },
  '503 without end': {
    fault: 'error-503',
    atLeast: 11,
    failure: {
      tried: "HTTP 503, error 50003: an error on Ably's side (7 attempts)",
      fix: 'check the endpoint, the network and https://status.ably.com, and try again',
    },
  },
  '429 without end': {
    fault: { code: 42918, status: 429 },
    atLeast: 11,
    failure: {
      tried: 'HTTP 429, error 42918: the account has exceeded its rate limit of API requests (7 attempts)',
      fix: expect.stringMatching(
        /^wait until usage is below the limit, or ask Ably support to raise it \(https:.+#42918\)$/,
      ),
    },
  },
  'a server that hangs once': { fault: ['hang'], count: 2, atLeast: 4.9 },
  'a server that is down for three seconds': { fault: Array(4).fill('error-503'), count: 5, atLeast: 3 },
};

const sendTo = (fault: Case['fault']) =>
  withAbly({ keys: keysWith(), fault }, async ({ url, requests }) => {
    const start = performance.now();
    const request = { method: 'GET', path: '/stats', headers: basic(KEY.text) } as const;
    const outcome = await send(connectionTo(url), request);
    return { outcome, host: new URL(url).host, seconds: (performance.now() - start) / 1000, count: requests.length };
  });

const requestOf = runTogether(
  Object.fromEntries(Object.entries(REQUESTS).map(([name, { fault }]) => [name, () => sendTo(fault)])),
);

test.each(Object.entries(REQUESTS))('%s', (name, { count, atLeast = 0, failure }) => {
  const { outcome, host, seconds, ...result } = requestOf(name);
  if (failure) expect(outcome).toEqual({ ok: false, tried: `${host}: ${failure.tried}`, fix: failure.fix });
  expect(outcome.ok).toBe(count !== undefined);
  if (count !== undefined) expect(result.count).toBe(count);
  expect(seconds).toBeGreaterThanOrEqual(atLeast);
  expect(seconds).toBeLessThan(DEADLINE + SLACK);
});

interface Ended {
  readonly code: number | null;
  readonly seconds: number;
  readonly output: string;
  /** Everything that people can read. */
  readonly shown: Record<string, string>;
}

async function runStep(action: 'issue' | 'revoke', inputs: Record<string, string>, env = {}): Promise<Ended> {
  const step = { action, with: { 'api-key': KEY.text, ...inputs }, env, timeoutSeconds: 2 * DEADLINE };
  const ended = await replay(step);
  const output = JSON.stringify({ ...ended.outputs, ...ended.env });
  return { code: ended.exitCode, seconds: ended.seconds, output, shown: visible(ended) };
}

async function runCommand(endpoint: string): Promise<Ended> {
  const start = performance.now();
  const { code, stdout, stderr } = await ablyJwt(['--verify', '--json', '--endpoint', endpoint]);
  return { code, seconds: (performance.now() - start) / 1000, output: stdout || '{}', shown: { stderr } };
}

async function withProxy(use: (env: Record<string, string>) => Promise<Ended>): Promise<Ended> {
  const proxy = await startProxy({ fault: 'hang' });
  try {
    return await use({ HTTPS_PROXY: proxy.url });
  } finally {
    await proxy.close();
  }
}

const against = (fault: Fault, run: (endpoint: string) => Promise<Ended>) => () =>
  withAbly({ keys: keysWith({ revocable: true }), fault }, ({ url }) => run(url));
const verify = { verify: 'true', 'export-env': 'true' };
const revoke = { 'revocation-key': 'nightly' };

const PROCESSES: Record<string, () => Promise<Ended>> = {
  'verify in a step': against('hang', (endpoint) => runStep('issue', { ...verify, endpoint })),
  'verify on the command line': against('drip', runCommand),
  ...(canUseProxy && {
    'verify through a proxy that hangs': () => withProxy((env) => runStep('issue', verify, env)),
    'a revocation through a proxy that hangs': () => withProxy((env) => runStep('revoke', revoke, env)),
  }),
};

const endOf = runTogether(PROCESSES);

test.each(Object.keys(PROCESSES))('%s ends in time, without a result', (name) => {
  const { code, seconds, output, shown } = endOf(name);
  expect({ code, output }).toEqual({ code: 1, output: '{}' });
  expect(seconds).toBeLessThan(DEADLINE + SLACK);
  expect(Object.values(shown).join('\n')).toMatch(/ETIMEDOUT/);
  expect(findLeaks(shown, { key: KEY.text, secret: KEY.secret })).toEqual([]);
});

/** Faults of each request to revoke, and what was tried, after the host. */
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

async function refusedConnection(): Promise<Replay> {
  const endpoint = await withAbly({ keys: KEYS }, async ({ url }) => url);
  return await revokeStep({ 'revocation-key': 'ci-1', endpoint });
}

const revocationOf = runTogether<Replay>({
  'a refused connection': refusedConnection,
  ...Object.fromEntries(
    Object.entries(FAULTS).map(([name, [fault]]) => [name, async () => (await revokeAt({ fault })).run]),
  ),
});

test.each([
  ['a refused connection', 'connection refused \\(ECONNREFUSED\\) \\(\\d+ attempts\\)'],
  ...Object.entries(FAULTS).map(([name, [, tried]]) => [name, tried] as const),
])('a step of revoke ends in time, without a result: %s', (name, tried) => {
  const run = revocationOf(name);
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, KEY.text);
  expect(errorsOf(run)).toEqual([
    expect.stringMatching(`^revoke: Ably did not confirm the revocation \\(tried 127\\.0\\.0\\.1:\\d+: ${tried}`),
  ]);
  expect(run.seconds).toBeLessThan(DEADLINE + SLACK);
});
