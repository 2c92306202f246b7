import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { answerTo, expectSound, JTI, NOW, verified } from './answer.ts';
import { goodWords } from './good-words.ts';

const CASES = 2000;

test('words that are well-formed by construction: the token says exactly what they say', async () => {
  await fc.assert(
    fc.asyncProperty(goodWords, async ({ given, secret, keyName, ttl, claims }) => {
      const answer = await answerTo(given);
      expect(answer.problems).toEqual([]);
      expectSound(answer);
      const token = answer.issued?.token ?? '';

      const at = { clockTimestamp: NOW / 1000, ignoreNotBefore: true };
      jwt.verify(token, Buffer.from(secret), { algorithms: ['HS256'], ...at });
      const carried = verified(token, secret);
      expect(carried.header).toEqual({ typ: 'JWT', alg: 'HS256', kid: keyName });
      const iat = NOW / 1000;
      const expected = { ...claims, iat, exp: iat + ttl, jti: JTI };
      // Jest's own equality passes over a claim that is named __proto__.
      if (!isDeepStrictEqual(carried.claims, expected))
        expect(JSON.stringify(carried.claims)).toBe(JSON.stringify(expected));
    }),
    { numRuns: CASES },
  );
}, 60_000);

test('the same words give the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(goodWords, async ({ given }) => {
      expect(await answerTo(given)).toEqual(await answerTo(given));
    }),
    { numRuns: CASES / 10 },
  );
}, 60_000);
