import type { Diagnostics } from '../token/diagnostics.ts';

/** Variables whose values can contain the name of a branch, a channel or a folder. */
const WITH_NAMES = /^(INPUT_|GITHUB_|RUNNER_)|^(PATH|PWD|OLDPWD|INIT_CWD)$/i;

const NAME = /stop-commands/i;
const COMMAND = /(##\[|[:;]{2})stop-commands/i;

/**
 * Reports a variable that contains the command that stops workflow commands. Something that runs before this program could
 * print the variable, and the runner would then show masks as text. Returns whether there is one.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function checkStopCommand(environment: NodeJS.ProcessEnv, diagnostics: Diagnostics): boolean {
  const hasMatch = (pattern: RegExp, [name, value = '']: [string, string | undefined]) =>
    pattern.test(name) || pattern.test(value);
  const found = Object.entries(environment).find(
    (variable) => hasMatch(NAME, variable) && (!WITH_NAMES.test(variable[0]) || hasMatch(COMMAND, variable)),
  );
  if (found === undefined) return false;
  const [name] = found;
  const report = diagnostics.reporter(
    name.replace(/\W/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`),
  );
  report.problem(
    'the variable contains the name of the workflow command that keeps the runner from masking secrets',
    'no variable with it',
    'remove it from the variable; if an earlier step sets the variable to text that others write, change that step',
  );
  return true;
}
