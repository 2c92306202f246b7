import type { Reporter } from './diagnostics.ts';
import { quote } from './quote.ts';

export const DEFAULT_TTL = '3600';

/** In seconds. Ably's error 40003 beyond. https://ably.com/docs/auth/token#ttl-limits */
const LONGEST = 24 * 3600;

/** In seconds, for a token whose key has revocable tokens. https://ably.com/docs/auth/revocation#revocable-tokens */
const LONGEST_REVOCABLE = 3600;

/** In seconds. A job that only starts a browser can take longer. */
const SHORTEST_USEFUL = 60;

const SECONDS_IN: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };
const EXPECTED = 'seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';

/** Reads a time to live. Returns seconds. */
export function readTtl(text: string, report: Reporter): number | undefined {
  if (text === '')
    return report.problem(
      'the value is empty',
      EXPECTED,
      'give a time, or remove the input; perhaps an expression gave nothing',
    );
  const { amount, unit = 's' } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(text)?.groups ?? {};
  if (amount === undefined) return report.problem(`${quote(text)} is not a time to live`, EXPECTED, fixFor(text));
  const seconds = Number(amount) * (SECONDS_IN[unit] ?? Number.NaN);
  if (seconds < 1) return report.problem(`${quote(text)} is too short`, EXPECTED, 'use 1 second or more');
  if (seconds > LONGEST) {
    return report.problem(`${quote(text)} exceeds Ably's limit of 24 hours (error 40003)`, EXPECTED, 'use 24h or less');
  }
  if (seconds < SHORTEST_USEFUL) {
    report.warning(`The token expires after only ${seconds} seconds. If you meant minutes, use ${amount}m.`);
  }
  return seconds;
}

/** Warns of a time to live that Ably rejects for the keys that a revocation needs. */
export function warnOfRevocableTtl(ttl: number, report: Reporter): void {
  if (ttl > LONGEST_REVOCABLE) {
    report.warning(
      'The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects tokens that live longer than 1 hour.',
    );
  }
}

const PART =
  /(?<amount>\d+(?:\.\d+)?)\s*(?<unit>d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])/gi;

/** The value that was probably meant: `1h30m`, `1d`, `15 min`, `1.5h` and `PT15M` are all clear. */
function fixFor(text: string): string {
  const rest = text.replace(PART, '').replace(/^P?T?/i, '');
  const seconds = [...text.matchAll(PART)].reduce((sum, { groups = {} }) => {
    const unit = groups['unit']?.[0]?.toLowerCase() ?? '';
    return sum + Number(groups['amount']) * (SECONDS_IN[unit] ?? 0);
  }, 0);
  if (rest.trim() !== '' || seconds < 1 || !Number.isInteger(seconds)) return 'use seconds or one unit: 90s, 15m, 24h';
  if (seconds > LONGEST) return 'use 24h or less';
  if (seconds % 3600 === 0) return `use ${seconds / 3600}h`;
  return seconds % 60 === 0 ? `use ${seconds / 60}m` : `use ${seconds}s`;
}
