import { exportVariable, setOutput } from '@actions/core';
import { formatError, ReportedError } from '../../node/system-errors.ts';
import type { Reporter } from '../../token/diagnostics.ts';
import { capabilityRows, factsOf } from '../../token/facts.ts';
import type { IssuedToken } from '../../token/issue.ts';
import { resultOf } from '../../token/result.ts';
import { allOrNothing, isRegularFile } from '../command-files.ts';
import type { Options } from './inputs.ts';
import type { writeSummary } from './summary.ts';

/** Every output of action.yml. Only the first two contain a secret. */
const OUTPUTS: Readonly<Record<string, (issued: IssuedToken) => string | number>> = {
  token: (issued) => issued.token,
  json: (issued) => JSON.stringify(resultOf(issued)),
  'app-id': (issued) => issued.appId,
  'key-name': (issued) => issued.keyName,
  'client-id': (issued) => issued.clientId ?? '',
  capability: (issued) => issued.capabilityJson,
  ttl: (issued) => issued.ttl,
  issued: (issued) => issued.issued,
  expires: (issued) => issued.expires,
  'revocation-key': (issued) => issued.revocationKey ?? '',
};

/** The variables that name the files to write. */
export function filesToWrite({ exportEnv }: Options): string[] {
  return exportEnv ? ['GITHUB_OUTPUT', 'GITHUB_ENV'] : ['GITHUB_OUTPUT'];
}

/** Sets the outputs, and the variable if requested: all of them or none. */
export async function publish(issued: IssuedToken, options: Options, environment: NodeJS.ProcessEnv): Promise<void> {
  const { exportEnv, envName, tokenOnly } = options;
  const files = filesToWrite(options).map((variable) => environment[variable] ?? '');
  try {
    await allOrNothing(files, () => {
      for (const [name, value] of Object.entries(OUTPUTS)) {
        if (name === 'token' || !tokenOnly) setOutput(name, value(issued));
      }
      if (exportEnv) exportVariable(envName, issued.token);
    });
  } catch (error) {
    throw new ReportedError(`the outputs could not be written: ${formatError(error)}; nothing was set`);
  }
}

/**
 * Adds the details of a token to the job summary. A failure is only a warning.
 * @param write loaded before, because loading can fail
 */
export async function publishSummary(
  issued: IssuedToken,
  write: typeof writeSummary,
  environment: NodeJS.ProcessEnv,
  report: Reporter,
): Promise<void> {
  const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
  try {
    if (!isRegularFile(file)) throw new ReportedError('GITHUB_STEP_SUMMARY is not the path of a regular file');
    await allOrNothing([file], () => write(factsOf(issued), capabilityRows(issued)));
  } catch (error) {
    report.warning(`The token was issued, but the summary could not be written: ${formatError(error)}.`);
  }
}
