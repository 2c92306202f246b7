import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { percentDecoded } from '../../src/token/secrets.ts';
import { withoutInvisible } from '../../src/token/text.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { type Replay, replay, type Step } from '../support/runner.ts';
import { damagedInputs } from './damaged-inputs.ts';
import { holds } from './holds.ts';
import { INVISIBLE } from './invisible.ts';
import { verified } from './outcome.ts';
import { SECRET } from './special-inputs.ts';
import { anyString, asArgument } from './strings.ts';

const CASES = 160;
/** How many steps run at once. */
const CONCURRENCY = 4;

const text = anyString.map(asArgument);
/** Never `true` for verify: that would send the token to Ably. */
const options = fc.record(
  {
    'token-only': fc.constantFrom('true', 'false', 'yes', ''),
    'export-env': fc.constantFrom('true', 'TRUE', 'false', ''),
    'env-name': fc.oneof(fc.constantFrom('MY_TOKEN', 'PATH', 'GITHUB_ENV', 'node_options', '__proto__', '1A'), text),
    verify: fc.constantFrom('false', 'False', '', 'maybe'),
    endpoint: fc.oneof(fc.constantFrom('main', 'http://localhost:1', 'https://u:p@a', ''), text),
    'ca-file': fc.oneof(fc.constantFrom('ca.pem', '/etc/passwd', ''), text),
    summary: fc.constantFrom('true', 'false', ''),
    revoke: fc.constantFrom('true', 'false', ''),
    constructor: fc.constant('x'),
    capabilty: fc.constant('{"a":["publish"]}'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const step: fc.Arbitrary<Step> = fc
  .record({ inputs: damagedInputs, options: fc.option(options, { nil: {}, freq: 2 }), fromVariable: fc.boolean() })
  .map(({ inputs: { 'api-key': key = '', ...inputs }, options: more, fromVariable }) => {
    const given = Object.fromEntries(
      Object.entries({ ...inputs, ...more }).map(([name, value]) => [name, asArgument(value)]),
    );
    const apiKey = asArgument(key);
    return fromVariable ? { with: given, env: { ABLY_API_KEY: apiKey } } : { with: { ...given, 'api-key': apiKey } };
  });

test('generated steps: exit code 0 with a sound token, or 1 with problems; no crash, no leak', async () => {
  await holds(
    fc.asyncProperty(fc.array(step, { minLength: CONCURRENCY, maxLength: CONCURRENCY }), async (steps) => {
      const runs = await Promise.all(steps.map((each) => replay({ ...each, timeoutSeconds: 120 })));
      for (const [index, run] of runs.entries()) expectClearEnd(steps[index] ?? {}, run);
    }),
    CASES / CONCURRENCY,
  );
});

function expectClearEnd(step: Step, run: Replay): void {
  const key = (step.with?.['api-key'] ?? step.env?.['ABLY_API_KEY'] ?? '').trim();
  const { token = '' } = run.outputs;
  const ended = { exitCode: run.exitCode, signal: run.signal, stderr: run.stderr, fileProblems: run.fileProblems };
  expect(ended).toEqual({ exitCode: token ? 0 : 1, signal: null, stderr: '', fileProblems: [] });
  expect(run.raw.stdout).not.toMatch(/\n\s+at .+:\d+:\d+|\[object Object\]/);

  const errors = run.annotations.filter(({ level }) => level === 'error');
  if (token) {
    expect(errors).toEqual([]);
    const { claims } = verified(token, key.slice(key.indexOf(':') + 1));
    expect(run.outputs['capability'] ?? claims['x-ably-capability']).toBe(claims['x-ably-capability']);
    expect(run.outputs['client-id'] ?? claims['x-ably-clientId'] ?? '').toBe(claims['x-ably-clientId'] ?? '');
  } else {
    expect({ outputs: run.outputs, env: run.env, summary: run.rawSummary }).toEqual({
      outputs: {},
      env: {},
      summary: '',
    });
    expect(errors.length).toBeGreaterThan(0);
  }
  // Each annotation is the action's own, about an input: none is an exception, and none is a user's text as a command.
  for (const { title, message } of run.annotations) {
    expect(title).toMatch(/^ably-jwt-action: [\w-]+$/);
    // A fix has no period, because it is pasted.
    expect(message).toMatch(/^[\w-]+( \(from \w+\))?: (.+\.|.+ Fix: .+[^.])$/);
    expect(message).not.toMatch(INVISIBLE);
  }
  const [, , signature = ''] = token.split('.');
  // Secrets are also found across invisible characters, and percent-encoded.
  const base64 = [key.slice(key.indexOf(':') + 1), signature].flatMap((secret) =>
    [0, 1, 2].map((start) => Buffer.from(secret.slice(start)).toString('base64')),
  );
  const own = [key, withoutInvisible(key), percentDecoded(key), token, ...base64];
  for (const mask of run.masks) expect(own.some((text) => text.includes(mask))).toBe(true);
  expect(findLeaks(visible(run), { secret: SECRET, key, token, signature })).toEqual([]);
}
