import { accessSync, constants, statSync, truncateSync } from 'node:fs';
import { errorInWords } from '../process/error-in-words.ts';
import type { Findings } from '../token/findings.ts';
import type { Environment, Options } from './inputs.ts';

/**
 * Makes sure of the files that a step hands its results to the runner by. Where the variable is unset,
 * @actions/core would print the token instead.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export function checkCommandFiles(environment: Environment, options: Options, { problems }: Findings): void {
  for (const variable of commandFilesFor(options)) {
    const report = (found: string) =>
      void problems.push({ input: variable, found, expected: 'the path of a writable file', fix: FIX });
    const file = environment[variable];
    if (!file) {
      report('the variable is not set, so a token could only be printed');
      continue;
    }
    try {
      accessSync(file, constants.W_OK);
    } catch (error) {
      report(`the file cannot be written: ${errorInWords(error)}`);
    }
  }
}

/** The variables that name the files which a step with these options writes. */
export function commandFilesFor({ exportEnv, revoke }: Options): string[] {
  return ['GITHUB_OUTPUT', ...(exportEnv ? ['GITHUB_ENV'] : []), ...(revoke ? ['GITHUB_STATE'] : [])];
}

const FIX = 'run the Action as a step of a workflow, and leave this variable and its file to the runner';

/** Does the writing, and takes back all of it where a part fails: no step after this one sees a half. */
export async function allOrNothing(files: readonly string[], write: () => unknown): Promise<void> {
  const sizes = files.map((file) => statSync(file).size);
  try {
    await write();
  } catch (error) {
    files.forEach((file, index) => {
      cutBack(file, sizes[index] ?? 0);
    });
    throw error;
  }
}

function cutBack(file: string, size: number): void {
  try {
    truncateSync(file, size);
  } catch {
    // A device, or a file that is gone: nothing of it would be read.
  }
}
