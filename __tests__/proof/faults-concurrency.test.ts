import { expect, test } from '@jest/globals';
import { replay } from '../support/runner.ts';
import { BUSY, expectAllOrNothing } from './faulty-step.ts';

const STEPS = 200;

test('200 steps at the same moment, of the same environment: 200 tokens, no two alike', async () => {
  const env = { GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' };
  const runs = await Promise.all(Array.from({ length: STEPS }, () => replay({ ...BUSY, env, timeoutSeconds: 110 })));
  for (const run of runs) {
    expectAllOrNothing(run);
    expect(run.exitCode).toBe(0);
  }
  const claims = runs.map((run) =>
    JSON.parse(Buffer.from(run.outputs['token']?.split('.')[1] ?? '', 'base64url').toString()),
  );
  for (const name of ['jti', 'x-ably-clientId', 'x-ably-revocation-key']) {
    expect(new Set(claims.map((each) => each[name])).size).toBe(STEPS);
  }
  for (const each of claims) expect(each['x-ably-clientId']).toMatch(/^github-actions-1-[0-9a-f]{8}$/);
}, 120_000);
