import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holds } from './holds.ts';
import { expectSound, issueFrom, verified } from './outcome.ts';
import { SECRET } from './special-inputs.ts';

const CASES = 600;

const EDGES = [
  ...['0', '-0', '1', '-1', '0.0', '-0.0', '1e0', '1E+2', '1e-2', '1e21', '1e22', '1e-6', '1e-7', '1.0', '1.10'],
  ...['9007199254740991', '-9007199254740991', '9007199254740992', '9007199254740993', '-9007199254740993'],
  ...['9007199254740991.5', '9007199254740993.0', '18446744073709551616', '1e308', '1.7976931348623157e308', '1.8e308'],
  ...['1e309', '1e400', '-1e400', '1e99999', '5e-324', '2e-324', '1e-400', '-1e-400', '1e-99999', '0.1', '100e-2'],
  ...['0.30000000000000004', '123456789.123456', '4.9e-324', '2.2250738585072014e-308'],
];
const literal = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => String(value)),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((value) => String(value)),
  fc.tuple(fc.maxSafeInteger(), fc.nat({ max: 400 })).map(([digits, exponent]) => `${digits}e${exponent}`),
  fc.tuple(fc.maxSafeInteger(), fc.nat({ max: 400 })).map(([digits, exponent]) => `${digits}e-${exponent}`),
);

const claimsFrom = (claims: string) => issueFrom({ 'api-key': `a.b:${SECRET}`, claims });

test('a number is signed as every reader of JSON reads it, or rejected where readers differ', async () => {
  await holds(
    fc.asyncProperty(literal, fc.constantFrom('{"n":N}', '{"a":[{"n":N}]}'), async (number, place) => {
      const outcome = await claimsFrom(place.replace('N', number));
      expectSound(outcome);
      const value = Number(number);
      // Readers differ on whole numbers that are too large, and none keeps an infinite one, or one that is almost 0.
      const isZero = value === 0 && !/^[^e]*[1-9]/i.test(number);
      const isExact = value === 0 ? isZero : Math.abs(value) <= Number.MAX_SAFE_INTEGER;
      expect(outcome.issued !== undefined).toBe(isExact);
      if (!outcome.issued) return;
      const { n, a } = verified(outcome.issued.token, SECRET).claims;
      expect(n ?? (a as [{ n: number }])[0].n).toBe(value || 0);
    }),
    CASES,
  );
});

test('an integer is signed digit by digit, or rejected', async () => {
  await holds(
    fc.asyncProperty(fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }), async (integer) => {
      const { issued } = await claimsFrom(`{"n":${integer}}`);
      const isSafe = integer >= -(2n ** 53n) + 1n && integer <= 2n ** 53n - 1n;
      expect(issued !== undefined).toBe(isSafe);
      const payload = Buffer.from(issued?.token.split('.')[1] ?? '', 'base64url').toString();
      if (issued) expect(payload).toMatch(new RegExp(`"n":${integer}[,}]`));
    }),
    CASES / 2,
  );
});
