import type { Warning } from './findings.ts';
import type { IssuedToken } from './issue.ts';

/** Ably tokens travel base64-encoded, a third longer, in an HTTP header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const LONGEST_SAFE_TOKEN = 6000;

/** No clock is right that shows a time before this code was written, or a century after. */
const PLAUSIBLE = { from: '2026', before: '2127' } as const;

/** What to say of a token that is good by its rules, but may not be accepted. */
export function warningsAbout({ token, issued }: IssuedToken): Warning[] {
  const warnings: Warning[] = [];
  if (token.length > LONGEST_SAFE_TOKEN) {
    const text = `The token has ${token.length} characters; over ${LONGEST_SAFE_TOKEN} it may not fit into an HTTP header. Name fewer resources or claims, or use namespaces such as chat:*.`;
    warnings.push({ input: 'token', text });
  }
  // These times sort as texts.
  if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
    const text = `This machine says that it is ${issued}. Ably will refuse the token as expired, or as issued in the future. Set the clock, for example by NTP.`;
    warnings.push({ input: 'clock', text });
  }
  return warnings;
}
