/** GitHub advises the same for the tokens of its apps. */
const MAX_BACKDATING = 30;

/**
 * The time of issue, in seconds since 1970. It lies a little in the past, so that a clock slightly ahead of Ably's does no
 * harm. A token that can be revoked gets the current time: Ably revokes what was issued before a revocation, and that of
 * the previous run must not apply to this token.
 * https://ably.com/docs/auth/revocation
 * @param now milliseconds since 1970
 * @param ttl seconds
 */
export function issueTime(now: number, ttl: number, isRevocable: boolean): number {
  const backdating = isRevocable ? 0 : Math.min(MAX_BACKDATING, Math.floor(ttl / 10));
  return Math.floor(now / 1000) - backdating;
}
