import { setOutput } from '@actions/core';
import { formatError, ReportedError, run, watchStream } from '../node/process.ts';
import { Diagnostics } from '../token/diagnostics.ts';
import { chooseTarget } from '../token/identity.ts';
import { CA_FILE, ENDPOINT, REVOKE_INPUTS } from '../token/inputs.ts';
import { type RawInputs, readInputs } from '../token/reading.ts';
import { SecretGuard } from '../token/secrets.ts';
import { isoTime } from '../token/text.ts';
import { missingKeyFix, readActionConnection, readRawInputs } from './inputs.ts';
import { checkStopCommand, logDiagnostics, logFailure, logLines, maskOnStderr } from './log.ts';
import { allOrNothing, checkCommandFiles } from './publish.ts';
import { checkUnknownInputs } from './unknown-inputs.ts';

/** Every input of revoke/action.yml. */
const INPUTS = { ...REVOKE_INPUTS, endpoint: ENDPOINT, caFile: CA_FILE };

const logStepFailure = (failure: string) => logFailure(`The step failed: ${failure}`);

/** Revokes tokens: read, mask, check, send, report. Returns the exit code. */
async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  const mask = maskOnStderr();
  const raw = readRawInputs(INPUTS, environment);
  const guard = new SecretGuard(raw['api-key']?.text ?? '');
  const stopped = new Diagnostics();
  const isStopped = checkStopCommand(environment, stopped);
  let maskFailure: string | undefined;
  // Without masks, the tokens are revoked all the same: nothing that follows prints a secret.
  const maskFound = async () => {
    if (isStopped) return;
    await mask(guard.secrets, guard.keySecrets).catch((error: unknown) => {
      maskFailure = formatError(error);
    });
  };
  await maskFound();
  const exitCode = await revoke(raw, guard, environment, maskFound).catch((error: unknown) => {
    logStepFailure(formatError(error));
    return 1;
  });
  if (maskFailure !== undefined) logStepFailure(maskFailure);
  logDiagnostics(stopped, raw);
  return isStopped || maskFailure !== undefined ? 1 : exitCode;
}

async function revoke(
  raw: RawInputs,
  guard: SecretGuard,
  environment: NodeJS.ProcessEnv,
  maskFound: () => Promise<void>,
): Promise<number> {
  const diagnostics = new Diagnostics();
  const missingFix = raw['api-key']?.text === '' ? await missingKeyFix(environment) : '';
  const context = { guard, diagnostics, defaultClientId: '', missingKeyFix: missingFix, isFromWorkflow: true };
  const values = readInputs(INPUTS, raw, context);
  await maskFound();
  checkUnknownInputs(INPUTS, environment, diagnostics);
  checkCommandFiles(['GITHUB_OUTPUT'], environment, diagnostics);
  const { key } = values;
  const target = chooseTarget(values, raw, context);
  const connection = await readActionConnection(values, environment, diagnostics);
  const { describeConfirmation, revokeTokens } = await import('../ably/index.ts');
  const isComplete = key && target && connection && diagnostics.problems.length === 0;
  const confirmed = isComplete ? await revokeTokens(key, target, connection, diagnostics) : undefined;
  logDiagnostics(diagnostics, raw, 'No revocation was confirmed');
  if (!isComplete || !confirmed) return 1;
  logLines(...describeConfirmation(key.keyName, target, confirmed));
  try {
    const file = environment['GITHUB_OUTPUT'] ?? '';
    await allOrNothing([file], () => setOutput('issued-before', isoTime(confirmed.issuedBefore)));
  } catch (error) {
    throw new ReportedError(`the tokens are revoked, but the output could not be written: ${formatError(error)}`);
  }
  return 0;
}

run(main, logStepFailure, watchStream(process.stdout));
