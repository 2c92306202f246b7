import { type Reporter, reportEmpty } from './diagnostics.ts';
import { quote } from './quote.ts';

export const DEFAULT_TTL = '3600';

/** In seconds. Ably rejects a longer one with error 40003. https://ably.com/docs/auth/token#ttl-limits */
const MAX_TTL = 24 * 3600;

/** In seconds, for a token whose key has revocable tokens. https://ably.com/docs/auth/revocation#revocable-tokens */
const MAX_REVOCABLE_TTL = 3600;

/** In seconds. Starting a browser in a job can take longer than this. */
const MIN_USEFUL_TTL = 60;

const SECONDS_IN: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };
const EXPECTED = 'seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';

/** Reads a time to live, in seconds. */
export function readTtl(text: string, report: Reporter): number | undefined {
  if (text === '') return reportEmpty(report, 'a time', EXPECTED);
  const { amount, unit } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(text)?.groups ?? {};
  if (amount === undefined) return report.problem(`${quote(text)} is not a time to live`, EXPECTED, fixFor(text));
  const seconds = Number(amount) * (SECONDS_IN[unit ?? 's'] ?? Number.NaN);
  if (seconds < 1) return report.problem(`${quote(text)} is too short`, EXPECTED, 'use 1 second or more');
  if (seconds > MAX_TTL) {
    const isInMilliseconds = unit === undefined && seconds % 1000 === 0 && seconds <= MAX_TTL * 1000;
    const meant = isInMilliseconds ? `${seconds / 1000} if you meant milliseconds, or ` : '';
    const found = `${quote(text)} exceeds Ably's limit of 24 hours (error 40003)`;
    return report.problem(found, EXPECTED, `use ${meant}24h or less`);
  }
  if (seconds < MIN_USEFUL_TTL) {
    const advice = unit ? '' : ` If you meant minutes, use ${amount}m.`;
    report.warning(`The token expires after only ${seconds}s.${advice}`);
  }
  return seconds;
}

/** Warns if Ably rejects the time to live for a key with revocable tokens. */
export function warnOfRevocableTtl(ttl: number, report: Reporter): void {
  if (ttl > MAX_REVOCABLE_TTL) {
    report.warning(
      'The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects a time to live over 1 hour.',
    );
  }
}

const PART =
  /(?<amount>\d+(?:\.\d+)?)\s*(?<unit>d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])/gi;

/** The fix for an invalid time, with the probable value of one such as `1h30m`, `1d`, `15 min`, `1.5h` or `PT15M`. */
function fixFor(text: string): string {
  const rest = text.replace(PART, '').replace(/^P?T?/i, '');
  let seconds = 0;
  for (const { groups = {} } of text.matchAll(PART)) {
    const unit = groups['unit']?.[0]?.toLowerCase() ?? '';
    seconds += Number(groups['amount']) * (SECONDS_IN[unit] ?? 0);
  }
  if (rest.trim() !== '' || seconds < 1 || !Number.isInteger(seconds)) return 'use seconds or one unit: 90s, 15m, 24h';
  if (seconds > MAX_TTL) return 'use 24h or less';
  if (seconds % 3600 === 0) return `use ${seconds / 3600}h`;
  return seconds % 60 === 0 ? `use ${seconds / 60}m` : `use ${seconds}s`;
}
