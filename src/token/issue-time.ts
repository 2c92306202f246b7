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
