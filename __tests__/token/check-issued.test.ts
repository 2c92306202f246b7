import { describe, expect, test } from '@jest/globals';
import { checkIssued } from '../../src/token/check-issued.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import { anIssuedToken } from './support.ts';

const NOW = '2027-01-15T08:00:00.000Z';
const ISSUED_AT_EPOCH = '1970-01-01T00:00:00.000Z';

function check(length: number, issued: string) {
  const diagnostics = new Diagnostics();
  checkIssued(anIssuedToken({ token: 'x'.repeat(length), issued }), diagnostics);
  return { problems: diagnostics.problems, warnings: diagnostics.warnings };
}

const shorten = 'use fewer resources or claims, or namespaces such as chat:*';
const long = (length: number) => ({
  input: 'token',
  text: `The token has ${length} characters. Over 5800, it may not fit in an HTTP header: ${shorten}.`,
});
const wrongClock = (issued: string) => ({
  input: 'clock',
  text: `The clock of this machine says ${issued}, so Ably will reject the token. Set the clock, for example with NTP.`,
});

describe('checkIssued', () => {
  test.each<[length: number, issued: string, warnings: object[]]>([
    [5800, NOW, []],
    [5801, NOW, [long(5801)]],
    [128_000, NOW, [long(128_000)]],
    [100, '2026-01-01T00:00:00.000Z', []],
    [100, '2025-12-31T23:59:59.000Z', [wrongClock('2025-12-31T23:59:59.000Z')]],
    [100, ISSUED_AT_EPOCH, [wrongClock(ISSUED_AT_EPOCH)]],
    [100, '2126-12-31T23:59:59.000Z', []],
    [100, '2127-01-01T00:00:00.000Z', [wrongClock('2127-01-01T00:00:00.000Z')]],
    [8000, ISSUED_AT_EPOCH, [long(8000), wrongClock(ISSUED_AT_EPOCH)]],
  ])('accepts a token of %d characters, issued at %s', (length, issued, warnings) => {
    expect(check(length, issued)).toEqual({ problems: [], warnings });
  });

  test.each([128_001, 134_879])('rejects a token of %d characters', (length) => {
    const problem = {
      input: 'token',
      found: `the token has ${length} characters`,
      expected: 'at most 128000 characters, to fit in an environment variable',
      fix: shorten,
    };
    expect(check(length, NOW)).toEqual({ problems: [problem], warnings: [] });
  });
});
