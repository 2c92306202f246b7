import { describe, expect, test } from '@jest/globals';
import { issueTime, readTtl, warnOfRevocableTtl } from '../../src/token/ttl.ts';
import { accepted, checked, observe, rejected } from './support.ts';

const read = (text: string) => observe((report) => readTtl(checked(text), report));

describe('readTtl reads', () => {
  test.each<[text: string, seconds: number]>([
    ['3600', 3600],
    ['60', 60],
    ['0060', 60],
    ['60s', 60],
    ['90s', 90],
    ['1m', 60],
    ['15m', 900],
    ['1440m', 86_400],
    ['1h', 3600],
    ['24h', 86_400],
    ['86400', 86_400],
    ['86400s', 86_400],
  ])('%s as %d seconds', (text, seconds) => expect(read(text)).toEqual(accepted(seconds)));
});

test.each<[text: string, seconds: number, advice: string]>([
  ['1', 1, ' If you meant minutes, use "1m".'],
  ['15', 15, ' If you meant minutes, use "15m".'],
  ['59s', 59, ''],
])('readTtl warns of %s, which is short', (text, seconds, advice) => {
  const warning = `The token expires after only ${seconds}s.${advice}`;
  expect(read(text)).toEqual({ ...accepted(seconds), warnings: [warning] });
});

describe('readTtl rejects', () => {
  const noTtl = (text: string, fix: string) => [text, `"${text}" is not a time to live`, fix] as const;
  const unclear = 'use seconds or one unit: 90s, 15m, 24h';
  const tooLong = 'use 24h or less';

  test.each<readonly [text: string, found: string, fix: string]>([
    ['0', '"0" is too short', 'use 1 second or more'],
    ['000h', '"000h" is too short', 'use 1 second or more'],
    ['86401', '"86401" exceeds Ably\'s limit of 24 hours (error 40003)', tooLong],
    [
      '900000',
      '"900000" exceeds Ably\'s limit of 24 hours (error 40003)',
      'use 15m if you meant milliseconds, or 24h or less',
    ],
    ['100000000', '"100000000" exceeds Ably\'s limit of 24 hours (error 40003)', tooLong],
    ['1441m', '"1441m" exceeds Ably\'s limit of 24 hours (error 40003)', tooLong],
    ['25h', '"25h" exceeds Ably\'s limit of 24 hours (error 40003)', tooLong],
    ['9'.repeat(400), `"…" (400 characters) exceeds Ably's limit of 24 hours (error 40003)`, tooLong],
    // The value that was probably meant.
    noTtl('1h30m', 'use 90m'),
    noTtl('1h 30m', 'use 90m'),
    noTtl('1d', 'use 24h'),
    noTtl('1 day', 'use 24h'),
    noTtl('2d', tooLong),
    noTtl('24h1s', tooLong),
    noTtl('2 days', tooLong),
    noTtl('15 min', 'use 15m'),
    noTtl('15mins', 'use 15m'),
    noTtl('15 minutes', 'use 15m'),
    noTtl('1 minute', 'use 1m'),
    noTtl('90 sec', 'use 90s'),
    noTtl('90 secs', 'use 90s'),
    noTtl('90 second', 'use 90s'),
    noTtl('90 seconds', 'use 90s'),
    noTtl('1 hour', 'use 1h'),
    noTtl('2hours', 'use 2h'),
    noTtl('2 hr', 'use 2h'),
    noTtl('2hrs', 'use 2h'),
    noTtl('1H', 'use 1h'),
    noTtl('15M', 'use 15m'),
    noTtl('60 s', 'use 1m'),
    noTtl('60  s', 'use 1m'),
    noTtl('1m1s', 'use 61s'),
    noTtl('1.5h', 'use 90m'),
    noTtl('10.25m', 'use 615s'),
    noTtl('PT15M', 'use 15m'),
    noTtl('P1D', 'use 24h'),
    noTtl('T1h', 'use 1h'),
    noTtl('P1M', 'use seconds or one unit: 90s, 15m, 24h'),
    noTtl('1 s', 'use 1s'),
    noTtl('3_600_000', 'use 1h'),
    noTtl('3_600', 'use 1h'),
    noTtl('60 * 60 * 1000', 'use 1h'),
    noTtl('60*60', 'use 1h'),
    noTtl('60 * 1000', 'use 1m'),
    noTtl('24 * 60 * 60', 'use 24h'),
    noTtl('2 * 24 * 60 * 60', tooLong),
    // Anything else is not clear.
    noTtl('0 * 60', unclear),
    noTtl('60 * 60 *', unclear),
    noTtl('3__600', unclear),
    noTtl('_60', unclear),
    [`60${' '.repeat(98)}s`, '"…" (101 characters) is not a time to live', unclear],
    [`60${' '.repeat(97)}s`, '"…" (100 characters) is not a time to live', 'use 1m'],
    noTtl('0 s', unclear),
    noTtl('0.1m1.5s', unclear),
    noTtl('-1', unclear),
    noTtl('-5m', unclear),
    noTtl('+60', unclear),
    noTtl('0.5', unclear),
    noTtl('1,5h', unclear),
    noTtl('.5h', unclear),
    noTtl('1e3', unclear),
    noTtl('0x10', unclear),
    noTtl('500ms', unclear),
    noTtl('1 month', unclear),
    noTtl('1 decade', unclear),
    noTtl('15m PT', unclear),
    noTtl('an hour', unclear),
    noTtl('h', unclear),
    noTtl('3600;', unclear),
    noTtl('٣', unclear),
    ['15m\n15m', String.raw`"15m\n15m" is not a time to live`, 'use 30m'],
  ])('%s', (text, found, fix) => {
    expect(read(text)).toEqual(rejected(found, fix));
    for (const [fixed] of fix.matchAll(/\d+[smh]/g)) expect(read(fixed).problems).toEqual([]);
  });
});

describe('readTtl warns of a number that is probably in milliseconds', () => {
  test.each<[text: string, seconds: number, meaning: string, meant: string]>([
    ['10000', 10_000, '10000s', '10s'],
    ['60000', 60_000, '1000m', '1m'],
    ['15000', 15_000, '250m', '15s'],
    ['30000', 30_000, '500m', '30s'],
  ])('%s', (text, seconds, meaning, meant) => {
    const warning = `Without a unit, ${text} is seconds: ${meaning}. If you meant milliseconds, use "${meant}".`;
    expect(read(text)).toEqual({ ...accepted(seconds), warnings: [warning] });
    expect(read(meant).problems).toEqual([]);
  });

  test.each(['9000', '36000', '72000', '60000s', '1000m', '10500', '86400'])('and not of %s', (text) =>
    expect(read(text).warnings).toEqual([]),
  );
});

test.each<[seconds: number, warns: boolean]>([
  [3600, false],
  [3601, true],
])('a token with a revocation key and a ttl of %d seconds: warning %s', (seconds, warns) => {
  const warning =
    'The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects a time to live over 1 hour.';
  expect(observe((report) => warnOfRevocableTtl(seconds, report)).warnings).toEqual(warns ? [warning] : []);
});

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
