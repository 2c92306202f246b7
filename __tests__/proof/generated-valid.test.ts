import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { holds } from './holds.ts';
import { expectedIat, expectSound, issueFrom, JTI, NAMES, NOW, verified } from './outcome.ts';
import { validInputs } from './valid-inputs.ts';

const CASES = 2000;

test('inputs that are valid by construction: the token says exactly what they say', async () => {
  const given = new Set<string>();
  await holds(
    fc.asyncProperty(validInputs, async ({ inputs, secret, keyName, ttl, claims }) => {
      for (const name of Object.keys(inputs)) given.add(name);
      const outcome = await issueFrom(inputs);
      expect(outcome.problems).toEqual([]);
      expectSound(outcome);
      const token = outcome.issued?.token ?? '';

      const clock = { clockTimestamp: NOW / 1000, ignoreNotBefore: true };
      jwt.verify(token, Buffer.from(secret), { algorithms: ['HS256'], ...clock });
      const read = verified(token, secret);
      expect(read.header).toEqual({ typ: 'JWT', alg: 'HS256', kid: keyName });
      const iat = expectedIat(inputs, ttl);
      const expected = { ...claims, iat, exp: iat + ttl, jti: JTI };
      // Jest's own equality ignores a claim that is named __proto__.
      if (!isDeepStrictEqual(read.claims, expected)) expect(JSON.stringify(read.claims)).toBe(JSON.stringify(expected));
    }),
    CASES,
  );
  expect([...given].sort()).toEqual([...NAMES].sort());
});

test('the same inputs give the same outcome', async () => {
  await holds(
    fc.asyncProperty(validInputs, async ({ inputs }) => {
      expect(await issueFrom(inputs)).toEqual(await issueFrom(inputs));
    }),
    CASES / 10,
  );
});
