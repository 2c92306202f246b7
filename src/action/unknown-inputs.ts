import { closest } from '../token/closest.ts';
import type { Diagnostics } from '../token/diagnostics.ts';
import type { Environment } from './inputs.ts';

/** Other common names for an input, by which a user could believe to limit a token. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  key: 'api-key',
  'app-id': 'app',
  channel: 'capability',
  channels: 'capability',
  permissions: 'capability',
  scopes: 'capability',
  'expires-in': 'ttl',
};

/**
 * GitHub only warns of an input that does not exist, and without its `capability` a token would have full access. So a
 * name that is close to an input's is an error. One with `_` can be a variable of the job, so it is only a warning.
 * @param removed names that were inputs, each with its fix
 */
export function checkUnknownInputs(
  environment: Environment,
  names: readonly string[],
  removed: Readonly<Record<string, string>>,
  diagnostics: Diagnostics,
): void {
  for (const variable of Object.keys(environment)) {
    const input = /^INPUT_(?<name>.+)$/.exec(variable)?.groups?.['name']?.toLowerCase();
    if (input === undefined || names.includes(input)) continue;
    const report = diagnostics.reporter(input);
    const meant = meantInput(input.replaceAll('_', '-'), names);
    const fix = Object.hasOwn(removed, input) ? removed[input] : meant && `did you mean "${meant}"?`;
    if (fix === undefined) continue;
    if (input.includes('_'))
      report.warning(
        `Unknown input, so it has no effect: ${fix} (Unless a variable of the job has the name ${variable}.)`,
      );
    else report.problem('unknown input', 'an input of action.yml', fix);
  }
}

function meantInput(input: string, names: readonly string[]): string | undefined {
  const other = Object.hasOwn(OTHER_NAMES, input) ? OTHER_NAMES[input] : undefined;
  return other !== undefined && names.includes(other) ? other : closest(input, names);
}
