import { closest } from './closest.ts';
import type { Reporter } from './diagnostics.ts';
import { quote } from './quote.ts';

/**
 * Whether the bearer of the token is a server, or an end user's device, which counts as a monthly active user.
 * https://ably.com/docs/platform/errors/codes/40167
 */
export type ClientType = 'server' | 'device';

const CLIENT_TYPES: readonly ClientType[] = ['server', 'device'];

/** Reads a client type. */
export function readClientType(text: string, report: Reporter): ClientType | undefined {
  const type = CLIENT_TYPES.find((each) => each === text);
  if (type !== undefined) return type;
  const meant = closest(text, CLIENT_TYPES);
  const fix = meant
    ? `did you mean "${meant}"?`
    : 'use server for a CI job, or device for a test that acts as an end user';
  return report.problem(`unknown client type ${quote(text)}`, 'server or device', fix);
}
