import { exportVariable, setOutput, warning } from '@actions/core';
import { errorInWords } from '../process/error-in-words.ts';
import type { IssuedToken } from '../token/issue.ts';
import { resultOf } from '../token/result.ts';
import { allOrNothing, commandFilesFor } from './command-files.ts';
import type { Environment, Options } from './inputs.ts';
import { saveToRevoke } from './state.ts';

/** Every output of action.yml. None but the first two holds a secret. */
export const OUTPUTS: Readonly<Record<string, (issued: IssuedToken) => string | number>> = {
  token: (issued) => issued.token,
  json: (issued) => JSON.stringify(resultOf(issued)),
  'app-id': (issued) => issued.appId,
  'key-name': (issued) => issued.keyName,
  'client-id': (issued) => issued.clientId ?? '',
  capability: (issued) => issued.capability,
  ttl: (issued) => issued.ttl,
  issued: (issued) => issued.issued,
  expires: (issued) => issued.expires,
};

/** Sets the outputs, and the variable and the post step's state where asked: all of it, or nothing. */
export async function publish(
  issued: IssuedToken,
  options: Options,
  endpoint: string | undefined,
  environment: Environment,
): Promise<void> {
  const { exportEnv, envName, revoke, tokenOnly } = options;
  if (exportEnv && environment[envName]) {
    warning(`env-name: ${envName} held another value already; later steps see this token in its place.`);
  }
  const files = commandFilesFor(options).map((variable) => environment[variable] ?? '');
  try {
    await allOrNothing(files, () => {
      // First, so that no token leaves that the post step could not revoke, even if this process is killed.
      if (revoke)
        saveToRevoke({ revocationKey: issued.revocationKey ?? '', keyName: issued.keyName, endpoint: endpoint ?? '' });
      for (const [name, value] of Object.entries(OUTPUTS)) {
        if (name === 'token' || !tokenOnly) setOutput(name, value(issued));
      }
      if (exportEnv) exportVariable(envName, issued.token);
    });
  } catch (error) {
    throw new Error(`the outputs could not be written: ${errorInWords(error)}; nothing was set`);
  }
}
