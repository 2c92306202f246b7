import type { Findings } from './findings.ts';
import { quote } from './quote.ts';

export const DEFAULT_TTL = 3600;

/** Ably's limit on the life of a token, in seconds; its error 40003. https://ably.com/docs/auth/token#ttl-limits */
const LONGEST_TTL = 24 * 3600;

/** The limit for a token that can be revoked. https://ably.com/docs/auth/revocation */
const LONGEST_REVOCABLE_TTL = 3600;

const SECONDS_IN: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600 };
const EXPECTED = 'whole seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';

/** Reads a time to live. Returns seconds. */
export function readTtl(text: string, revocable: boolean, { problems }: Findings): number | undefined {
  const report = (found: string, fix: string) => void problems.push({ input: 'ttl', found, expected: EXPECTED, fix });
  const [, digits, unit = ''] = /^(\d+)([smh]?)$/.exec(text) ?? [];
  if (digits === undefined)
    return report(`${quote(text)} is not a time to live`, 'put s, m or h right behind a whole number: 90m, 24h');
  const seconds = Number(digits) * (SECONDS_IN[unit] ?? Number.NaN);
  if (seconds < 1) return report(`${quote(text)} is no time at all`, 'give the token at least 1 second');
  if (seconds > LONGEST_TTL) {
    return report(
      `${quote(text)} is over 24 hours, which Ably refuses with error 40003`,
      'write 24h or less; without a unit it is seconds',
    );
  }
  if (revocable && seconds > LONGEST_REVOCABLE_TTL) {
    return report(
      `${quote(text)} is over 1 hour, which Ably refuses for a token that can be revoked`,
      'write 1h or less, or leave revoke out',
    );
  }
  return seconds;
}
