import { expect, test } from '@jest/globals';
import { warningsAbout } from '../../src/token/issued-warnings.ts';
import { anIssuedToken } from './support.ts';

const tooLong = (length: number) => ({
  input: 'token',
  text: `The token has ${length} characters; over 6000 it may not fit into an HTTP header. Name fewer resources or claims, or use namespaces such as chat:*.`,
});
const wrongClock = (issued: string) => ({
  input: 'clock',
  text: `This machine says that it is ${issued}. Ably will refuse the token as expired, or as issued in the future. Set the clock, for example by NTP.`,
});

test.each<[length: number, issued: string, warnings: object[]]>([
  [6000, '2027-01-15T08:00:00.000Z', []],
  [6001, '2027-01-15T08:00:00.000Z', [tooLong(6001)]],
  [100, '2026-01-01T00:00:00.000Z', []],
  [100, '2025-12-31T23:59:59.000Z', [wrongClock('2025-12-31T23:59:59.000Z')]],
  [100, '1970-01-01T00:00:00.000Z', [wrongClock('1970-01-01T00:00:00.000Z')]],
  [100, '2126-12-31T23:59:59.000Z', []],
  [100, '2127-01-01T00:00:00.000Z', [wrongClock('2127-01-01T00:00:00.000Z')]],
  [8000, '2001-02-03T04:05:06.000Z', [tooLong(8000), wrongClock('2001-02-03T04:05:06.000Z')]],
])('warningsAbout a token of %d characters, issued at %s', (length, issued, warnings) => {
  expect(warningsAbout(anIssuedToken({ token: 'x'.repeat(length), issued }))).toEqual(warnings);
});
