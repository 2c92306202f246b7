import type { Diagnostics } from './diagnostics.ts';
import { readIdentifier } from './identifier.ts';
import { quote } from './quote.ts';
import type { RawInputs } from './raw-inputs.ts';

/** Whose tokens to revoke. https://ably.com/docs/auth/revocation#target-specifiers */
export interface RevocationTarget {
  readonly type: 'revocationKey' | 'clientId';
  readonly value: string;
}

const TYPES = { 'revocation-key': 'revocationKey', 'client-id': 'clientId' } as const;

/** What the messages of an entry point say. */
interface TargetMessages {
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
  given: RawInputs<'revocation-key' | 'client-id'>,
  raw: RawInputs<'revocation-key' | 'client-id'>,
  { names, cause, fix }: TargetMessages,
  diagnostics: Diagnostics,
): RevocationTarget | undefined {
  const [name, another] = (['revocation-key', 'client-id'] as const).filter((each) => given[each] !== undefined);
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
  const value = readIdentifier(text, expected, report);
  return value === undefined ? undefined : { type: TYPES[name], value };
}
