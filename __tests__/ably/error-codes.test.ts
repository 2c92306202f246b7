import { expect, test } from '@jest/globals';
import { ERROR_CODES, meaningOf } from '../../src/ably/error-codes.ts';

/**
 * What Ably documents for a request with a token, or for a revocation.
 * https://ably.com/docs/platform/errors/codes
 */
const DOCUMENTED = [
  40000, 40001, 40003, 40005, 40012, 40017, 40020, 40100, 40101, 40102, 40110, 40111, 40112, 40113, 40114, 40115, 40120,
  40121, 40130, 40131, 40132, 40133, 40140, 40141, 40142, 40143, 40144, 40145, 40150, 40151, 40160, 40161, 40162, 40163,
  40164, 40166, 40167, 40168, 40300, 40310, 40311, 40320, 40330, 40331, 40332, 40400, 42910, 42918, 42922,
];

test.each(DOCUMENTED)('code %i has a meaning, and a fix with a link to its row', (code) => {
  const { meaning, fix } = meaningOf(code);
  expect(meaning).toMatch(/^[a-zA-Z].*[^.]$/);
  expect(fix).toMatch(new RegExp(`^[a-z].+ \\(https://github\\.com/\\S+/docs/error-codes\\.md#${code}\\)$`));
});

test.each([
  [49999, 'unknown error code'],
  [40199, 'unknown error code'],
  [50000, "an error on Ably's side"],
  [59999, "an error on Ably's side"],
  [60000, 'unknown error code'],
])('code %i, which the table lacks, has a link to the page of Ably', (code, meaning) => {
  expect(ERROR_CODES).not.toHaveProperty(String(code));
  expect(meaningOf(code)).toEqual({
    meaning,
    fix: `see https://help.ably.io/error/${code}`,
  });
});
