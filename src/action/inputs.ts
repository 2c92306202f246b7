import { getInput } from '@actions/core';
import type { Connection } from '../ably/index.ts';
import { readVariable } from '../node/process.ts';
import { type Diagnostics, inputNamed, type Reporter } from '../token/diagnostics.ts';
import { CA_FILE, ENDPOINT } from '../token/inputs.ts';
import { input, type RawInput, type RawInputs, type Table, type Values } from '../token/reading.ts';
import { type Checked, quote } from '../token/text.ts';

/** In characters. */
const MAX_NAME_LENGTH = 255;

const flag = (name: string) =>
  input({ name, default: 'false', expected: 'true or false (or True, TRUE, False, FALSE)', read: readBoolean });

/** The inputs that say what the issue action does with a token. */
export const ACTION_INPUTS = {
  tokenOnly: flag('token-only'),
  exportEnv: flag('export-env'),
  envName: {
    name: 'env-name',
    default: 'ABLY_TOKEN',
    expected: `a variable name of letters, digits and _, at most ${MAX_NAME_LENGTH} characters`,
    read: readEnvName,
  },
  verify: flag('verify'),
  endpoint: ENDPOINT,
  caFile: CA_FILE,
  summary: flag('summary'),
} satisfies Table;

export type Options = Values<typeof ACTION_INPUTS>;

/**
 * Reads each input once. An empty one is treated as not given, unless it is required. If `api-key` is the literal default
 * of action.yml, the key comes from the variable.
 */
export function readRawInputs(rows: Table, environment: NodeJS.ProcessEnv): RawInputs {
  const raw: { [name: string]: RawInput } = {};
  for (const row of Object.values(rows)) {
    const { name, isRequired, isSecret, keepsWhitespace } = row;
    const text = getInput(name, { trimWhitespace: !keepsWhitespace });
    // The revoke action has no default for its key.
    const isFromVariable = isSecret && row.default !== '' && text === row.default;
    if (isFromVariable) raw[name] = readVariable(environment, 'ABLY_API_KEY');
    else if (text !== '' || isRequired || isSecret) raw[name] = { text };
  }
  return raw;
}

/**
 * Reads a boolean of YAML's core schema. An invalid one is reported, and read as it was probably meant, so that the inputs
 * that depend on it are checked, too.
 * https://yaml.org/spec/1.2.2/#10212-boolean
 */
function readBoolean(text: Checked, report: Reporter): boolean {
  if (['false', 'False', 'FALSE'].includes(text)) return false;
  if (['true', 'True', 'TRUE'].includes(text)) return true;
  report.problem({ found: `${quote(text)} is not a boolean`, fix: 'use true or false' });
  return !/^([nf]|off|0)/i.test(text);
}

/** Names, in upper case, that change how programs run, that the runner sets, or that Ably's tools read. */
const RESERVED = [
  /^(PATH|HOME|SHELL|ENV|IFS|CI|BASH_ENV|JAVA_TOOL_OPTIONS|PATHEXT|COMSPEC|SYSTEMROOT|PSMODULEPATH)$/,
  /^(PYTHON|PERL5|RUBY|(NODE|NPM|LD|DYLD|DOTNET|GIT|SSL|OPENSSL|GITHUB|RUNNER|ACTIONS|INPUT|STATE)_)|_PROXY$/,
  /^ABLY_(API_KEY|APP_ID|CLIENT_ID|ENDPOINT|ACCESS_TOKEN)$/,
];

/**
 * Reads the name of the variable that `export-env` sets.
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 */
function readEnvName(text: Checked, report: Reporter): string | undefined {
  const fix = 'use a name such as ABLY_TOKEN';
  if (text.length > MAX_NAME_LENGTH || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) {
    return report.problem({ found: `${quote(text)} is not a variable name`, fix });
  }
  // Variable names are case-insensitive on Windows.
  const name = text.toUpperCase();
  if (RESERVED.some((pattern) => pattern.test(name))) {
    const reserved = report.expecting('a name that no program or runner uses');
    return reserved.problem({ found: `${quote(text)} is reserved`, fix });
  }
  return text;
}

/** Warns about inputs that have no effect. */
export function warnOfNoEffect(options: Partial<Options>, diagnostics: Diagnostics): void {
  const noEffect = (name: string, reason: string) =>
    diagnostics.about(inputNamed(name)).warning(`No effect ${reason}.`);
  const { envName = ACTION_INPUTS.envName.default, exportEnv, verify, endpoint, caFile, summary, tokenOnly } = options;
  if (envName !== ACTION_INPUTS.envName.default && !exportEnv) noEffect('env-name', 'unless export-env is true');
  if (endpoint && !verify) noEffect('endpoint', 'unless verify is true');
  if (caFile && !verify) noEffect('ca-file', 'unless verify is true');
  if (summary && tokenOnly) noEffect('summary', 'if token-only is true');
}

const DEPENDABOT = 'dependabot[bot]';

const GENERAL_FIX =
  'pass it with "api-key: $' +
  '{{ secrets.NAME }}", where NAME is spelled as in the repository\'s Settings > Secrets and variables > Actions; an environment secret needs "environment:" in the job; a reusable workflow needs "secrets:" in its caller';

const DEPENDABOT_FIX =
  "add the key in the repository's Settings > Secrets and variables > Dependabot, because Dependabot runs cannot read other secrets";

const FORK_FIX =
  'skip the job, because GitHub passes no secrets to a pull request from a fork: "if: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository"';

/**
 * How to provide a missing key, depending on the event of the workflow and its variables: a phrase for a problem's fix.
 * All pull request events have a `pull_request`; only `pull_request_target` passes secrets to forks.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
export async function missingKeyFix(environment: NodeJS.ProcessEnv): Promise<string> {
  try {
    const { context } = await import('@actions/github');
    const pullRequest = context.payload.pull_request;
    if (context.actor === DEPENDABOT || pullRequest?.['user']?.login === DEPENDABOT) return DEPENDABOT_FIX;
    const isFork = pullRequest?.['head']?.repo?.full_name !== pullRequest?.['base']?.repo?.full_name;
    if (isFork && context.eventName !== 'pull_request_target') return FORK_FIX;
  } catch {
    // Without the event, any cause is possible.
  }
  const variable = ['API_KEY', 'ABLY_API_KEY'].find((name) => environment[name]?.trim());
  return variable === undefined ? GENERAL_FIX : `${GENERAL_FIX}; the variable ${variable} is not read`;
}

/**
 * Reads how an action reaches Ably. It trusts only Node's built-in root certificates and `ca-file`. Certificates from
 * variables are not trusted, because an earlier step could set them, and a proxy, to read the key in transit.
 */
export async function readActionConnection(
  values: Partial<Pick<Options, 'endpoint' | 'caFile'>>,
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): Promise<Connection | undefined> {
  const { readConnection } = await import('../ably/index.ts');
  const { rootCertificates } = await import(/* webpackIgnore: true */ 'node:tls');
  if (environment['ABLY_ENDPOINT'] && values.endpoint === '') {
    diagnostics
      .about(inputNamed('endpoint'))
      .warning('The variable ABLY_ENDPOINT is set but ignored. To use another endpoint, set the endpoint input.');
  }
  return readConnection(values, environment, diagnostics, rootCertificates);
}
