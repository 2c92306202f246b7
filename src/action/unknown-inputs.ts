import { type Diagnostics, inputNamed } from '../token/diagnostics.ts';
import { type Input, inputCalled, type Table } from '../token/reading.ts';
import { closest, didYouMean, escapeInvisible, singular, withHyphens } from '../token/text.ts';

/** The runner passes each input in a variable that starts with this. */
const PREFIX = 'INPUT_';

/** Names that are usual for variables of a job, and so are never an error. */
const USUAL_VARIABLE = /_|^environments?$/;

/** For the former input `revoke` of the issue action, as a phrase for a problem's fix. */
const USE_REVOKE_ACTION = 'remove it, and use org/ably-jwt-action/revoke@v1 in a separate step or job';

/**
 * Reports unknown inputs. GitHub only warns about them, but with a misspelled `capability` a token has full access. So a
 * name that is similar to an input that has its default is an error. It is only a warning if the name is usual for a
 * variable, or if that input is set.
 * @param rows the inputs of the action
 */
export function checkUnknownInputs(rows: Table, environment: NodeJS.ProcessEnv, diagnostics: Diagnostics): void {
  const inputs = Object.values(rows);
  const names = inputs.map(({ name }) => name);
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith(PREFIX)) continue;
    const input = variable.slice(PREFIX.length).toLowerCase();
    if (names.includes(input)) continue;
    const spelling = withHyphens(input);
    const meant = inputCalled(input, rows) ?? closest(spelling, names) ?? closest(singular(spelling), names);
    const isFormerInput = input === 'revoke' && names.includes('capability');
    const fix = isFormerInput ? USE_REVOKE_ACTION : didYouMean(meant);
    if (fix === undefined) continue;
    const report = diagnostics.about(inputNamed(escapeInvisible(input)), 'an input of this action');
    const shown = escapeInvisible(variable);
    const isSet = inputs.some((row) => row.name === meant && isGiven(row, environment));
    if (USUAL_VARIABLE.test(input) || isSet) {
      report.warning(`Unknown input, which has no effect: ${fix} Ignore this if the job sets a variable ${shown}.`);
    } else {
      const forVariable = `${shown} is a variable of the job, set it only in the steps that need it`;
      const complete = fix.endsWith('?') ? `${fix} If ${forVariable}` : `${fix}; if ${forVariable}`;
      report.problem({ found: 'unknown input', fix: complete });
    }
  }
}

/** Whether an input has a value other than its default. */
function isGiven({ name, default: text }: Input<unknown>, environment: NodeJS.ProcessEnv): boolean {
  const value = environment[`${PREFIX}${name.toUpperCase()}`]?.trim() ?? '';
  return value !== '' && value !== text;
}
