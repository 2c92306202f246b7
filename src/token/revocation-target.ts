import type { Diagnostics } from './diagnostics.ts';
import { type IdentityInput, readIdentity, TARGET_TYPES } from './identity.ts';
import { quote } from './quote.ts';
import type { RawInputs } from './raw-inputs.ts';

/** Whose tokens to revoke. https://ably.com/docs/auth/revocation#target-specifiers */
export interface RevocationTarget {
  readonly type: (typeof TARGET_TYPES)[IdentityInput];
  readonly value: string;
}

const INPUTS = Object.keys(TARGET_TYPES) as IdentityInput[];

/** Where the inputs come from, and what the messages of an entry point say about them. */
interface TargetContext {
  /** Whether GitHub may have rewritten a value, as it does with long numbers without quotes. */
  readonly isFromWorkflow: boolean;
  /** The names of both inputs, as the user knows them. */
  readonly names: readonly [revocationKey: string, clientId: string];
  /** Why both can be missing, as a phrase. */
  readonly cause: string;
  /** Which value to use, as a phrase for a problem's fix. */
  readonly fix: string;
}

/**
 * Reads which tokens to revoke: by exactly one of `revocation-key` and `client-id`.
 * @param given all inputs
 * @param raw the inputs that `guardInputs` returned
 */
export function readRevocationTarget(
  given: RawInputs<IdentityInput>,
  raw: RawInputs<IdentityInput>,
  { isFromWorkflow, names, cause, fix }: TargetContext,
  diagnostics: Diagnostics,
): RevocationTarget | undefined {
  const [name, another] = INPUTS.filter((each) => given[each] !== undefined);
  const report = diagnostics.reporter(name ?? 'revocation-key');
  const oneOfTwo = `exactly one of ${names.join(' and ')}`;
  if (name === undefined) {
    return report.problem(`neither ${names.join(' nor ')} has a value; ${cause}`, oneOfTwo, fix);
  }
  if (another !== undefined) {
    return report.problem(`both ${names.join(' and ')} have a value`, oneOfTwo, 'remove one of them');
  }
  const text = raw[name]?.text;
  if (text === undefined) return undefined;
  const expected = 'the value that the tokens were issued with';
  if (text.toLowerCase() === 'none' || (name === 'client-id' && text === '*')) {
    return report.problem(`${quote(text)} does not identify specific tokens`, expected, fix);
  }
  const value = readIdentity(text, { input: name, isFromWorkflow, expected }, report);
  if (value?.includes('*')) {
    report.warning(
      `${quote(value)} contains a "*", which is not a wildcard. Only tokens with exactly this value match.`,
    );
  }
  return value === undefined ? undefined : { type: TARGET_TYPES[name], value };
}
