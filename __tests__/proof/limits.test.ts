import { expect, test } from '@jest/globals';
import { ACTION_INPUTS } from '../../src/action/inputs.ts';
import { inputNamed, stepNamed } from '../../src/token/diagnostics.ts';
import { TOKEN_INPUTS } from '../../src/token/inputs.ts';
import type { Input } from '../../src/token/reading.ts';
import { replay } from '../support/runner.ts';
import { errorsOf, expectNothingPublished } from './faulty-step.ts';
import { fill, names } from './long-inputs.ts';
import { NAMES } from './outcome.ts';
import { expectQuick, KIB, limitOf } from './quick.ts';
import { SECRET } from './special-inputs.ts';

test.each(NAMES)('%s: the limit counts bytes', async (name) => {
  const limit = limitOf(name);
  const largeBy = async (text: string) =>
    (await expectQuick({ [name]: text })).problems.some(({ found }) => /\d+ bytes/.test(found));
  expect(await largeBy('x'.repeat(limit))).toBe(false);
  expect(await largeBy('x'.repeat(limit + 1))).toBe(true);
  expect(await largeBy('é'.repeat(limit / 2))).toBe(false);
  expect(await largeBy(`x${'é'.repeat(limit / 2)}`)).toBe(true);
  // Leading and trailing whitespace is removed first, except where errors name a line.
  const row = Object.values<Input<unknown>>(TOKEN_INPUTS).find((each) => each.name === name);
  if (!row?.keepsWhitespace) expect(await largeBy(`${' '.repeat(limit)}x${'\n'.repeat(limit)}`)).toBe(false);
});

const DEPTH = 32;
const nested = (open: string, close: string, levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`;

test.each<[string, (levels: number) => string]>([
  ['JSON objects', (levels) => nested('{"a":', '}', levels)],
  ['JSON arrays', (levels) => `{"a":${nested('[', ']', levels - 1)}}`],
])('%s may have 32 levels, and no more', async (_name, write) => {
  expect((await expectQuick({ claims: write(DEPTH) })).problems).toEqual([]);
  expect((await expectQuick({ claims: write(DEPTH + 1) })).problems).toEqual([
    expect.objectContaining({ subject: inputNamed('claims') }),
  ]);
});

test('a token that no later step could start with is rejected', async () => {
  // Each quote becomes four characters, because the capability is a string of JSON inside of JSON.
  const capability = names(30, (index) => `'a${'"'.repeat(1000)}${index}': publish`).join('\n');
  const { problems } = await expectQuick({ capability });
  expect(problems).toEqual([
    expect.objectContaining({ subject: stepNamed('token'), found: expect.stringMatching(/1\d{5} characters/) }),
  ]);
});

test('inputs that shape no token have a limit, too', async () => {
  const text = fill('a', 4 * KIB + 1);
  const others = Object.values(ACTION_INPUTS).map(({ name }) => name);
  const run = await replay({
    with: { 'api-key': `a.b:${SECRET}`, ...Object.fromEntries(others.map((name) => [name, text])) },
  });
  expectNothingPublished(run);
  for (const name of others) expect(errorsOf(run).join('\n')).toMatch(new RegExp(`^${name}: .*4097 bytes`, 'm'));
});
