import { setOutput } from '@actions/core';
import { formatError, ReportedError } from '../../node/system-errors.ts';
import { readApiKey } from '../../token/api-key.ts';
import { Diagnostics } from '../../token/diagnostics.ts';
import { guardInputs } from '../../token/input-guard.ts';
import { quote } from '../../token/quote.ts';
import type { RawInputs } from '../../token/raw-inputs.ts';
import { SecretGuard } from '../../token/secrets.ts';
import type { Confirmation, RevocationTarget } from '../ably.ts';
import { checkCommandFiles } from '../command-files.ts';
import { readInputs } from '../inputs.ts';
import { logDiagnostics, logFailure, logLines, logProblems } from '../log.ts';
import { type Mask, maskFound } from '../masks.ts';
import { missingKeyFix } from '../missing-key.ts';
import { checkStopCommand } from '../stop-command.ts';
import { checkUnknownInputs } from '../unknown-inputs.ts';
import { INPUTS, type RevokeInput, readTarget } from './inputs.ts';

/** Logs an unexpected failure. */
export const logStepFailure = (failure: string): void => logFailure(`The step failed: ${failure}`);

/** Revokes tokens: read, mask, check, send, report. Returns the exit code. */
export async function main(environment: NodeJS.ProcessEnv, mask: Mask): Promise<number> {
  const diagnostics = new Diagnostics();
  const given = readInputs<RevokeInput>(INPUTS, ['api-key']);
  const guard = new SecretGuard(given['api-key']?.text ?? '');
  const raw = guardInputs(given, guard, diagnostics);
  // Without masks, the tokens are revoked all the same: nothing that follows prints a secret.
  const logUnmasked = await tryToMask(guard, mask, environment);
  const exitCode = await revoke(given, raw, environment, diagnostics).catch((error) => {
    logStepFailure(formatError(error));
    return 1;
  });
  logUnmasked?.();
  return logUnmasked ? 1 : exitCode;
}

/** Masks the secrets. If that is not possible, returns what logs the reason. */
async function tryToMask(
  guard: SecretGuard,
  mask: Mask,
  environment: NodeJS.ProcessEnv,
): Promise<(() => void) | undefined> {
  const diagnostics = new Diagnostics();
  if (checkStopCommand(environment, diagnostics)) return () => logProblems(diagnostics, {});
  try {
    await maskFound(guard, mask);
  } catch (error) {
    return () => logStepFailure(formatError(error));
  }
  return undefined;
}

async function revoke(
  given: RawInputs<RevokeInput>,
  raw: RawInputs<RevokeInput>,
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): Promise<number> {
  checkUnknownInputs(environment, INPUTS, {}, {}, diagnostics);
  checkCommandFiles(['GITHUB_OUTPUT'], environment, diagnostics);
  const fix = given['api-key']?.text === '' ? await missingKeyFix(environment) : '';
  const key = readApiKey(raw['api-key']?.text, fix, diagnostics.reporter('api-key'));
  const target = readTarget(given, raw, diagnostics);
  const { readActionConnection, revokeTokens } = await import('../ably.ts');
  const connection = await readActionConnection(raw, environment, diagnostics);
  const complete = key && target && connection && diagnostics.problems.length === 0;
  const confirmed = complete ? await revokeTokens(key, target, connection, diagnostics) : undefined;
  logDiagnostics(diagnostics, given, 'No revocation was confirmed');
  if (!complete || !confirmed) return 1;
  logConfirmation(key.keyName, target, confirmed);
  setIssuedBefore(confirmed);
  return 0;
}

function logConfirmation(keyName: string, { type, value }: RevocationTarget, confirmed: Confirmation): void {
  const { issuedBefore, appliesAt } = confirmed;
  const name = type === 'clientId' ? 'client ID' : 'revocation key';
  const tokens = `the tokens of key ${keyName} with ${name} ${quote(value)} that were issued before ${isoTime(issuedBefore)}`;
  logLines(`Ably revoked ${tokens}, by Ably's clock. Ably does not report whether there were any.`);
  if (appliesAt !== undefined) logLines(`The revocation takes effect at ${isoTime(appliesAt)}.`);
}

function setIssuedBefore({ issuedBefore }: Confirmation): void {
  try {
    setOutput('issued-before', isoTime(issuedBefore));
  } catch (error) {
    throw new ReportedError(`the tokens are revoked, but the output could not be written: ${formatError(error)}`);
  }
}

const isoTime = (milliseconds: number) => new Date(milliseconds).toISOString();
