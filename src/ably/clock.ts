import type { Reporter } from '../token/diagnostics.ts';
import type { Conclusive } from './retry.ts';

/** In milliseconds. */
const MAX_DIFFERENCE = 10_000;

/** In milliseconds. A revocation does not cover tokens whose issue time is in the future by Ably's clock. */
const MAX_AHEAD_OF_REVOCATION = 2000;

/**
 * Warns if the clock differs from Ably's, according to the `Date` of a response, which is accurate to a second.
 * https://ably.com/docs/auth/revocation
 */
export function compareClocks({ response, sentAt }: Conclusive, isRevocable: boolean, report: Reporter): void {
  const difference = sentAt - Date.parse(String(response.headers['date']));
  if (Number.isNaN(difference)) return;
  const seconds = Math.round(Math.abs(difference) / 1000);
  const fix = 'Set the clock, for example with NTP.';
  if (isRevocable && difference > MAX_AHEAD_OF_REVOCATION) {
    report.warning(
      `The clock of this machine is ${seconds} seconds ahead of Ably's, so a revocation in the next ${seconds} seconds does not cover this token. ${fix}`,
    );
  } else if (Math.abs(difference) > MAX_DIFFERENCE) {
    const direction = difference > 0 ? "ahead of Ably's" : "behind Ably's";
    report.warning(`The clock of this machine is ${seconds} seconds ${direction}. ${fix}`);
  }
}

/**
 * Warns if tokens that were issued on this machine just before a revocation have a later issue time.
 * @param ahead how far this clock is ahead of the time of the revocation, in milliseconds
 */
export function warnOfTokensNotRevoked(ahead: number, report: Reporter): void {
  if (ahead <= MAX_AHEAD_OF_REVOCATION) return;
  const seconds = Math.ceil(ahead / 1000);
  report.warning(
    `The clock of this machine is ${seconds} seconds ahead of Ably's, so tokens that this machine issued in the last ${seconds} seconds are not revoked. Wait that long, then revoke again, and set the clock, for example with NTP.`,
  );
}
