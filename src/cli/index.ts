#!/usr/bin/env node
import { readVariable, run } from '../node/process.ts';
import { Diagnostics, formatProblem, formatWarning, type Subject } from '../token/diagnostics.ts';
import { defaultClientId } from '../token/identity.ts';
import { API_KEY } from '../token/inputs.ts';
import type { RawInputs } from '../token/reading.ts';
import { SecretGuard } from '../token/secrets.ts';
import { KEY_VARIABLE, readApiKeyInput } from './api-key.ts';
import { parseArguments, readArguments } from './arguments.ts';
import { issue, type Outcome, printNote, printResult, redactor, revoke } from './commands.ts';
import { helpText, variableInputs } from './options.ts';

const MIN_NODE_VERSION = 20;

const RUN = { issue, revoke };

run(main, (failure) => printNote(`the command failed: ${failure}.`));

/** Runs a command: parse, read the key, check, issue or revoke, print. Returns the exit code, as in the help text. */
async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  if (Number.parseInt(process.versions.node, 10) < MIN_NODE_VERSION) {
    printNote(`Node ${process.versions.node} is too old. Use Node ${MIN_NODE_VERSION} or later.`);
    return 2;
  }
  const args = process.argv.slice(2);
  const diagnostics = new Diagnostics();
  const parsed = parseArguments(args);
  const optionOf = (name: string) => parsed.rest.find((argument) => argument.name === name);
  const isOn = (name: string) => optionOf(name) !== undefined && optionOf(name)?.value === undefined;
  const isHelp = isOn('help');
  const isText = isHelp || isOn('version');
  const apiKey = isText
    ? readVariable(environment, KEY_VARIABLE)
    : await readApiKeyInput(optionOf('api-key-file'), environment, diagnostics);
  // The key in the variable is a secret even if another one is used.
  const guard = new SecretGuard(apiKey?.text ?? '', environment[KEY_VARIABLE]?.trim() ?? '');
  const hasWord = parsed.unknownCommand !== undefined || parsed.rest.some(({ text }) => !text.startsWith('-'));
  if (isText && !hasWord && args.every((arg) => guard.check(arg).ok)) {
    printResult(isHelp ? helpText(parsed.command) : `${await readVersion()}\n`);
    return 0;
  }

  const { given, switches } = readArguments(parsed, guard, diagnostics, isText);
  const { 'api-key-file': _, ...inputs } = given;
  const raw: RawInputs = {
    ...variableInputs(parsed.command, environment),
    ...inputs,
    ...(apiKey && { [API_KEY.name]: apiKey }),
  };
  const context = {
    guard,
    diagnostics,
    defaultClientId: defaultClientId('ably-jwt', crypto.randomUUID()),
    // A missing key has been reported where it is read.
    missingKeyFix: '',
    isFromWorkflow: false,
  };
  const outcome: Outcome = isText
    ? { exitCode: 2 }
    : await RUN[parsed.command]({ raw, switches, context, environment });

  // Outside of GitHub Actions, no runner masks the output.
  const redact = redactor(guard.secrets);
  const note = (text: string) => printNote(redact(text));
  const sourceOf = (name: string) => raw[name]?.variable ?? `--${name === API_KEY.name ? 'api-key-file' : name}`;
  const nameOf = ({ kind, name }: Subject) => (kind === 'input' || name === 'verify' ? sourceOf(name) : name);
  const { problems, warnings } = diagnostics;
  for (const warning of warnings) note(`warning: ${formatWarning(warning, nameOf)}`);
  for (const problem of problems) note(formatProblem(problem, nameOf));
  if (problems.some(({ subject }) => subject.kind === 'argument')) {
    note(`see ably-jwt ${parsed.command === 'revoke' ? 'revoke-token ' : ''}--help`);
  }
  for (const text of outcome.notes ?? []) note(text);
  if (switches.verbose && outcome.exitCode === 0) {
    for (const name of Object.keys(raw)) note(`${name} read from ${sourceOf(name)}`);
    for (const text of outcome.details ?? []) note(text);
  }
  if (outcome.output !== undefined) printResult(outcome.output, outcome.done);
  return outcome.exitCode;
}

/** Loaded only when requested. */
async function readVersion(): Promise<string> {
  const { default: packageJson } = await import('../../package.json', { with: { type: 'json' } });
  return packageJson.version;
}
