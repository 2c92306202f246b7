import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerTo, expectSound, verified } from './answer.ts';
import { SECRET } from './special-words.ts';

const CASES = 600;

const EDGES = [
  ...[
    '0',
    '-0',
    '1',
    '-1',
    '0.0',
    '-0.0',
    '1e0',
    '1E+2',
    '1e-2',
    '1e21',
    '1e22',
    '1e-6',
    '1e-7',
    '1.0',
    '1.10',
    '100e-2',
  ],
  ...[
    '9007199254740991',
    '-9007199254740991',
    '9007199254740992',
    '9007199254740993',
    '-9007199254740993',
    '9007199254740991.5',
  ],
  ...[
    '18446744073709551616',
    '1e308',
    '1.7976931348623157e308',
    '1.8e308',
    '1e309',
    '1e400',
    '-1e400',
    '1e99999',
    '5e-324',
    '2e-324',
  ],
  ...[
    '1e-400',
    '-1e-400',
    '1e-99999',
    '0.1',
    '0.30000000000000004',
    '123456789.123456',
    '4.9e-324',
    '2.2250738585072014e-308',
  ],
];
const literal = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => String(value)),
  fc.tuple(fc.maxSafeInteger(), fc.nat({ max: 400 })).map(([digits, exponent]) => `${digits}e${exponent}`),
  fc.tuple(fc.maxSafeInteger(), fc.nat({ max: 400 })).map(([digits, exponent]) => `${digits}e-${exponent}`),
);

test('a number is carried as every reader of JSON reads it, or refused where that is not sure', async () => {
  await fc.assert(
    fc.asyncProperty(
      literal,
      fc.constantFrom('{"n":N}', 'n: N', '{"a":[{"n":N}]}', 'a:\n  - n: N'),
      async (number, place) => {
        const answer = await answerTo({ 'api-key': `a.b:${SECRET}`, claims: place.replace('N', number) });
        expectSound(answer);
        const value = Number(number);
        // Readers differ on whole numbers that are too large, and none keeps an infinite one.
        const sure = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
        expect(answer.issued !== undefined).toBe(sure);
        if (!answer.issued) return;
        const { n, a } = verified(answer.issued.token, SECRET).claims;
        const carried = n ?? (a as [{ n: number }])[0].n;
        expect(carried).toBe(value || 0);
      },
    ),
    { numRuns: CASES },
  );
}, 30_000);

test.each(['.nan', '.NaN', '.NAN', '.inf', '-.inf', '+.INF', '1e400', '0x1fffffffffffff1', '9007199254740993'])(
  'in YAML, %s is refused',
  async (number) => {
    const { problems } = await answerTo({ 'api-key': `a.b:${SECRET}`, claims: `n: ${number}` });
    expect(problems).toEqual([
      expect.objectContaining({ input: 'claims', found: expect.stringContaining('cannot be represented exactly') }),
    ]);
  },
);
