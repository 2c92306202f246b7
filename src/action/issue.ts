import { run, watchStream } from '../node/process.ts';
import { Diagnostics, inputNamed } from '../token/diagnostics.ts';
import { defaultClientId } from '../token/identity.ts';
import { TOKEN_INPUTS } from '../token/inputs.ts';
import { issue, type Mask } from '../token/issue.ts';
import { type Context, type RawInputs, readInputs } from '../token/reading.ts';
import { SecretGuard } from '../token/secrets.ts';
import type { IssuedToken } from '../token/token.ts';
import { ACTION_INPUTS, missingKeyFix, readActionConnection, readRawInputs, warnOfNoEffect } from './inputs.ts';
import { checkStopCommand, logDiagnostics, logFailure, logToken, maskOnStderr } from './log.ts';
import { checkCommandFiles, filesToWrite, publish, warnOfOverwriting } from './publish.ts';
import { checkUnknownInputs } from './unknown-inputs.ts';

/** Every input of action.yml. */
const INPUTS = { ...TOKEN_INPUTS, ...ACTION_INPUTS };

/** Issues a token: read, mask, check, sign, verify, publish, report. Returns the exit code. */
async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  const mask = maskOnStderr();
  const diagnostics = new Diagnostics();
  const raw = readRawInputs(INPUTS, environment);
  const isStopped = checkStopCommand(environment, diagnostics);
  const logReport = isStopped ? undefined : await issueAndPublish(raw, environment, mask, diagnostics);
  logDiagnostics(diagnostics, raw, 'No token was issued and no output was set');
  logReport?.();
  return logReport ? 0 : 1;
}

/** Issues and publishes a token. Returns what reports it in the log; undefined if there is any problem. */
async function issueAndPublish(
  raw: RawInputs,
  environment: NodeJS.ProcessEnv,
  mask: Mask,
  diagnostics: Diagnostics,
): Promise<(() => void) | undefined> {
  const apiKey = raw['api-key'];
  const guard = new SecretGuard(apiKey?.text ?? '');
  await mask(guard.secrets, guard.keySecrets);

  const runId = environment['GITHUB_RUN_ID'];
  const context = {
    guard,
    diagnostics,
    defaultClientId: defaultClientId(runId ? `github-actions-${runId}` : 'ably-jwt', crypto.randomUUID()),
    missingKeyFix: apiKey?.text === '' ? await missingKeyFix(environment) : '',
    isFromWorkflow: true,
  };
  const given = readInputs(ACTION_INPUTS, raw, context);
  warnOfNoEffect(given, diagnostics);
  checkUnknownInputs(INPUTS, environment, diagnostics);
  warnOfCapabilityVariable(raw, environment, context);
  checkCommandFiles(filesToWrite(given), environment, diagnostics);
  const ably = given.verify ? await import('../ably/index.ts') : undefined;
  const connection = ably && (await readActionConnection(given, environment, diagnostics));
  const verify = ably && connection && ((token: IssuedToken) => ably.verifyToken(token, connection, diagnostics));
  const issued = await issue({ raw, context, now: Date.now(), jti: crypto.randomUUID(), mask, verify });
  if (issued === undefined) return undefined;

  // Without a problem, every value is there.
  const options = given as Required<typeof given>;
  warnOfOverwriting(issued, options, environment, diagnostics.about(inputNamed('env-name')));
  // Loaded before any output is set, because loading can fail.
  const summary = options.summary && !options.tokenOnly ? await import('./summary.ts') : undefined;
  await publish(issued, options, environment);
  await summary?.publishSummary(issued, environment, diagnostics.about(inputNamed('summary')));
  return () => logToken(issued, options, apiKey?.variable, connection?.primary.host);
}

/** Warns of a capability under `env:` instead of `with:`, where it does not narrow the token. */
function warnOfCapabilityVariable(raw: RawInputs, environment: NodeJS.ProcessEnv, context: Context): void {
  const { capability } = TOKEN_INPUTS;
  if (raw[capability.name]?.text.trim() !== capability.default) return;
  for (const name of Object.keys(environment).filter((each) => each.toUpperCase() === 'CAPABILITY')) {
    const text = environment[name] ?? '';
    if (text.trim() === capability.default) continue;
    const diagnostics = new Diagnostics();
    readInputs({ capability }, { [capability.name]: { text } }, { ...context, diagnostics });
    if (diagnostics.problems.length > 0) continue;
    const report = context.diagnostics.about(inputNamed(capability.name));
    report.warning(
      `The variable ${name} contains a capability, but this action does not read it, so the token has the default capability. Move it from "env:" to "with:".`,
    );
  }
}

run(main, (failure) => logFailure(`No token was issued: ${failure}`), watchStream(process.stdout));
