import { getInput } from '@actions/core';
import { didYouMean } from '../token/did-you-mean.ts';
import type { Findings } from '../token/findings.ts';
import { quote } from '../token/quote.ts';
import { gatherWords, VARIABLE_OF, WORD_NAMES, type WordName, type Words } from '../token/words.ts';
import { readEnvName } from './env-name.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How the Action publishes a token. */
export interface Options {
  readonly tokenOnly: boolean;
  readonly exportEnv: boolean;
  readonly revoke: boolean;
  readonly verify: boolean;
  readonly summary: boolean;
  /** The variable that `exportEnv` sets. */
  readonly envName: string;
}

const DEFAULT_ENV_NAME = 'ABLY_TOKEN';

/** Every input of action.yml. */
export const INPUT_NAMES: readonly string[] = [
  ...WORD_NAMES,
  'token-only',
  'export-env',
  'env-name',
  'revoke',
  'verify',
  'summary',
];

/** Reads every input once. An empty one counts as absent: an unset `${{ vars.X }}` arrives so. */
export function readInputs(environment: Environment, findings: Findings): { words: Words; options: Options } {
  const options = {
    tokenOnly: readSwitch('token-only', findings),
    exportEnv: readSwitch('export-env', findings),
    revoke: readSwitch('revoke', findings),
    verify: readSwitch('verify', findings),
    summary: readSwitch('summary', findings),
    envName: readEnvName(getInput('env-name') || DEFAULT_ENV_NAME, findings),
  };
  reportMisspelt(environment, findings);
  reportIneffective(environment, options, findings);
  return { words: gatherWords(readInput, environment), options };
}

/** An input as it was given; empty where it was not. */
export const readInput = (name: string): string => getInput(name);

/** A boolean in the forms of YAML 1.2's core schema, false where absent. https://yaml.org/spec/1.2.2/#10212-boolean */
function readSwitch(input: string, { problems }: Findings): boolean {
  const text = getInput(input);
  if (['true', 'True', 'TRUE'].includes(text)) return true;
  if (!['', 'false', 'False', 'FALSE'].includes(text)) {
    const expected = 'true or false (or True, TRUE, False, FALSE)';
    problems.push({ input, found: `${quote(text)} is not a boolean`, expected, fix: 'write true or false' });
  }
  return false;
}

/**
 * The runner only warns of an input that does not exist; a misspelt `capability` would be a token that can do all.
 * With `_` in its name it may as well be a variable of the job, so that is only a warning.
 */
function reportMisspelt(environment: Environment, { problems, warnings }: Findings): void {
  for (const variable of Object.keys(environment)) {
    const input = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
    if (input === undefined || INPUT_NAMES.includes(input)) continue;
    const meant = didYouMean(input, INPUT_NAMES);
    if (meant === undefined) continue;
    const fix = `did you mean ${meant}?`;
    if (input.includes('_')) {
      const text = `There is no such input, so it is passed over: ${fix} (Unless your job sets a variable ${variable} itself.)`;
      warnings.push({ input, text });
    } else problems.push({ input, found: 'there is no such input', expected: 'an input of action.yml', fix });
  }
}

/** What was given, but does not do what it looks like. */
function reportIneffective(
  environment: Environment,
  { exportEnv, envName, verify, revoke }: Options,
  { warnings }: Findings,
): void {
  // Left out, it would hold the default of action.yml.
  if (environment['INPUT_CAPABILITY']?.trim() === '') {
    const text = 'The input is empty, so the token can do all that the key can. Perhaps an expression gave nothing.';
    warnings.push({ input: 'capability', text });
  }
  if (envName !== DEFAULT_ENV_NAME && !exportEnv) {
    warnings.push({ input: 'env-name', text: 'It has no effect without export-env: true.' });
  }
  if (getInput('endpoint') && !verify && !revoke) {
    warnings.push({ input: 'endpoint', text: 'It has no effect without verify or revoke.' });
  }
}

/** An input's name for a message, with the variable that its value came from where the input was not given. */
export function sourceOf(input: string, environment: Environment): string {
  const variable = VARIABLE_OF[input as WordName];
  const fromVariable = variable && !getInput(input) && environment[variable]?.trim();
  return fromVariable ? `${input} (from ${variable})` : input;
}
