import { describe, expect, test } from '@jest/globals';
import { DEFAULT_TTL, readTtl } from '../../src/token/time-to-live.ts';
import { fine, judge } from './support.ts';

const read = (text: string, revocable = false) => judge((findings) => readTtl(text, revocable, findings));

test('the time to live is an hour where none is given', () => expect(DEFAULT_TTL).toBe(3600));

describe('readTtl reads', () => {
  test.each<[text: string, seconds: number]>([
    ['1', 1],
    ['1s', 1],
    ['90s', 90],
    ['3600', 3600],
    ['007', 7],
    ['1m', 60],
    ['15m', 900],
    ['1440m', 86_400],
    ['1h', 3600],
    ['24h', 86_400],
    ['86400', 86_400],
    ['86400s', 86_400],
  ])('%s as %d seconds', async (text, seconds) => expect(await read(text)).toEqual(fine(seconds)));

  test.each([
    ['1s', 1],
    ['60m', 3600],
    ['3600', 3600],
  ])('%s as %d seconds for a revocable token', async (text, seconds) => {
    expect(await read(text, true)).toEqual(fine(seconds));
  });
});

describe('readTtl refuses', () => {
  const expected = 'whole seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';
  const noTtl = (text: string) =>
    [`"${text}" is not a time to live`, 'put s, m or h right behind a whole number: 90m, 24h'] as const;
  const noTime = (text: string) => [`"${text}" is no time at all`, 'give the token at least 1 second'] as const;
  const tooLong = (text: string) =>
    [
      `${text} is over 24 hours, which Ably refuses with error 40003`,
      'write 24h or less; without a unit it is seconds',
    ] as const;

  const tooLongToRevoke = (text: string) =>
    [
      `"${text}" is over 1 hour, which Ably refuses for a token that can be revoked`,
      'write 1h or less, or leave revoke out',
    ] as const;

  test.each<[text: string, found: string, fix: string]>([
    ['0', ...noTime('0')],
    ['0s', ...noTime('0s')],
    ['0m', ...noTime('0m')],
    ['000h', ...noTime('000h')],
    ['-1', ...noTtl('-1')],
    ['-5m', ...noTtl('-5m')],
    ['+60', ...noTtl('+60')],
    ['0.5', ...noTtl('0.5')],
    ['1.5h', ...noTtl('1.5h')],
    ['1,5h', ...noTtl('1,5h')],
    ['1e3', ...noTtl('1e3')],
    ['0x10', ...noTtl('0x10')],
    ['1d', ...noTtl('1d')],
    ['500ms', ...noTtl('500ms')],
    ['1H', ...noTtl('1H')],
    ['60 s', ...noTtl('60 s')],
    ['1h30m', ...noTtl('1h30m')],
    ['90 seconds', ...noTtl('90 seconds')],
    ['h', ...noTtl('h')],
    ['an hour', ...noTtl('an hour')],
    ['١', ...noTtl('١')],
    ['86401', ...tooLong('"86401"')],
    ['86401s', ...tooLong('"86401s"')],
    ['1441m', ...tooLong('"1441m"')],
    ['25h', ...tooLong('"25h"')],
    ['9'.repeat(400), ...tooLong('a text of 400 characters')],
  ])('%s', async (text, found, fix) => {
    const problems = [{ input: 'ttl', found, expected, fix }];
    expect(await read(text)).toEqual({ value: undefined, problems, warnings: [] });
  });

  test.each<[text: string, found: string, fix: string]>([
    ['3601', ...tooLongToRevoke('3601')],
    ['61m', ...tooLongToRevoke('61m')],
    ['2h', ...tooLongToRevoke('2h')],
    ['24h', ...tooLongToRevoke('24h')],
    ['25h', ...tooLong('"25h"')],
    ['0', ...noTime('0')],
  ])('%s for a revocable token', async (text, found, fix) => {
    const problems = [{ input: 'ttl', found, expected, fix }];
    expect(await read(text, true)).toEqual({ value: undefined, problems, warnings: [] });
  });
});
