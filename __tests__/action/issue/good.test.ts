import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { parse } from 'yaml';
import { withAbly } from '../../support/ably/with-ably.ts';
import { decode, KEY } from '../../support/command.ts';
import { type Replay, replay } from '../../support/runner.ts';
import { expectEnding, expectNoLeaks, inputsNamed } from '../checks.ts';
import { GOOD_STEPS, type GoodStep } from './good-steps.ts';

const action = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'));
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };

test('every input of action.yml has a step', () => {
  const used = new Set(Object.values(GOOD_STEPS).flatMap((step) => Object.keys(step.with ?? {})));
  expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
});

test.concurrent.each(Object.entries(GOOD_STEPS))('%s', async (_name, step) => {
  const before = Math.floor(Date.now() / 1000);
  const run = step.isVerified ? await verified(step) : await replay(step);
  const after = Math.floor(Date.now() / 1000);
  expectEnding(run, 0);
  expectNoLeaks(run, KEY.text);
  expect(inputsNamed(run, 'error')).toEqual([]);
  expect(inputsNamed(run, 'warning')).toEqual(step.warnings ?? []);

  const { token = '' } = run.outputs;
  const claims = jwt.verify(token, KEY.secret, { algorithms: ['HS256'] }) as Record<string, unknown>;
  expect(decode(token).header).toEqual({ typ: 'JWT', alg: 'HS256', kid: KEY.keyName });
  for (const [name, value] of Object.entries(step.claims ?? {})) expect(claims[name]).toEqual(value);
  const issuedAt = Number(claims['iat']) + (step.backdated ?? 30);
  expect(issuedAt).toBeGreaterThanOrEqual(before);
  expect(issuedAt).toBeLessThanOrEqual(after);

  const isTokenOnly = step.with?.['token-only'] === 'true';
  expect(Object.keys(run.outputs)).toEqual(isTokenOnly ? ['token'] : Object.keys(action.outputs));
  for (const [name, value] of Object.entries(step.outputs ?? {})) expect(run.outputs[name]).toMatch(value);
  if (!isTokenOnly) expectFactsToAgree(run.outputs, claims);

  const isExported = /true/i.test(step.with?.['export-env'] ?? '');
  expect(run.env).toEqual(isExported ? { [step.with?.['env-name'] ?? 'ABLY_TOKEN']: token } : {});
  expect(run.state).toEqual({});
  expect(run.rawSummary !== '').toBe(step.with?.['summary'] === 'true' && !isTokenOnly);
  const printed = run.log.split('\n').filter((line) => !line.startsWith('Warning: '));
  expect(printed[0]).toBe(`ably-jwt-action ${version}`);
  expect(printed.length > 1).toBe(!isTokenOnly);
});

async function verified(step: GoodStep): Promise<Replay> {
  return withAbly({ keys }, async ({ url, requests }) => {
    const run = await replay({ ...step, with: { ...step.with, endpoint: url } });
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /stats?limit=1&unit=month']);
    return run;
  });
}

/** Each output says what the token says. */
function expectFactsToAgree(outputs: Readonly<Record<string, string>>, claims: Record<string, unknown>): void {
  const iat = Number(claims['iat']);
  const exp = Number(claims['exp']);
  expect(outputs['capability']).toBe(claims['x-ably-capability']);
  expect(outputs['client-id']).toBe(claims['x-ably-clientId'] ?? '');
  expect(outputs['revocation-key']).toBe(claims['x-ably-revocation-key'] ?? '');
  expect(outputs['ttl']).toBe(String(exp - iat));
  expect([outputs['issued'], outputs['expires']]).toEqual(
    [iat, exp].map((seconds) => new Date(seconds * 1000).toISOString()),
  );
  expect(claims['jti']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(outputs['json']).not.toContain('\n');
  expect(JSON.parse(outputs['json'] ?? '')).toEqual({
    type: 'result',
    command: 'auth:issue-jwt-token',
    success: true,
    token: {
      appId: outputs['app-id'],
      capability: JSON.parse(outputs['capability'] ?? ''),
      clientId: outputs['client-id'] || null,
      ...(claims['x-ably-clientType'] === 'server' && { clientType: 'server' }),
      expires: outputs['expires'],
      issued: outputs['issued'],
      keyId: outputs['key-name'],
      ...(outputs['revocation-key'] && { revocationKey: outputs['revocation-key'] }),
      tokenType: 'jwt',
      ttl: Number(outputs['ttl']),
      value: outputs['token'],
    },
  });
}
