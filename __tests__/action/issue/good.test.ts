import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { parse } from 'yaml';
import { decode } from '../support/command.ts';
import { replay } from '../support/runner.ts';
import { GOOD_STEPS } from './good-steps.ts';

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

test('every input of action.yml has a step', () => {
  const used = new Set(Object.values(GOOD_STEPS).flatMap((step) => Object.keys(step.with ?? {})));
  expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
});

test.each(Object.entries(GOOD_STEPS))('%s', async (_name, step) => {
  const run = await replay(step);
  expect({ exitCode: run.exitCode, stderr: run.raw.stderr, fileProblems: run.fileProblems }).toEqual({
    exitCode: 0,
    stderr: '',
    fileProblems: [],
  });
  expect(run.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual(
    (step.warnings ?? []).map((text) => `warning ${text}`),
  );

  const token = run.outputs['token'] ?? '';
  const given = step.with?.['api-key'] ?? step.env?.['ABLY_API_KEY']?.trim() ?? '';
  const claims = jwt.verify(token, given.slice(given.indexOf(':') + 1), { algorithms: ['HS256'] }) as Record<
    string,
    unknown
  >;
  expect(decode(token).header).toEqual({ typ: 'JWT', alg: 'HS256', kid: given.split(':')[0] });
  for (const [name, value] of Object.entries(step.claims ?? {})) expect(claims[name]).toEqual(value);

  const tokenOnly = step.with?.['token-only'] === 'true';
  expect(Object.keys(run.outputs)).toEqual(tokenOnly ? ['token'] : Object.keys(action.outputs));
  for (const [name, value] of Object.entries(step.outputs ?? {})) {
    if (value instanceof RegExp) expect(run.outputs[name]).toMatch(value);
    else expect(run.outputs[name]).toBe(value);
  }
  if (!tokenOnly) expectFactsToAgree(run.outputs, claims);

  const exported = /true/i.test(step.with?.['export-env'] ?? '')
    ? { [step.with?.['env-name'] || 'ABLY_TOKEN']: token }
    : {};
  expect(run.env).toEqual(exported);
  expect(run.state).toEqual({});
  expect(run.rawSummary !== '').toBe(step.with?.['summary'] === 'true' && !tokenOnly);
  if (tokenOnly) expect(run.log).toBe('');
  else expect(run.log).toContain(`Issued an Ably JWT for the app ${run.outputs['app-id']}`);
});

/** Each output says what the token says. */
function expectFactsToAgree(outputs: Readonly<Record<string, string>>, claims: Record<string, unknown>): void {
  const iat = Number(claims['iat']);
  const exp = Number(claims['exp']);
  const json = JSON.parse(outputs['json'] ?? '').token;
  expect(outputs['capability']).toBe(claims['x-ably-capability']);
  expect(outputs['client-id']).toBe(claims['x-ably-clientId'] ?? '');
  expect(Number(outputs['ttl'])).toBe(exp - iat);
  expect([outputs['issued'], outputs['expires']]).toEqual(
    [iat, exp].map((seconds) => new Date(seconds * 1000).toISOString()),
  );
  expect(claims['jti']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(json).toEqual({
    appId: outputs['app-id'],
    capability: JSON.parse(outputs['capability'] ?? ''),
    clientId: outputs['client-id'] || null,
    ...(claims['x-ably-clientType'] === 'server' && { clientType: 'server' }),
    expires: outputs['expires'],
    issued: outputs['issued'],
    keyId: outputs['key-name'],
    tokenType: 'jwt',
    ttl: Number(outputs['ttl']),
    value: outputs['token'],
  });
}
