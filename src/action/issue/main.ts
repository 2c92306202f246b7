import { checkIssued } from '../../token/check-issued.ts';
import { Diagnostics } from '../../token/diagnostics.ts';
import { defaultClientId } from '../../token/identity.ts';
import { guardInputs } from '../../token/input-guard.ts';
import { issueToken } from '../../token/issue.ts';
import { SecretGuard } from '../../token/secrets.ts';
import { readTokenParams } from '../../token/token-params.ts';
import { checkCommandFiles } from '../command-files.ts';
import { logDiagnostics, logWarnings } from '../log.ts';
import { type Mask, maskFound } from '../masks.ts';
import { checkStopCommand } from '../stop-command.ts';
import { checkUnknownInputs } from '../unknown-inputs.ts';
import { warnOfCapabilityVariable } from './capability-variable.ts';
import { DEFAULTS, INPUTS, isKeyFromVariable, readIssueInputs, readOptions } from './inputs.ts';
import { warnOfOverwriting } from './overwriting.ts';
import { filesToWrite, publish, publishSummary } from './publish.ts';
import { report } from './report.ts';

const REFUSAL = 'No token was issued and no output was set';
const REMOVED = { revoke: 'remove it, and use org/ably-jwt-action/revoke@v1 in a separate step or job' };

/** Issues a token: read, mask, check, sign, mask, verify, publish, report. Returns the exit code. */
export async function main(environment: NodeJS.ProcessEnv, mask: Mask): Promise<number> {
  const diagnostics = new Diagnostics();
  const given = readIssueInputs(environment);
  if (checkStopCommand(environment, diagnostics)) {
    logDiagnostics(diagnostics, given, REFUSAL);
    return 1;
  }
  const guard = new SecretGuard(given['api-key']?.text ?? '');
  const raw = guardInputs(given, guard, diagnostics);
  await maskFound(guard, mask);

  const options = readOptions(raw, diagnostics);
  checkUnknownInputs(environment, INPUTS, DEFAULTS, REMOVED, diagnostics);
  await warnOfCapabilityVariable(raw, environment, guard, diagnostics.reporter('capability'));
  checkCommandFiles(filesToWrite(options), environment, diagnostics);
  const run = environment['GITHUB_RUN_ID'];
  const context = {
    defaultClientId: defaultClientId(run ? `github-actions-${run}` : 'ably-jwt', crypto.randomUUID()),
    missingKeyFix:
      given['api-key']?.text === '' ? await (await import('../missing-key.ts')).missingKeyFix(environment) : '',
    isFromWorkflow: true,
    now: Date.now(),
  };
  const params = await readTokenParams(raw, context, guard, diagnostics);
  const ably = options.verify ? await import('../ably.ts') : undefined;
  const connection = await ably?.readActionConnection(raw, environment, diagnostics);
  await maskFound(guard, mask);
  logDiagnostics(diagnostics, given, REFUSAL);
  if (params === undefined || diagnostics.problems.length > 0) return 1;

  const issued = await issueToken(params, crypto.randomUUID());
  await mask([issued.token, issued.signature], [issued.signature]);
  checkIssued(issued, diagnostics);
  warnOfOverwriting(issued, options, environment, diagnostics.reporter('env-name'));
  if (ably && connection && diagnostics.problems.length === 0) await ably.verifyToken(issued, connection, diagnostics);
  logDiagnostics(diagnostics, given, REFUSAL);
  if (diagnostics.problems.length > 0) return 1;

  // Loaded before any output is set, because loading can fail.
  const summary = options.summary && !options.tokenOnly ? await import('./summary.ts') : undefined;
  await publish(issued, options, environment);
  if (!options.tokenOnly) report(issued, options, isKeyFromVariable(given), connection?.primary.host);
  if (summary) await publishSummary(issued, summary.writeSummary, environment, diagnostics.reporter('summary'));
  logWarnings(diagnostics, given);
  return 0;
}
