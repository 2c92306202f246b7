import { accessSync, constants, statSync, truncateSync } from 'node:fs';
import { exportVariable, setOutput } from '@actions/core';
import { codeOf, fixForError, formatError, ReportedError } from '../node/process.ts';
import { type Diagnostics, type Reporter, variableNamed } from '../token/diagnostics.ts';
import { parseJson } from '../token/json.ts';
import { isJwt } from '../token/secrets.ts';
import { type IssuedToken, outputsOf } from '../token/token.ts';
import type { Options } from './inputs.ts';

const FIX = 'run the action as a step of a workflow, and do not change this variable or its file';
const FIX_IN_CONTAINER =
  'in a container job, run the container as a user that can write to it, for example "options: --user root"';

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
    const report = diagnostics.about(variableNamed(variable), 'the path of a writable file');
    const file = environment[variable];
    try {
      if (!file) report.problem({ found: 'the variable is not set, so outputs would be printed to the log', fix: FIX });
      else if (!isWritableFile(file)) report.problem({ found: 'not a regular file', fix: FIX });
    } catch (error) {
      const isForbidden = ['EACCES', 'EPERM'].includes(codeOf(error));
      const fix = fixForError(error) ?? (isForbidden ? FIX_IN_CONTAINER : FIX);
      report.problem({ found: `the file cannot be written: ${formatError(error)}`, fix });
    }
  }
}

/**
 * Whether a path is that of a regular file. Writing to a named pipe would block until something reads it.
 * @throws a system error with the cause, if there is no such file or it cannot be written
 */
export function isWritableFile(path: string): boolean {
  if (!statSync(path).isFile()) return false;
  accessSync(path, constants.W_OK);
  return true;
}

/** Writes to files. If this fails, truncates each file to its previous size, so that later steps see no part of it. */
export async function allOrNothing(files: readonly string[], write: () => unknown): Promise<void> {
  const sizes = files.map((file) => [file, statSync(file).size] as const);
  try {
    await write();
  } catch (error) {
    for (const [file, size] of sizes) {
      try {
        truncateSync(file, size);
      } catch {
        // The file no longer exists, so there is nothing to undo.
      }
    }
    throw error;
  }
}

/** The variables that name the files to write. */
export function filesToWrite({ exportEnv }: Partial<Options>): string[] {
  return exportEnv ? ['GITHUB_OUTPUT', 'GITHUB_ENV'] : ['GITHUB_OUTPUT'];
}

/** Sets the outputs, and the variable if requested: all of them or none. */
export async function publish(issued: IssuedToken, options: Options, environment: NodeJS.ProcessEnv): Promise<void> {
  const { exportEnv, envName, tokenOnly } = options;
  const files = filesToWrite(options).map((variable) => environment[variable] ?? '');
  try {
    await allOrNothing(files, () => {
      for (const [name, value] of outputsOf(issued)) {
        if (name === 'token' || !tokenOnly) setOutput(name, value);
      }
      if (exportEnv) exportVariable(envName, issued.token);
    });
  } catch (error) {
    const failure = `the outputs could not be written: ${formatError(error)}`;
    throw new ReportedError([failure, 'nothing was set', fixForError(error) ?? []].flat().join('; '));
  }
}

/** Warns if the variable to set has a value, unless it is a token that this one renews. */
export function warnOfOverwriting(
  issued: IssuedToken,
  { exportEnv, envName }: Options,
  environment: NodeJS.ProcessEnv,
  report: Reporter,
): void {
  const value = exportEnv ? environment[envName] : undefined;
  // Not a property of Object, such as toString.
  if (typeof value !== 'string' || value === '' || isRenewed(value, issued)) return;
  const held = isJwt(value) ? 'holds a token with another key, capability or client ID' : 'already has a value';
  report.warning(`${envName} ${held}. Later steps see this token instead. To keep both, set env-name.`);
}

/** Whether a value is a token with the key, the capability and the client ID of the new one. */
function isRenewed(value: string, { keyName, capabilityJson, clientId }: IssuedToken): boolean {
  const [header, claims] = value.split('.').map(decodePart);
  return (
    header?.['kid'] === keyName &&
    claims?.['x-ably-capability'] === capabilityJson &&
    withoutRandomPart(claims['x-ably-clientId']) === withoutRandomPart(clientId ?? undefined)
  );
}

/** A client ID without the eight digits that are new in each default client ID. */
function withoutRandomPart(clientId: unknown): unknown {
  return typeof clientId === 'string' ? clientId.replace(/[0-9a-f]{8}$/, '') : clientId;
}

/** A part of a JWT, a JSON object; undefined if it is not JSON. https://www.rfc-editor.org/rfc/rfc7519#section-7.2 */
function decodePart(part: string) {
  return parseJson(Buffer.from(part, 'base64url').toString()) as Readonly<Record<string, unknown>> | null | undefined;
}
