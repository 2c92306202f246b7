import type { Reporter } from '../token/diagnostics.ts';
import type { Decided } from './retry.ts';

/** In milliseconds. */
const MAX_DIFFERENCE = 10_000;

/** In milliseconds. A token from the future of Ably's clock escapes a revocation. */
const MAX_AHEAD_IF_REVOCABLE = 2000;

/**
 * Warns of a clock that differs from Ably's, by the `Date` of a response, which is exact to a second.
 * https://ably.com/docs/auth/revocation
 */
export function compareClocks({ response, sentAt }: Decided, isRevocable: boolean, report: Reporter): void {
  const difference = sentAt - Date.parse(String(response.headers['date']));
  if (Number.isNaN(difference)) return;
  const seconds = Math.round(Math.abs(difference) / 1000);
  const fix = 'Set the clock, for example with NTP.';
  if (isRevocable && difference > MAX_AHEAD_IF_REVOCABLE) {
    report.warning(
      `The clock of this machine is ${seconds} seconds ahead of Ably's, so this token escapes a revocation in the next ${seconds} seconds. ${fix}`,
    );
  } else if (Math.abs(difference) > MAX_DIFFERENCE) {
    const direction = difference > 0 ? "ahead of Ably's" : "behind Ably's";
    report.warning(`The clock of this machine is ${seconds} seconds ${direction}. ${fix}`);
  }
}
