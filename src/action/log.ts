import { endGroup, error, info, startGroup, warning } from '@actions/core';
import packageJson from '../../package.json' with { type: 'json' };
import { formatError, ReportedError, STDERR, watchStream, write } from '../node/process.ts';
import { type Diagnostics, formatProblem, formatWarning, type Subject, variableNamed } from '../token/diagnostics.ts';
import type { Mask } from '../token/issue.ts';
import type { RawInputs } from '../token/reading.ts';
import { escapeInvisible } from '../token/text.ts';
import { capabilityRows, describeFacts, type IssuedToken, wideCapabilityNote } from '../token/token.ts';
import type { Options } from './inputs.ts';

const TITLE = 'ably-jwt-action';

/** The runner runs commands such as `##[add-mask]` anywhere in a line, and messages can quote a user's text. */
const escapeCommands = (text: string) => text.replaceAll('##[', '# #[');

/** As @actions/core escapes the data of a command. */
const escapeData = (text: string) => text.replace(/[%\r\n]/g, encodeURIComponent);

/** Prints lines to the log. */
export function logLines(...lines: string[]): void {
  info(escapeCommands(lines.join('\n')));
}

/**
 * Logs each warning and each problem as a separate annotation.
 * @param refusal what was not done, if there are problems
 */
export function logDiagnostics({ problems, warnings }: Diagnostics, raw: RawInputs, refusal?: string): void {
  const nameOf = ({ name }: Subject) => {
    const variable = raw[name]?.variable;
    return variable === undefined ? name : `${name} (from ${variable})`;
  };
  const options = ({ name }: Subject) => ({ title: `${TITLE}: ${name}` });
  for (const each of warnings) warning(escapeCommands(formatWarning(each, nameOf)), options(each.subject));
  for (const each of problems) error(escapeCommands(formatProblem(each, nameOf)), options(each.subject));
  if (refusal !== undefined && problems.length > 0) {
    logLines(`${refusal}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
  }
}

/** Logs an unexpected failure. */
export function logFailure(failure: string): void {
  error(`${failure}.`, { title: TITLE });
}

/**
 * Reports a token in the log, unless token-only is true: a short report, then a group with the details.
 * @param keyVariable the variable that the API key came from, if it did
 * @param host the Ably host that verified the token, if one did
 */
export function logToken(issued: IssuedToken, options: Options, keyVariable?: string, host?: string): void {
  if (options.tokenOnly) return;
  const client = issued.clientId === null ? 'no client ID' : `client ID "${escapeInvisible(issued.clientId)}"`;
  const lines = [`Issued an Ably JWT for app ${issued.appId}, ${client}, valid until ${issued.expires}.`];
  if (keyVariable) lines.push(`The API key came from the variable ${keyVariable} and belongs to app ${issued.appId}.`);
  if (host) {
    lines.push('Ably accepted the token in a request to /stats. The key may still not allow the operations in it.');
  }
  if (options.exportEnv) lines.push(`Later steps of this job can read the token from ${options.envName}.`);
  const wide = wideCapabilityNote(issued);
  if (wide) lines.push(wide);
  logLines(...lines);

  startGroup('Token details');
  logLines(
    ...describeFacts(issued).map(([label, value]) => `${label}: ${value}`),
    ...(host ? [`Verified by: ${host}`] : []),
    'Capability:',
    ...capabilityRows(issued).map(([resource, operations]) => `  ${resource} \u2192 ${operations.join(', ')}`),
  );
  endGroup();
}

/** In characters of base64: four groups, each of which encodes three bytes. */
const PIECE = 16;

/**
 * Tells the runner to mask texts, each once. It has read all of them, or they wait in its pipe, once the promise resolves;
 * it rejects with a ReportedError if they could not be written. They go to stderr: Node and the system's loader print
 * there, too, so nothing they print overtakes a mask. The first line, with the version, ends a line that something else
 * left unfinished. There, no mask would be seen.
 */
export function maskOnStderr(): Mask {
  // Watched from the start: Node prints to it if NODE_DEBUG is set, and what it printed could end within a line.
  const flush = watchStream(process.stderr);
  const masked = new Set<string>();
  return async (texts, inBase64) => {
    const masks = new Set([...texts, ...[...inBase64].flatMap(base64Pieces)]);
    const commands = [...masks].filter((text) => !masked.has(text)).map((text) => `::add-mask::${escapeData(text)}\n`);
    if (commands.length === 0) return;
    const firstLine = masked.size === 0 ? `${TITLE} ${packageJson.version}\n` : '';
    try {
      await flush();
      write(STDERR, firstLine + commands.join(''));
    } catch (error) {
      throw new ReportedError(`the masks could not be written to stderr: ${formatError(error)}`);
    }
    for (const text of masks) masked.add(text);
  };
}

/**
 * Parts of the base64 of a secret, wherever it stands in the encoded text: whole groups of three bytes from its first,
 * second and third byte on, in pieces. The last piece ends with the last group. The runner itself masks base64 only if
 * the encoded text ends with the secret.
 */
export function base64Pieces(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((start) => {
    // Only whole groups: any other ends with padding.
    const base64 = bytes.toString('base64', start).replace(/.{3}=$/, '');
    const pieces = base64.match(new RegExp(`.{1,${PIECE}}`, 'g')) ?? [];
    return [...pieces.slice(0, -1), base64.slice(-PIECE)];
  });
}

/** Variables whose values can contain the name of a branch, a channel or a folder. */
const WITH_NAMES = /^(INPUT_|GITHUB_|RUNNER_)|^(PATH|PWD|OLDPWD|INIT_CWD)$/i;

const NAME = /stop-commands/i;
const COMMAND = /(##\[|[:;]{2})stop-commands/i;
const patternFor = (variable: string) => (WITH_NAMES.test(variable) ? COMMAND : NAME);

/**
 * Reports a variable that contains the command that stops workflow commands. Something that runs before this program could
 * print the variable, and the runner would then show masks as text. Returns whether there is one.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function checkStopCommand(environment: NodeJS.ProcessEnv, diagnostics: Diagnostics): boolean {
  const variables = Object.entries(environment);
  const [name] = variables.find(([each, value]) => patternFor(each).test(`${each}=${value}`)) ?? [];
  if (name === undefined) return false;
  const shown = name.replace(/\W/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  diagnostics.about(variableNamed(shown), 'no variable with it').problem({
    found: 'the variable contains the name of the workflow command that keeps the runner from masking secrets',
    fix: 'remove it from the variable; if an earlier step sets the variable to text that others write, change that step',
  });
  return true;
}
