import type { Diagnostics } from '../../token/diagnostics.ts';
import { type IdentityInput, readIdentity, TARGET_TYPES } from '../../token/identity.ts';
import { quote } from '../../token/quote.ts';
import type { RawInputs } from '../../token/raw-inputs.ts';
import type { RevocationTarget } from '../ably.ts';

/** Every input of revoke/action.yml. */
export const INPUTS = ['api-key', 'revocation-key', 'client-id', 'endpoint', 'ca-file'] as const;

export type RevokeInput = (typeof INPUTS)[number];

const TARGET_INPUTS = Object.keys(TARGET_TYPES) as IdentityInput[];

/**
 * Reads which tokens to revoke.
 * @param given all inputs
 * @param raw the inputs that `guardInputs` returned
 */
export function readTarget(
  given: RawInputs<RevokeInput>,
  raw: RawInputs<RevokeInput>,
  diagnostics: Diagnostics,
): RevocationTarget | undefined {
  const [name, another] = TARGET_INPUTS.filter((each) => given[each] !== undefined);
  const report = diagnostics.reporter(name ?? 'revocation-key');
  const oneOfTwo = 'exactly one of revocation-key and client-id';
  const fix = 'use the same value as in the step that issued the token, for example ci-$' + '{{ github.run_id }}';
  if (name === undefined) {
    const found = 'neither revocation-key nor client-id has a value; perhaps an expression is empty';
    return report.problem(found, oneOfTwo, fix);
  }
  if (another !== undefined) {
    return report.problem('both revocation-key and client-id have a value', oneOfTwo, 'remove one of them');
  }
  const text = raw[name]?.text;
  if (text === undefined) return undefined;
  const expected = 'the value that the tokens were issued with';
  if (text.toLowerCase() === 'none' || (name === 'client-id' && text === '*')) {
    return report.problem(`${quote(text)} does not identify specific tokens`, expected, fix);
  }
  const value = readIdentity(text, { input: name, isFromWorkflow: true, expected }, report);
  if (value?.includes('*')) {
    report.warning(
      `${quote(value)} contains a "*", which is not a wildcard. Only tokens with exactly this value match.`,
    );
  }
  return value === undefined ? undefined : { type: TARGET_TYPES[name], value };
}
