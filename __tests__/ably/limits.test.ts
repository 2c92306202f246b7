import { expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { startProxy } from '../support/proxy.ts';
import { type Replay, replay } from '../support/runner.ts';

/** One call, all tries together, and the start of a process on a busy machine. */
const MOST_SECONDS = 15 + 4;
const PATIENCE = 60_000;
const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };
const proxies = Number(process.versions.node.split('.')[0]) >= 24;

/** Verify and revoke against the same trouble, at the same time. */
async function bothAgainst(
  endpoint: string,
  env: Record<string, string> = {},
): Promise<[verify: Replay, revoke: Replay]> {
  const state = { revocationKey: 'any', keyName: KEY.keyName, endpoint };
  const patient = { timeoutSeconds: 40, env };
  return Promise.all([
    replay({ with: { 'api-key': KEY.text, verify: 'true', endpoint }, ...patient }),
    replay({ with: { 'api-key': KEY.text, revoke: 'true', endpoint }, entry: 'post', state, ...patient }),
  ]);
}

function expectInTime([verify, revoke]: [Replay, Replay]): void {
  expect([verify.exitCode, revoke.exitCode]).toEqual([1, 0]);
  for (const run of [verify, revoke]) {
    expect(run.seconds).toBeLessThan(MOST_SECONDS);
    expect(run.annotations).toHaveLength(1);
    expect(run.annotations[0]?.message).toContain('no answer in time (ETIMEDOUT)');
    expect(findLeaks(visible(run), { key: KEY.text, secret: KEY.secret })).toEqual([]);
    expect(run.raw.stderr).toBe('');
  }
}

test.concurrent.each(['hang', 'hang-body', 'drip'] as const)(
  'a server that does %s holds no step longer than 15 s',
  async (fault) => expectInTime(await withAbly({ keys, fault }, (ably) => bothAgainst(ably.url))),
  PATIENCE,
);

(proxies ? test : test.skip)(
  'a proxy that hangs on CONNECT holds no step longer than 15 s',
  async () => {
    const proxy = await startProxy({ fault: 'hang' });
    try {
      expectInTime(await bothAgainst('https://127.0.0.1:9', { HTTPS_PROXY: proxy.url }));
    } finally {
      await proxy.close();
    }
  },
  PATIENCE,
);
