import { escapeInvisible } from '../token/characters.ts';
import { closest } from '../token/closest.ts';
import type { Diagnostics } from '../token/diagnostics.ts';

/** The runner passes each input in a variable that starts with this. */
const PREFIX = 'INPUT_';

/** Other names for inputs that limit a token or identify its key. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'api-key': ['key'],
  app: ['app-id'],
  capability: ['channel', 'channels', 'permission', 'permissions', 'scope', 'scopes', 'operations'],
  ttl: ['expires-in', 'expires', 'duration'],
};

/**
 * Reports unknown inputs. GitHub only warns about them, but with a misspelled `capability` a token has full access. So a
 * name that is similar to an input is an error. A name with `_` is only a warning, because it can be a variable.
 * @param removed former inputs, each with its fix
 */
export function checkUnknownInputs(
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
  removed: Readonly<Record<string, string>>,
  diagnostics: Diagnostics,
): void {
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith(PREFIX)) continue;
    const input = variable.slice(PREFIX.length).toLowerCase();
    if (names.includes(input)) continue;
    const report = diagnostics.reporter(escapeInvisible(input));
    const spelling = input.replaceAll('_', '-');
    const meant = names.find((name) => OTHER_NAMES[name]?.includes(spelling)) ?? closest(spelling, names);
    const fix = Object.hasOwn(removed, input) ? removed[input] : meant && `did you mean "${meant}"?`;
    if (fix === undefined) continue;
    if (input.includes('_')) {
      report.warning(
        `Unknown input, which has no effect: ${fix} Ignore this if the job sets a variable ${escapeInvisible(variable)}.`,
      );
    } else {
      report.problem('unknown input', 'an input of this action', fix);
    }
  }
}
