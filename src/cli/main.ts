import { checkIssued } from '../token/check-issued.ts';
import { Diagnostics, formatProblem, formatWarning } from '../token/diagnostics.ts';
import { defaultClientId } from '../token/identity.ts';
import { guardInputs } from '../token/input-guard.ts';
import { issueToken } from '../token/issue.ts';
import { redact, SecretGuard } from '../token/secrets.ts';
import { readTokenParams } from '../token/token-params.ts';
import { readArguments } from './arguments.ts';
import { helpText } from './help.ts';
import { readApiKeyInput, withVariables } from './inputs.ts';
import { OPTIONS } from './options.ts';
import { printNote, printResult } from './print.ts';
import { render } from './render.ts';
import { version } from './version.ts';

const MISSING_KEY_FIX = 'set the variable without showing the key: read -rs ABLY_API_KEY && export ABLY_API_KEY';
const MISSING_KEY_FIX_IN_CI =
  'set the variable from the secrets of your CI system; runs from forks often have no secrets';
const UNTRUSTED_FIX = 'if your network inspects TLS, set NODE_EXTRA_CA_CERTS to the path of its CA certificate';

/** Issues a token: parse, check, sign, verify, render. Returns the exit code, as in the help text. */
export async function main(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const diagnostics = new Diagnostics();
  const apiKey = readApiKeyInput(environment);
  const guard = new SecretGuard(apiKey.text);
  const { given, switches } = readArguments(argv, guard, diagnostics);
  const hasSecret = argv.some((arg) => guard.find(arg));
  if ((switches.help || switches.version) && !hasSecret) {
    printResult(switches.help ? helpText() : `${await version()}\n`);
    return 0;
  }

  const inputs = withVariables(given, apiKey, environment);
  const sourceOf = (input: string) =>
    inputs[input as keyof typeof inputs]?.source ?? (Object.hasOwn(OPTIONS, input) ? `--${input}` : input);
  // Outside of GitHub Actions, no runner masks the output.
  const note = (text: string) => printNote(redact(text, guard.secrets));
  const noteDiagnostics = () => {
    for (const warning of diagnostics.warnings.splice(0)) note(`warning: ${formatWarning(warning, sourceOf)}`);
    for (const problem of diagnostics.problems) note(formatProblem(problem, sourceOf));
  };

  if (given.endpoint && !switches.verify) diagnostics.reporter('endpoint').warning('No effect without --verify.');
  const raw = guardInputs(inputs, guard, diagnostics);
  const context = {
    defaultClientId: defaultClientId('ably-jwt', crypto.randomUUID()),
    missingKeyFix: environment['CI'] ? MISSING_KEY_FIX_IN_CI : MISSING_KEY_FIX,
    isFromWorkflow: false,
    now: Date.now(),
  };
  const params = await readTokenParams(raw, context, guard, diagnostics);
  const ably = switches.verify ? await import('../ably/index.ts') : undefined;
  const connection = ably?.readConnection(raw, { ca: undefined, fix: UNTRUSTED_FIX }, environment, diagnostics);
  noteDiagnostics();
  if (params === undefined || diagnostics.problems.length > 0) {
    const isUsageError = diagnostics.problems.some(({ input }) => input.startsWith('-') || input === 'arguments');
    if (isUsageError) note('see ably-jwt --help');
    return 2;
  }

  const issued = await issueToken(params, crypto.randomUUID());
  checkIssued(issued, diagnostics);
  const isTooLarge = diagnostics.problems.length > 0;
  if (ably && connection && !isTooLarge) await ably.verifyToken(issued, connection, diagnostics);
  noteDiagnostics();
  if (diagnostics.problems.length > 0) return isTooLarge ? 2 : 1;
  if (connection) {
    note(`${connection.primary.host} accepts the token. The key may still not allow every operation in it.`);
  }
  if (switches.verbose) {
    for (const [name, { source }] of Object.entries(inputs)) note(`${name} read from ${source}`);
    note(`signed with HS256 and key ${issued.keyName}: ${issued.token.length} characters`);
  }
  const isColored = switches['pretty-json'] && process.stdout.isTTY && !environment['NO_COLOR'];
  printResult(render(issued, switches, Boolean(isColored)));
  return 0;
}
