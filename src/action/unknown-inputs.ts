import { escapeInvisible } from '../token/characters.ts';
import { closest } from '../token/closest.ts';
import type { Diagnostics } from '../token/diagnostics.ts';

/** The runner passes each input in a variable that starts with this. */
const PREFIX = 'INPUT_';

/** Other names for inputs that limit a token or identify its key, in the singular. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'api-key': ['key'],
  app: ['app-id'],
  capability: [
    ...['channel', 'channel-name', 'namespace', 'room', 'topic', 'resource'],
    ...['operation', 'permission', 'scope'],
  ],
  ttl: ['duration', 'expiration', 'expire', 'expires-in', 'expiry', 'lifetime'],
  endpoint: ['environment'],
};

/** Names that are usual for variables of a job, and so are never an error. */
const USUAL_VARIABLE = /_|^environments?$/;

/**
 * Reports unknown inputs. GitHub only warns about them, but with a misspelled `capability` a token has full access. So a
 * name that is similar to an input that has its default is an error. It is only a warning if the name is usual for a
 * variable, or if that input is set.
 * @param defaults the default of each input that has one
 * @param removed former inputs, each with its fix
 */
export function checkUnknownInputs(
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
  defaults: Readonly<Record<string, string>>,
  removed: Readonly<Record<string, string>>,
  diagnostics: Diagnostics,
): void {
  const isSet = (name: string) => {
    const value = environment[variableOf(name)]?.trim() ?? '';
    return value !== '' && value !== defaults[name];
  };
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith(PREFIX)) continue;
    const input = variable.slice(PREFIX.length).toLowerCase();
    if (names.includes(input)) continue;
    const spelling = input.replaceAll('_', '-');
    const singular = spelling.replace(/ies$/, 'y').replace(/s$/, '');
    const meant =
      names.find((name) => OTHER_NAMES[name]?.includes(singular)) ??
      closest(spelling, names) ??
      closest(singular, names);
    const fix = Object.hasOwn(removed, input) ? removed[input] : meant && `did you mean "${meant}"?`;
    if (fix === undefined) continue;
    const report = diagnostics.reporter(escapeInvisible(input));
    const shown = escapeInvisible(variable);
    if (USUAL_VARIABLE.test(input) || (meant !== undefined && isSet(meant))) {
      report.warning(`Unknown input, which has no effect: ${fix} Ignore this if the job sets a variable ${shown}.`);
    } else {
      const forVariable = `${shown} is a variable of the job, set it only in the steps that need it`;
      const complete = fix.endsWith('?') ? `${fix} If ${forVariable}` : `${fix}; if ${forVariable}`;
      report.problem('unknown input', 'an input of this action', complete);
    }
  }
}

/** The variable in which the runner passes an input. */
const variableOf = (input: string) => `${PREFIX}${input.toUpperCase()}`;
