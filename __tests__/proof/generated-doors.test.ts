import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ablyJwt } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { replay } from '../support/runner.ts';
import { MADE_UP, verified } from './answer.ts';
import { type GoodWords, goodWords } from './good-words.ts';
import { carried } from './texts.ts';

const CASES = 120;
/** So many processes of each door run at once. */
const AT_ONCE = 2;

/** What a variable and an argument can carry, with a secret that no output holds by chance. */
const words = goodWords.filter(
  ({ given, secret }) => secret.length >= 12 && Object.values(given).every((text) => carried(text) === text),
);

test('well-formed words say the same at both doors as in the token room', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (each) => {
      await Promise.all(each.flatMap((good) => [asStep(good), asCommand(good)]));
    }),
    { numRuns: CASES / AT_ONCE / 2, interruptAfterTimeLimit: 150_000, markInterruptAsFailure: true },
  );
}, 180_000);

async function asStep({ given, secret, ...expected }: GoodWords): Promise<void> {
  const run = await replay({ with: { ...given }, timeoutSeconds: 60 });
  expect({ exitCode: run.exitCode, stderr: run.raw.stderr, problems: run.fileProblems }).toEqual({
    exitCode: 0,
    stderr: '',
    problems: [],
  });
  const { token = '' } = run.outputs;
  expectToSay(token, secret, expected);
  expect(findLeaks(visible(run), { secret, token, signature: token.split('.')[2] ?? '' })).toEqual([]);
}

async function asCommand({ given: { 'api-key': key = '', ...given }, secret, ...expected }: GoodWords): Promise<void> {
  const args = Object.entries(given).map(([word, text]) => `--${word}=${text}`);
  const { code, stdout, stderr } = await ablyJwt([...args, '--json'], { ABLY_API_KEY: key });
  expect(code).toBe(0);
  expectToSay(JSON.parse(stdout).token.value, secret, expected);
  expect(findLeaks({ stdout, stderr }, { secret })).toEqual([]);
}

function expectToSay(
  token: string,
  secret: string,
  { keyName, ttl, claims }: Omit<GoodWords, 'given' | 'secret'>,
): void {
  const { header, claims: carriedClaims } = verified(token, secret);
  expect(header).toEqual({ typ: 'JWT', alg: 'HS256', kid: keyName });
  const { iat, exp, jti, ...rest } = carriedClaims;
  expect(Number(exp) - Number(iat)).toBe(ttl);
  expect(jti).toMatch(/^[0-9a-f-]{36}$/);
  // The client ID that is made up differs from door to door.
  const madeUp = claims['x-ably-clientId'] === MADE_UP;
  expect(JSON.stringify({ ...rest, ...(madeUp && { 'x-ably-clientId': MADE_UP }) })).toBe(JSON.stringify(claims));
}
