import { type Fault, inputNamed, type Reporter } from './diagnostics.ts';
import { isRewrittenNumber, missingValueFault, nameFault, nameWarnings, type Origin } from './names.ts';
import { type Context, inputAsWritten, type RawInputs } from './reading.ts';
import { isJwt } from './secrets.ts';
import { type Checked, closest, didYouMean, quote } from './text.ts';

/**
 * Whether the bearer of the token is a server, or an end user's device, which counts as a monthly active user.
 * https://ably.com/docs/platform/errors/codes/40167
 */
export type ClientType = 'server' | 'device';

const CLIENT_TYPES: readonly ClientType[] = ['server', 'device'];

/** The inputs whose values identify tokens, by Ably's names for them. https://ably.com/docs/auth/revocation#target-specifiers */
export const TARGET_TYPES = { 'revocation-key': 'revocationKey', 'client-id': 'clientId' } as const;

export type IdentityInput = keyof typeof TARGET_TYPES;

/** Ably's notation for the tokens to revoke. Ably confirms a revocation of `revocationKey:clientId:x`, too. */
const TARGET = /^(?<type>revocationKey|clientId):(?:(?:revocationKey|clientId):)*(?<value>.*)$/;

/** Reads a client ID or a revocation key: one line of visible characters, and no sign of a mistake. */
function readIdentity(text: Checked, input: IdentityInput, origin: Origin, report: Reporter) {
  if (isJwt(text) && text.split('.').length === 3) {
    const fix = `use the ${input} that the token was issued with`;
    return report.problem({ found: 'the value is a token (JWT)', fix });
  }
  const shown = quote(text);
  const fault = nameFault(text) ?? missingValueFault(text) ?? targetFault(text, input, origin);
  if (fault) return report.problem({ found: `${shown} ${fault.found}`, fix: fault.fix });
  if (origin.isFromWorkflow && isRewrittenNumber(text)) {
    const fix =
      'put the number in quotes where it is written, including in a matrix or in JSON; quotes around $' +
      '{{ }} do not help';
    return report.problem({ found: `${shown} is a number that GitHub rewrote`, fix });
  }
  const warnings = nameWarnings(text, origin);
  if (/[-_:/]$/.test(text) && text === text.toLowerCase()) {
    warnings.push(`ends with "${text.at(-1)}". Perhaps an expression or a variable is empty.`);
  }
  for (const warning of warnings) report.warning(`${shown} ${warning}`);
  return text;
}

/** Why a value in Ably's notation for targets cannot be meant; undefined for any other value. */
function targetFault(text: Checked, input: IdentityInput, origin: Origin): Fault | undefined {
  const { type, value = '' } = TARGET.exec(text)?.groups ?? {};
  if (type === undefined) return undefined;
  const other = input === 'client-id' ? 'revocation-key' : 'client-id';
  const verb = TARGET_TYPES[input] === type ? 'use' : `set ${inputAsWritten(other, origin)} to`;
  // Parts of a checked text are checked.
  const isMissing = /^(none|\*|)$/i.test(value) || missingValueFault(value) !== undefined;
  const fix = isMissing
    ? 'check the expression or the variable that it comes from'
    : `${verb} ${quote(value as Checked)} instead`;
  return { found: `has the prefix "${type}:" of Ably's revocation targets`, fix };
}

/**
 * Reads a client ID. `none`, in any letter case, returns null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
export function readClientId(text: Checked, origin: Origin, report: Reporter): string | null | undefined {
  if (text.toLowerCase() === 'none') return null;
  if (text === '*') {
    report.warning(
      'Anyone with this token can use any client ID, and versions of the Ably CLI after 1.2.1 reject the token. Set a specific client ID unless you need this.',
    );
  }
  return readIdentity(text, 'client-id', origin, report);
}

/** The default client ID. With a run ID in `prefix`, Ably's logs show which workflow run issued the token. */
export function defaultClientId(prefix: string, uuid: string): string {
  return `${prefix}-${uuid.slice(0, 8)}`;
}

/** Reads a client type. */
export function readClientType(text: Checked, report: Reporter): ClientType | undefined {
  const type = CLIENT_TYPES.find((each) => each === text);
  if (type !== undefined) return type;
  const meant = closest(text, CLIENT_TYPES);
  const fix = didYouMean(meant) ?? 'use server for a CI job, or device for a test that acts as an end user';
  return report.problem({ found: `unknown client type ${quote(text)}`, fix });
}

/**
 * Reads a revocation key. `none`, in any letter case, returns null: the token can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
export function readRevocationKey(text: Checked, origin: Origin, report: Reporter): string | null | undefined {
  return text.toLowerCase() === 'none' ? null : readIdentity(text, 'revocation-key', origin, report);
}

/** Reads the client ID or the revocation key of the tokens to revoke. */
export function readTargetValue(text: Checked, input: IdentityInput, origin: Origin, report: Reporter) {
  if (text.toLowerCase() === 'none' || (input === 'client-id' && text === '*')) {
    return report.problem({
      found: `${quote(text)} does not identify specific tokens`,
      fix: 'use one specific value that the tokens were issued with',
    });
  }
  const value = readIdentity(text, input, origin, report);
  if (value?.includes('*')) {
    report.warning(
      `${quote(value)} contains a "*", which is not a wildcard. Only tokens with exactly this value match.`,
    );
  }
  return value;
}

/** Whose tokens to revoke. https://ably.com/docs/auth/revocation#target-specifiers */
export interface RevocationTarget {
  readonly type: 'revocationKey' | 'clientId';
  readonly value: Checked;
}

/** The tokens to revoke; undefined unless exactly one of the two inputs identifies them. */
export function chooseTarget(
  values: { readonly revocationKey?: Checked; readonly clientId?: Checked },
  raw: RawInputs,
  context: Context,
): RevocationTarget | undefined {
  const inputs = Object.keys(TARGET_TYPES) as IdentityInput[];
  const shown = inputs.map((each) => inputAsWritten(each, context));
  const [name, another] = inputs.filter((each) => raw[each] !== undefined);
  const subject = inputNamed(name ?? 'revocation-key');
  const report = context.diagnostics.about(subject, `exactly one of ${shown.join(' and ')}`);
  if (name === undefined) {
    const cause = context.isFromWorkflow
      ? 'perhaps an expression or a variable is empty'
      : 'the variable ABLY_CLIENT_ID is not read';
    const found = `neither ${shown.join(' nor ')} has a value; ${cause}`;
    const example = context.isFromWorkflow ? ', for example ci-$' + '{{ github.run_id }}' : '';
    return report.problem({ found, fix: `set one of them to the value that the tokens were issued with${example}` });
  }
  if (another !== undefined) {
    return report.problem({ found: `both ${shown.join(' and ')} have a value`, fix: 'remove one of them' });
  }
  const type = TARGET_TYPES[name];
  const value = values[type];
  return value === undefined ? undefined : { type, value };
}
