import { expect, test } from '@jest/globals';
import { send } from '../../src/ably/send.ts';
import { basic } from '../support/ably/client.ts';
import type { Fault } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { startProxy } from '../support/proxy.ts';
import { replay } from '../support/runner.ts';
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
}

const REQUESTS: Record<string, Case> = {
  'a server that hangs': { fault: 'hang', atLeast: 13 },
  'a body that hangs': { fault: 'hang-body', atLeast: 13 },
  'a body that drips': { fault: 'drip', atLeast: 13 },
  // The last pause is the longest one, of 4 seconds.
  'connections that are reset': { fault: 'reset', atLeast: 11 },
  '503 without end': { fault: 'error-503', atLeast: 11 },
  '429 without end': { fault: 'rate-limited', atLeast: 11 },
  'a server that hangs once': { fault: ['hang'], count: 2, atLeast: 4.9 },
  'a server that is down for three seconds': { fault: Array(4).fill('error-503'), count: 5, atLeast: 3 },
};

const sendTo = (fault: Case['fault']) =>
  withAbly({ keys: keysWith(), fault }, async ({ url, requests }) => {
    const start = performance.now();
    const request = { method: 'GET', path: '/stats', headers: basic(KEY.text) } as const;
    const outcome = await send(connectionTo(url), request);
    return { outcome, seconds: (performance.now() - start) / 1000, count: requests.length };
  });

const requestOf = runTogether(
  Object.fromEntries(Object.entries(REQUESTS).map(([name, { fault }]) => [name, () => sendTo(fault)])),
);

test.each(Object.entries(REQUESTS))('%s', (name, { count, atLeast = 0 }) => {
  const { outcome, seconds, ...result } = requestOf(name);
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
