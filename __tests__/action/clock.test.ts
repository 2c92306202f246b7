import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { bearer, send } from '../support/ably/client.ts';
import type { AblyOptions, FakeAbly } from '../support/ably/server.mjs';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { type Replay, replay, type Step } from '../support/runner.ts';
import { inputsNamed } from './checks.ts';

const folder = mkdtempSync(join(tmpdir(), 'clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };

/** Runs steps on a machine whose clock is ahead of this one's. */
function machine(secondsAhead: number) {
  const file = join(folder, `${secondsAhead}.cjs`);
  writeFileSync(file, `const { now } = Date; Date.now = () => now() + ${secondsAhead * 1000};`);
  return (inputs: Record<string, string>, step: Step = {}): Promise<Replay> =>
    replay({ ...step, with: { 'api-key': KEY.text, ...inputs }, nodeOptions: ['--require', file] });
}

async function statusWith(token: string | undefined, { url }: FakeAbly): Promise<number> {
  return (await send(`${url}/channels/ci/messages`, { headers: bearer(token ?? '') })).status;
}

const SECONDS = '(1[5-9]|2[0-5]) seconds';
const fast = machine(20);
const withServer = (options: Partial<AblyOptions>, use: (ably: FakeAbly) => Promise<void>) => () =>
  withAbly({ keys, ...options }, use);

test(
  'a clock 20 seconds fast does not matter by default, even if Ably allows no token from the future',
  withServer({ futureIat: 0 }, async (ably) => {
    const { exitCode, outputs } = await fast({ verify: 'true', endpoint: ably.url });
    expect(exitCode).toBe(0);
    expect(await statusWith(outputs['token'], ably)).toBe(200);
  }),
);

test(
  'a clock 20 seconds fast: verify warns if the token has a revocation key',
  withServer({}, async (ably) => {
    const { exitCode, annotations } = await fast({ verify: 'true', endpoint: ably.url, 'revocation-key': 'ci-1' });
    expect({ exitCode, annotations }).toEqual({
      exitCode: 0,
      annotations: [
        {
          level: 'warning',
          title: 'ably-jwt-action: clock',
          message: expect.stringMatching(`${SECONDS} ahead of Ably's.*revocation in the next ${SECONDS}`),
        },
      ],
    });
  }),
);

test(
  'a clock 20 seconds fast: revoke says which tokens are not revoked, and they still work',
  withServer({}, async (ably) => {
    const issued = await fast({ 'revocation-key': 'ci-1' });
    const revoked = await fast({ 'revocation-key': 'ci-1', endpoint: ably.url }, { action: 'revoke' });
    expect(revoked.exitCode).toBe(0);
    expect(revoked.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(`^clock: .* ${SECONDS} ahead of Ably's.*in the last ${SECONDS}`),
    ]);
    expect(await statusWith(issued.outputs['token'], ably)).toBe(200);
  }),
);

test.each(['revocation-key', 'client-id'])(
  'a token that is issued one second after a revocation of its %s works',
  async (input) => {
    let secondsLater = 0;
    await withAbly({ keys, now: () => Date.now() + secondsLater * 1000 }, async (ably) => {
      const before = await machine(-1)({ [input]: 'ci-1' });
      const { exitCode } = await machine(0)({ [input]: 'ci-1', endpoint: ably.url }, { action: 'revoke' });
      expect(exitCode).toBe(0);
      secondsLater = 1;
      const after = await machine(1)({ [input]: 'ci-1', verify: 'true', endpoint: ably.url });
      expect({ exitCode: after.exitCode, errors: inputsNamed(after, 'error') }).toEqual({ exitCode: 0, errors: [] });
      expect(await statusWith(before.outputs['token'], ably)).toBe(401);
      expect(await statusWith(after.outputs['token'], ably)).toBe(200);
    });
  },
);
