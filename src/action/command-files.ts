import { accessSync, constants, statSync, truncateSync } from 'node:fs';
import { codeOf, fixForError, formatError } from '../node/system-errors.ts';
import type { Diagnostics } from '../token/diagnostics.ts';

const FIX = 'run the action as a step of a workflow, and do not change this variable or its file';
const FIX_IN_CONTAINER =
  'in a container job, run the container as a user that can write to it, for example "options: --user root"';
const EXPECTED = 'the path of a writable file';

/**
 * Checks the files in which a step passes its results to the runner. If such a variable is not set, @actions/core
 * prints the results instead.
 * @param variables the variables that name the files
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export function checkCommandFiles(
  variables: readonly string[],
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): void {
  for (const variable of variables) {
    const report = diagnostics.reporter(variable);
    const file = environment[variable];
    try {
      if (!file) report.problem('the variable is not set, so outputs would be printed to the log', EXPECTED, FIX);
      else if (!isRegularFile(file)) report.problem('not a regular file', EXPECTED, FIX);
      else accessSync(file, constants.W_OK);
    } catch (error) {
      const isForbidden = ['EACCES', 'EPERM'].includes(codeOf(error));
      const fix = fixForError(error) ?? (isForbidden ? FIX_IN_CONTAINER : FIX);
      report.problem(`the file cannot be written: ${formatError(error)}`, EXPECTED, fix);
    }
  }
}

/** Whether a path is a regular file. Writing to a named pipe would block until something reads it. */
export function isRegularFile(path: string): boolean {
  return statSync(path).isFile();
}

/** Writes to files. If this fails, truncates each file to its previous size, so that later steps see no part of it. */
export async function allOrNothing(files: readonly string[], write: () => unknown): Promise<void> {
  const sizes = files.map((file) => [file, statSync(file).size] as const);
  try {
    await write();
  } catch (error) {
    for (const [file, size] of sizes) truncate(file, size);
    throw error;
  }
}

function truncate(file: string, size: number): void {
  try {
    truncateSync(file, size);
  } catch {
    // The file no longer exists, so there is nothing to undo.
  }
}
