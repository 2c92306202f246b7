import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ablyJwt } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { holds } from './holds.ts';
import { DEFAULT_CLIENT_ID, verified } from './outcome.ts';
import { asArgument } from './strings.ts';
import { type ValidInputs, validInputs } from './valid-inputs.ts';

const CASES = 100;
/** How many processes of each entry point run at once. */
const CONCURRENCY = 2;

/**
 * Inputs that variables and arguments can carry, with a secret that no output contains by chance. The search for base64
 * does not see up to two characters at each end of it, so `constructor` would be found for `Rconstructor`.
 */
const inputs = validInputs.filter(({ inputs, secret }) => {
  const { 'api-key': _, ...others } = inputs;
  const isUnique = secret.length >= 12 && !Object.values(others).some((text) => text.includes(secret.slice(2, -2)));
  return isUnique && Object.values(inputs).every((text) => asArgument(text) === text);
});

test('valid inputs give the same token in the action, on the command line and in this process', async () => {
  await holds(
    fc.asyncProperty(fc.array(inputs, { minLength: CONCURRENCY, maxLength: CONCURRENCY }), async (each) => {
      await Promise.all(each.flatMap((valid) => [asStep(valid), asCommand(valid)]));
    }),
    CASES / CONCURRENCY / 2,
  );
});

async function asStep({ inputs, secret, ...expected }: ValidInputs): Promise<void> {
  const run = await replay({ with: { ...inputs }, timeoutSeconds: 120 });
  expect({ exitCode: run.exitCode, stderr: run.stderr, problems: run.fileProblems }).toEqual({
    exitCode: 0,
    stderr: '',
    problems: [],
  });
  const { token = '' } = run.outputs;
  expectToken(token, secret, expected);
  expect(findLeaks(visible(run), { secret, token, signature: token.split('.')[2] ?? '' })).toEqual([]);
}

async function asCommand({ inputs, secret, ...expected }: ValidInputs): Promise<void> {
  // On the command line, an empty value is an error.
  const { 'api-key': key = '', ...options } = inputs;
  const args = Object.entries(options)
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => `--${name}=${text}`);
  const { code, stdout, stderr } = await ablyJwt([...args, '--json'], { ABLY_API_KEY: key });
  expect(code).toBe(0);
  expectToken(JSON.parse(stdout).token.value, secret, expected);
  expect(findLeaks({ stdout, stderr }, { secret })).toEqual([]);
}

function expectToken(
  token: string,
  secret: string,
  { keyName, ttl, claims }: Omit<ValidInputs, 'inputs' | 'secret'>,
): void {
  const read = verified(token, secret);
  expect(read.header).toEqual({ typ: 'JWT', alg: 'HS256', kid: keyName });
  const { iat, exp, jti, ...rest } = read.claims;
  expect(Number(exp) - Number(iat)).toBe(ttl);
  expect(jti).toMatch(/^[0-9a-f-]{36}$/);
  // The default client ID differs between entry points.
  const isDefault = claims['x-ably-clientId'] === DEFAULT_CLIENT_ID;
  const comparable = { ...rest, ...(isDefault && { 'x-ably-clientId': DEFAULT_CLIENT_ID }) };
  expect(JSON.stringify(comparable)).toBe(JSON.stringify(claims));
}
