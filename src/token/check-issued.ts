import type { Diagnostics } from './diagnostics.ts';
import type { IssuedToken } from './issue.ts';

/** In characters. SDKs send tokens base64-encoded in a header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const MAX_SAFE_LENGTH = 5800;

/** In characters. Linux cannot start a program with a variable over 131,071 bytes, including its name. */
const MAX_LENGTH = 128_000;

/** This version was written in 2026, so a clock outside of the next hundred years is wrong. */
const PLAUSIBLE = { from: '2026', before: '2127' } as const;

const SHORTEN = 'use fewer resources or claims, or namespaces such as chat:*';

/** Checks the length of a token and its issue time, which only an issued token has. */
export function checkIssued({ token, issued }: IssuedToken, diagnostics: Diagnostics): void {
  const report = diagnostics.reporter('token');
  if (token.length > MAX_LENGTH) {
    const expected = `at most ${MAX_LENGTH} characters, to fit in an environment variable`;
    report.problem(`the token has ${token.length} characters`, expected, SHORTEN);
  } else if (token.length > MAX_SAFE_LENGTH) {
    report.warning(
      `The token has ${token.length} characters. Over ${MAX_SAFE_LENGTH}, it may not fit in an HTTP header: ${SHORTEN}.`,
    );
  }
  // ISO 8601 times sort as strings.
  if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
    const fix = 'Set the clock, for example with NTP.';
    const clock = diagnostics.reporter('clock');
    clock.warning(`The clock of this machine says ${issued}, so Ably will reject the token. ${fix}`);
  }
}
