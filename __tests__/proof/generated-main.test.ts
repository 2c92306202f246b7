import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLeaks, visible } from '../support/leaks.ts';
import { type Replay, replay, type Step } from '../support/runner.ts';
import { verified } from './answer.ts';
import { mangledWords } from './mangled-words.ts';
import { SECRET } from './special-words.ts';
import { anyText, carried } from './texts.ts';

const CASES = 212;
/** So many steps run at once. */
const AT_ONCE = 4;

const text = anyText.map(carried);
/** Never `true` for verify: that would ask Ably. */
const options = fc.record(
  {
    'token-only': fc.constantFrom('true', 'false', 'yes', ''),
    'export-env': fc.constantFrom('true', 'TRUE', 'false', ''),
    'env-name': fc.oneof(fc.constantFrom('MY_TOKEN', 'PATH', 'GITHUB_ENV', 'node_options', '__proto__', '1A'), text),
    revoke: fc.constantFrom('true', 'false', '', '1'),
    verify: fc.constantFrom('false', 'False', '', 'maybe'),
    summary: fc.constantFrom('true', 'false', ''),
    constructor: fc.constant('x'),
    capabilty: fc.constant('{"a":["publish"]}'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const step: fc.Arbitrary<Step> = fc
  .record({ words: mangledWords, options: fc.option(options, { nil: {}, freq: 2 }), fromEnv: fc.boolean() })
  .map(({ words: { 'api-key': key = '', ...words }, options: more, fromEnv }) => {
    const given = Object.fromEntries(
      Object.entries({ ...words, ...more }).map(([name, value]) => [name, carried(value)]),
    );
    const apiKey = carried(key);
    return fromEnv ? { with: given, env: { ABLY_API_KEY: apiKey } } : { with: { ...given, 'api-key': apiKey } };
  });

test('generated steps: exit code 0 with a sound token, or 1 with problems; no crash, no leak', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (steps) => {
      const runs = await Promise.all(steps.map((each) => replay({ ...each, timeoutSeconds: 60 })));
      for (const [at, run] of runs.entries()) expectClearEnd(steps[at] ?? {}, run);
    }),
    { numRuns: CASES / AT_ONCE, interruptAfterTimeLimit: 150_000, markInterruptAsFailure: true },
  );
}, 180_000);

function expectClearEnd(given: Step, run: Replay): void {
  const key = (given.with?.['api-key']?.trim() || given.env?.['ABLY_API_KEY'])?.trim() ?? '';
  const { token = '' } = run.outputs;
  const ended = { exitCode: run.exitCode, signal: run.signal, stderr: run.raw.stderr, fileProblems: run.fileProblems };
  expect(ended).toEqual({ exitCode: token ? 0 : 1, signal: null, stderr: '', fileProblems: [] });
  expect(run.raw.stdout).not.toMatch(/\n\s+at .+:\d+:\d+|\[object Object\]/);

  const errors = run.annotations.filter(({ level }) => level === 'error');
  if (token) {
    expect(errors).toEqual([]);
    const { claims } = verified(token, key.slice(key.indexOf(':') + 1));
    expect(run.outputs['capability'] ?? claims['x-ably-capability']).toBe(claims['x-ably-capability']);
    expect(run.outputs['client-id'] ?? claims['x-ably-clientId'] ?? '').toBe(claims['x-ably-clientId'] ?? '');
  } else {
    expect({ outputs: run.outputs, env: run.env, state: run.state, summary: run.rawSummary }).toEqual({
      ...{ outputs: {}, env: {}, state: {}, summary: '' },
    });
    expect(errors.length).toBeGreaterThan(0);
  }
  // Each annotation is the action's own, about an input: none is an exception, and none is a user's text obeyed.
  for (const { title, message } of run.annotations) {
    if (!message.startsWith('env-name: ')) expect(title).toMatch(/^ably-jwt-action: [\w-]+$/);
    expect(message).toMatch(/^[\w-]+( \(from \w+\))?: [^\p{Cc}]+[.?]$/u);
  }
  const [, , signature = ''] = token.split('.');
  for (const mask of run.masks) expect(mask === token || mask === signature || key.includes(mask)).toBe(true);
  expect(findLeaks(visible(run), { secret: SECRET, key, token, signature })).toEqual([]);
}
