import type { Diagnostics } from '../../token/diagnostics.ts';
import type { RawInputs } from '../../token/raw-inputs.ts';
import { type RevocationTarget, readRevocationTarget } from '../../token/revocation-target.ts';

/** Every input of revoke/action.yml. */
export const INPUTS = ['api-key', 'revocation-key', 'client-id', 'endpoint', 'ca-file'] as const;

export type RevokeInput = (typeof INPUTS)[number];

const TARGET = {
  names: ['revocation-key', 'client-id'],
  cause: 'perhaps an expression is empty',
  isFromWorkflow: true,
  fix: 'use the same value as in the step that issued the token, for example ci-$' + '{{ github.run_id }}',
} as const;

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
  return readRevocationTarget(given, raw, TARGET, diagnostics);
}
