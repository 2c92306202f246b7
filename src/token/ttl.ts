import type { Reporter } from './diagnostics.ts';
import { type Checked, quote } from './text.ts';

/** In seconds. Ably rejects a longer one with error 40003. https://ably.com/docs/auth/token#ttl-limits */
const MAX_TTL = 24 * 3600;

/** In seconds, for a token whose key has revocable tokens. https://ably.com/docs/auth/revocation#revocable-tokens */
const MAX_REVOCABLE_TTL = 3600;

/** In seconds. Starting a browser in a job can take longer than this. */
const MIN_USEFUL_TTL = 60;

const SECONDS_IN: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

/** Reads a time to live, in seconds. */
export function readTtl(text: Checked, report: Reporter): number | undefined {
  const { amount, unit } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(text)?.groups ?? {};
  if (amount === undefined) return report.problem({ found: `${quote(text)} is not a time to live`, fix: fixFor(text) });
  const seconds = Number(amount) * (SECONDS_IN[unit ?? 's'] ?? Number.NaN);
  if (seconds < 1) return report.problem({ found: `${quote(text)} is too short`, fix: 'use 1 second or more' });
  const inMilliseconds = unit === undefined && looksLikeMilliseconds(seconds) ? formatTtl(seconds / 1000) : undefined;
  if (seconds > MAX_TTL) {
    const meant = inMilliseconds ? `${inMilliseconds} if you meant milliseconds, or ` : '';
    const found = `${quote(text)} exceeds Ably's limit of 24 hours (error 40003)`;
    return report.problem({ found, fix: `use ${meant}24h or less` });
  }
  if (seconds < MIN_USEFUL_TTL) {
    const advice = unit ? '' : ` If you meant minutes, use "${amount}m".`;
    report.warning(`The token expires after only ${seconds}s.${advice}`);
  }
  if (inMilliseconds) {
    report.warning(
      `Without a unit, ${amount} is seconds: ${formatTtl(seconds)}. If you meant milliseconds, use "${inMilliseconds}".`,
    );
  }
  return seconds;
}

/** Whether a number without a unit is a usual time in milliseconds, such as 60000, and not in seconds, such as 36000. */
function looksLikeMilliseconds(number: number): boolean {
  const isWholeHours = number % 3600 === 0 && number <= MAX_TTL;
  return number % 1000 === 0 && number >= 10_000 && number <= MAX_TTL * 1000 && !isWholeHours;
}

/** A time as this input reads it, in the largest unit in which it is a whole number. */
function formatTtl(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

/** Warns if Ably rejects the time to live for a key with revocable tokens. */
export function warnOfRevocableTtl(ttl: number, report: Reporter): void {
  if (ttl > MAX_REVOCABLE_TTL) {
    report.warning(
      'The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects a time to live over 1 hour.',
    );
  }
}

/** In seconds. GitHub recommends backdating for the JWTs of GitHub Apps, too. */
const MAX_BACKDATING = 30;

/**
 * The issue time, in seconds since 1970. It is backdated slightly, because this clock can be ahead of Ably's. A revocable
 * token is not backdated: Ably revokes tokens issued before a revocation, and the revocation of the previous run must not
 * apply to it.
 * https://ably.com/docs/auth/revocation
 * @param now milliseconds since 1970
 * @param ttl seconds
 */
export function issueTime(now: number, ttl: number, isRevocable: boolean): number {
  const backdating = isRevocable ? 0 : Math.min(MAX_BACKDATING, Math.floor(ttl / 10));
  return Math.floor(now / 1000) - backdating;
}

const PART =
  /(?<amount>\d+(?:\.\d+)?)\s*(?<unit>d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])/gi;

/** In characters. The fix for a longer text does not name a value. */
const MAX_FIXED_LENGTH = 100;

/**
 * The fix for an invalid time, with the probable value of one such as `1h30m`, `1d`, `15 min`, `1.5h`, `PT15M`,
 * `3_600_000` or `60 * 60 * 1000`.
 */
function fixFor(text: string): string {
  const seconds = text.length > MAX_FIXED_LENGTH ? undefined : (secondsInCode(text) ?? secondsInParts(text));
  if (!seconds || !Number.isInteger(seconds)) return 'use seconds or one unit: 90s, 15m, 24h';
  return seconds > MAX_TTL ? 'use 24h or less' : `use ${formatTtl(seconds)}`;
}

/** The value of a number or a product as it is written in code; undefined for other texts. */
function secondsInCode(text: string): number | undefined {
  if (!/^\d+(_\d+)*(\s*\*\s*\d+(_\d+)*)*$/.test(text)) return undefined;
  const factors = text.replaceAll('_', '').split('*').map(Number);
  const product = factors.reduce((one, other) => one * other);
  return looksLikeMilliseconds(product) ? product / 1000 : product;
}

/** The sum of amounts with units; undefined if there is anything else. */
function secondsInParts(text: string): number | undefined {
  // Not `P1M`, which is one month.
  const rest = text.replace(/^(P?T|P(?=\d+D$))/i, '').replace(PART, '');
  if (rest.trim() !== '') return undefined;
  let seconds = 0;
  for (const { groups = {} } of text.matchAll(PART)) {
    const unit = groups['unit']?.[0]?.toLowerCase() ?? '';
    seconds += Number(groups['amount']) * (SECONDS_IN[unit] ?? 0);
  }
  return seconds;
}
