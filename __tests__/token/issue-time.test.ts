import { expect, test } from '@jest/globals';
import { issueTime } from '../../src/token/issue-time.ts';

/** 2027-01-15T08:00:00Z and a part of a second, in milliseconds. */
const NOW = 1_800_000_000_999;

test.each<[ttl: number, isRevocable: boolean, secondsAgo: number]>([
  [1, false, 0],
  [9, false, 0],
  [10, false, 1],
  [19, false, 1],
  [299, false, 29],
  [300, false, 30],
  [301, false, 30],
  [3600, false, 30],
  [86_400, false, 30],
  [3600, true, 0],
  [1, true, 0],
])('a token for %d seconds, revocable %s, is issued %d seconds ago', (ttl, isRevocable, secondsAgo) => {
  expect(issueTime(NOW, ttl, isRevocable)).toBe(1_800_000_000 - secondsAgo);
});
