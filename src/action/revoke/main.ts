import { setOutput, setSecret } from '@actions/core';
import { formatError, ReportedError } from '../../node/system-errors.ts';
import { readApiKey } from '../../token/api-key.ts';
import { Diagnostics } from '../../token/diagnostics.ts';
import { guardInputs } from '../../token/input-guard.ts';
import { quote } from '../../token/quote.ts';
import { SecretGuard } from '../../token/secrets.ts';
import type { Confirmation, RevocationTarget } from '../ably.ts';
import { checkCommandFiles } from '../command-files.ts';
import { readInputs } from '../inputs.ts';
import { logDiagnostics, logLines } from '../log.ts';
import { missingKeyFix } from '../missing-key.ts';
import { checkUnknownInputs } from '../unknown-inputs.ts';
import { INPUTS, type RevokeInput, readTarget } from './inputs.ts';

/** Revokes tokens: read, mask, check, send, report. Returns the exit code. */
export async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  const diagnostics = new Diagnostics();
  const given = readInputs<RevokeInput>(INPUTS, ['api-key']);
  const keyText = given['api-key']?.text ?? '';
  const guard = new SecretGuard(keyText);
  const raw = guardInputs(given, guard, diagnostics);
  for (const secret of guard.takeSecrets()) setSecret(secret);

  checkUnknownInputs(environment, INPUTS, {}, {}, diagnostics);
  checkCommandFiles(['GITHUB_OUTPUT'], environment, diagnostics);
  const fix = keyText === '' ? await missingKeyFix(environment) : '';
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
