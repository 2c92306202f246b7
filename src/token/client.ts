import { didYouMean } from './did-you-mean.ts';
import type { Findings } from './findings.ts';
import { oneLine } from './one-line.ts';
import { quote } from './quote.ts';

/**
 * Whether the token's bearer is a server, exempt from counting as a monthly active user, or an end user's device.
 * https://ably.com/docs/platform/errors/codes/40167
 */
export type ClientType = 'server' | 'device';

const CLIENT_TYPES: readonly ClientType[] = ['server', 'device'];

/** Reads a client ID; `none`, in any case, gives null: a token without one. https://ably.com/docs/auth/identified-clients */
export function readClientId(text: string, findings: Findings): string | null | undefined {
  if (text.toLowerCase() === 'none') return null;
  if (oneLine('client-id', text, findings) === undefined) return undefined;
  if (text === '*') {
    const says = 'The bearer of this token may use any client ID, and the newest Ably CLI refuses such tokens.';
    findings.warnings.push({ input: 'client-id', text: `${says} Name one client ID unless you need this.` });
  }
  return text;
}

/** Reads a client type: exactly one of the two words. */
export function readClientType(text: string, { problems }: Findings): ClientType | undefined {
  const type = CLIENT_TYPES.find((word) => word === text);
  if (type === undefined) {
    const meant = didYouMean(text, CLIENT_TYPES);
    const fix = meant
      ? `did you mean ${meant}?`
      : 'write server for a CI job, device for a test that acts as an end user';
    problems.push({
      input: 'client-type',
      found: `${quote(text)} is not a client type`,
      expected: 'server or device',
      fix,
    });
  }
  return type;
}

/** The client ID for a user who named none: it leads from Ably's logs back to the workflow run, where there is one. */
export function madeUpClientId(runId: string | undefined, uuid: string): string {
  return `${runId ? `github-actions-${runId}` : 'ably-jwt'}-${uuid.slice(0, 8)}`;
}
