#!/usr/bin/env node
import './node-version.ts';
import { run } from '../node/run.ts';
import { Diagnostics, formatProblem, formatWarning } from '../token/diagnostics.ts';
import { guardInputs } from '../token/input-guard.ts';
import type { RawInputs } from '../token/raw-inputs.ts';
import { redact, SecretGuard } from '../token/secrets.ts';
import { readApiKeyInput, readVariable } from './api-key.ts';
import { parseArguments, readArguments } from './arguments.ts';
import { issue } from './issue.ts';
import { helpText, OPTIONS, type OptionName, variableInputs } from './options.ts';
import { type Outcome, printNote, printResult, version } from './output.ts';
import { revoke } from './revoke.ts';

const COMMANDS = { issue, revoke };
const FAILURES = { issue: 'no token was printed', revoke: 'the command failed' };

const argv = process.argv.slice(2);

run(
  () => main(argv, process.env),
  (failure) => printNote(`${FAILURES[parseArguments(argv).command]}: ${failure}.`),
);

/** Runs a command: parse, read the key, check, issue or revoke, print. Returns the exit code, as in the help text. */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const diagnostics = new Diagnostics();
  const parsed = parseArguments(args);
  const optionOf = (name: OptionName) => parsed.rest.find((argument) => argument.name === name);
  const isHelp = parsed.isHelp || optionOf('help') !== undefined;
  const isText = isHelp || parsed.isVersion || optionOf('version') !== undefined;
  const apiKey = isText
    ? readVariable(environment)
    : await readApiKeyInput(optionOf('api-key-file'), environment, diagnostics);
  const guard = new SecretGuard(apiKey?.text ?? '');
  if (isText && !args.some((arg) => guard.find(arg))) {
    printResult(isHelp ? helpText(parsed.command) : `${await version()}\n`);
    return 0;
  }

  const { given, switches } = readArguments(parsed, guard, diagnostics);
  const raw: RawInputs<OptionName | 'api-key'> = {
    ...variableInputs(parsed.command, environment),
    ...given,
    ...(apiKey && { 'api-key': apiKey }),
  };
  const inputs = guardInputs(raw, guard, diagnostics);
  const command = COMMANDS[parsed.command];
  const refused: Outcome = { exitCode: 2 };
  const outcome = isText ? refused : await command({ given, inputs, switches, environment, guard, diagnostics });

  // Outside of GitHub Actions, no runner masks the output.
  const note = (text: string) => printNote(redact(text, guard.secrets));
  const sourceOf = (input: string) =>
    raw[input as OptionName]?.source ?? (Object.hasOwn(OPTIONS, input) ? `--${input}` : input);
  const { problems, warnings } = diagnostics;
  for (const warning of warnings) note(`warning: ${formatWarning(warning, sourceOf)}`);
  for (const problem of problems) note(formatProblem(problem, sourceOf));
  if (problems.some(({ input }) => input.startsWith('-') || input === 'arguments')) note('see ably-jwt --help');
  for (const text of outcome.notes ?? []) note(text);
  if (switches.verbose && outcome.exitCode === 0) {
    for (const [name, { source }] of Object.entries(raw)) note(`${name} read from ${source}`);
    for (const text of outcome.details ?? []) note(text);
  }
  if (outcome.output !== undefined) printResult(outcome.output, outcome.done);
  return outcome.exitCode;
}
