import type { Diagnostics } from './diagnostics.ts';
import type { IssuedToken } from './issue.ts';

/** In characters. SDKs send tokens base64-encoded in a header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const LONGEST_SAFE = 5800;

/** In characters. Linux starts no program that has a variable over 131,071 bytes, name included. */
const LONGEST = 128_000;

/** No clock is right that shows a time before this version was written, or a century after. */
const PLAUSIBLE = { from: '2026', before: '2127' } as const;

const SHORTEN = 'use fewer resources or claims, or namespaces such as chat:*';

/** Checks what only shows once a token is issued. */
export function checkIssued({ token, issued }: IssuedToken, diagnostics: Diagnostics): void {
  const report = diagnostics.reporter('token');
  if (token.length > LONGEST) {
    report.problem(
      `the token has ${token.length} characters`,
      `at most ${LONGEST} characters, since later steps could not start`,
      SHORTEN,
    );
  } else if (token.length > LONGEST_SAFE) {
    report.warning(
      `The token has ${token.length} characters. Over ${LONGEST_SAFE}, it may not fit in an HTTP header: ${SHORTEN}.`,
    );
  }
  // ISO 8601 times sort as strings.
  if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
    diagnostics
      .reporter('clock')
      .warning(
        `The clock of this machine says ${issued}, so Ably will reject the token. Set the clock, for example with NTP.`,
      );
  }
}
