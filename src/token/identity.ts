import { closest } from './closest.ts';
import { type Reporter, reportEmpty } from './diagnostics.ts';
import { isRewrittenNumber, missingValueFault, nameFault, nameWarnings, rewrittenNumberWarning } from './names.ts';
import { quote } from './quote.ts';

/**
 * Whether the bearer of the token is a server, or an end user's device, which counts as a monthly active user.
 * https://ably.com/docs/platform/errors/codes/40167
 */
export type ClientType = 'server' | 'device';

const CLIENT_TYPES: readonly ClientType[] = ['server', 'device'];

/** The inputs whose values identify tokens, by Ably's names for them. https://ably.com/docs/auth/revocation#target-specifiers */
export const TARGET_TYPES = { 'revocation-key': 'revocationKey', 'client-id': 'clientId' } as const;

export type IdentityInput = keyof typeof TARGET_TYPES;

/** Ably's notation for the tokens to revoke. Ably confirms a revocation of `revocationKey:revocationKey:x`, too. */
const TARGET = /^(?<type>revocationKey|clientId):(?:\k<type>:)*(?<value>.*)$/;

const EXPECTED = 'one line of visible characters';

/** Where a client ID or a revocation key comes from, and where it goes. */
export interface IdentityContext {
  readonly input: IdentityInput;
  /** Whether GitHub may have rewritten the value, as it does with long numbers without quotes. */
  readonly isFromWorkflow: boolean;
  /** What the value must be, as a phrase. */
  readonly expected: string;
}

/** Reads a client ID or a revocation key: one line of visible characters, and no sign of a mistake. */
export function readIdentity(text: string, context: IdentityContext, report: Reporter): string | undefined {
  const { input, isFromWorkflow, expected } = context;
  const shown = quote(text);
  const fault = nameFault(text) ?? missingValueFault(text);
  if (fault) return report.problem(`${shown} ${fault.found}`, expected, fault.fix);
  const { type, value = '' } = TARGET.exec(text)?.groups ?? {};
  if (type !== undefined) {
    const other = input === 'client-id' ? 'revocation-key' : 'client-id';
    const verb = TARGET_TYPES[input] === type ? 'use' : `set ${other} to`;
    const fix = value === '' ? 'check the expression, which is empty' : `${verb} ${quote(value)} instead`;
    return report.problem(`${shown} starts with "${type}:"`, expected, fix);
  }
  if (isFromWorkflow && isRewrittenNumber(text)) {
    const fix = 'quote the number where it is written, in a matrix or JSON, too; quotes around $' + '{{ }} do not help';
    return report.problem(`${shown} is a number that GitHub rewrote`, expected, fix);
  }
  for (const warning of nameWarnings(text)) report.warning(`${shown} ${warning}`);
  const rewritten = isFromWorkflow ? rewrittenNumberWarning(text) : undefined;
  if (rewritten !== undefined) report.warning(`${shown} ${rewritten}`);
  if (/[-_:/]$/.test(text) && text === text.toLowerCase()) {
    report.warning(`${shown} ends with "${text.at(-1)}". Perhaps an expression is empty.`);
  }
  return text;
}

/**
 * Reads a client ID. `none`, in any case, gives null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
export function readClientId(text: string, isFromWorkflow: boolean, report: Reporter): string | null | undefined {
  if (text.toLowerCase() === 'none') return null;
  if (text === '*') {
    report.warning(
      'Whoever holds this token may use any client ID, and the Ably CLI after 1.2.1 rejects it. Set a specific client ID unless you need this.',
    );
  }
  return readIdentity(text, { input: 'client-id', isFromWorkflow, expected: EXPECTED }, report);
}

/** The default client ID. With a run ID in `prefix`, Ably's logs show which workflow run issued the token. */
export function defaultClientId(prefix: string, uuid: string): string {
  return `${prefix}-${uuid.slice(0, 8)}`;
}

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

/**
 * Reads a revocation key. `none`, in any case, returns null: the token can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
export function readRevocationKey(text: string, isFromWorkflow: boolean, report: Reporter): string | null | undefined {
  const expected = `${EXPECTED}, or none`;
  if (text === '') return reportEmpty(report, 'a revocation key', expected);
  if (text.toLowerCase() === 'none') return null;
  return readIdentity(text, { input: 'revocation-key', isFromWorkflow, expected }, report);
}
