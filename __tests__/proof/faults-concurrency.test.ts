import { expect, test } from '@jest/globals';
import { replay } from '../support/runner.ts';
import { expectAllOrNothing, FULL_STEP } from './faulty-step.ts';

const STEPS = 100;

test('many steps at the same moment, in the same environment: no two tokens or client IDs are the same', async () => {
  const step = { ...FULL_STEP, env: { GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' }, timeoutSeconds: 240 };
  const runs = await Promise.all(Array.from({ length: STEPS }, () => replay(step)));
  for (const run of runs) {
    expectAllOrNothing(run);
    expect(run.exitCode).toBe(0);
  }
  const claims = runs.map((run) =>
    JSON.parse(Buffer.from(run.outputs['token']?.split('.')[1] ?? '', 'base64url').toString()),
  );
  for (const name of ['jti', 'x-ably-clientId']) {
    expect(new Set(claims.map((each) => each[name])).size).toBe(STEPS);
  }
  for (const each of claims) expect(each['x-ably-clientId']).toMatch(/^github-actions-1-[0-9a-f]{8}$/);
});
