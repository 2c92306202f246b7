import { parseArgs } from 'node:util';
import { closest } from '../token/closest.ts';
import type { Diagnostics } from '../token/diagnostics.ts';
import { quote } from '../token/quote.ts';
import type { RawInput, RawInputs } from '../token/raw-inputs.ts';
import { REMOVE_SECRET, type SecretGuard } from '../token/secrets.ts';
import { OPTIONS, type Option, type OptionName } from './options.ts';

const ALL: Readonly<Record<string, Option>> = OPTIONS;
const NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);

/** The Ably CLI's names for the only command. */
const COMMANDS = ['auth issue-jwt-token', 'auth:issue-jwt-token', 'issue-jwt-token'];

export type Switches = Readonly<Partial<Record<OptionName, true>>>;

/** The parsed arguments. */
export interface Arguments {
  /** The options with a value. */
  readonly given: RawInputs<OptionName>;
  readonly switches: Switches;
}

/** Reads the arguments. Each one that is not valid is a problem. One that could be a key is never shown. */
export function readArguments(argv: readonly string[], guard: SecretGuard, diagnostics: Diagnostics): Arguments {
  const given: Record<string, RawInput> = {};
  const switches: Partial<Record<string, true>> = {};
  const args = withoutCommand(argv, diagnostics);
  let unexpected = 0;
  let unknown = -1;
  for (const token of parse(args)) {
    const arg = args[token.index] ?? '';
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      reportSecret(token.value, guard, diagnostics);
      if (token.value === 'help') switches['help'] = true;
      else unexpected += 1;
      continue;
    }
    const { name, rawName, value } = token;
    const report = diagnostics.reporter(rawName);
    const option = Object.hasOwn(ALL, name) ? ALL[name] : undefined;
    if (option === undefined) {
      // Several letters after one dash are one argument.
      if (token.index !== unknown) reportUnknown(arg, guard, diagnostics);
      unknown = token.index;
    } else if (Object.hasOwn(given, name)) {
      report.problem('given twice', 'one value', 'remove one of them');
    } else if (option.value === undefined) {
      if (value === undefined) switches[name] = true;
      else report.problem('has a value', 'no value', `use ${rawName} without a value`);
    } else if (value === undefined || (!token.inlineValue && NAMES.includes(value))) {
      report.problem('the value is missing', `a value: ${option.value}`, 'add the value after the option');
    } else {
      const text = value.trim();
      if (text === '')
        report.problem(
          'the value is empty',
          `a value: ${option.value}`,
          'set the variable that it comes from, or remove the option',
        );
      else given[name] = { text, source: rawName };
    }
  }
  // Otherwise, the value of an unknown option would be reported twice.
  if (unexpected > 0 && diagnostics.problems.length === 0) {
    diagnostics
      .reporter('arguments')
      .problem(
        'unexpected argument (not shown, because it could be a key)',
        'only options and their values',
        'put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY',
      );
  }
  if (switches['json'] && switches['pretty-json']) {
    diagnostics.reporter('--pretty-json').problem('given together with --json', 'one of the two', 'remove one of them');
  }
  return { given, switches };
}

/** The arguments after the optional command. */
function withoutCommand(argv: readonly string[], diagnostics: Diagnostics): string[] {
  const end = argv.findIndex((arg) => arg.startsWith('-'));
  const words = argv.slice(0, end < 0 ? argv.length : end);
  const command = words.join(' ');
  if (words.length === 0 || command === 'help') return [...argv];
  if (COMMANDS.includes(command)) return argv.slice(words.length);
  // Anything else could be a key, and is reported as an unexpected argument.
  if (!/^[a-z][a-z: -]{0,40}$/.test(command)) return [...argv];
  const meant = closest(command, COMMANDS);
  const fix = meant ? `did you mean "${meant}"?` : `use "${COMMANDS[0]}", or no command`;
  diagnostics.reporter('arguments').problem(`unknown command ${quote(command)}`, `the command ${COMMANDS[0]}`, fix);
  return argv.slice(words.length);
}

function parse(args: string[]) {
  const options = Object.fromEntries(
    Object.entries(ALL).map(([name, { value, short }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  );
  return parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

function reportSecret(arg: string, guard: SecretGuard, diagnostics: Diagnostics): boolean {
  const secret = guard.find(arg);
  if (secret !== undefined)
    diagnostics.reporter('arguments').problem(`an argument ${secret}`, 'no secret', REMOVE_SECRET);
  return secret !== undefined;
}

function reportUnknown(arg: string, guard: SecretGuard, diagnostics: Diagnostics): void {
  if (reportSecret(arg, guard, diagnostics)) return;
  const name = arg.split('=', 1)[0] ?? '';
  // Anything else could be a key.
  const isName = /^--?[\w-]{1,30}$/.test(name);
  const report = diagnostics.reporter(isName ? name : 'arguments');
  if (['--api-key', '--key'].includes(name)) {
    report.problem(
      'unknown option',
      'no API key in the arguments, which other processes can see',
      'set the variable ABLY_API_KEY',
    );
    return;
  }
  const meant = suggestOption(name);
  report.problem('unknown option', 'an option listed by --help', meant ? `did you mean ${meant}?` : 'remove it');
}

function suggestOption(name: string): string | undefined {
  const long = name.replace(/^-+/, '--');
  const isPrefix = (option: string) => long.length > 3 && option.startsWith(long);
  return NAMES.find(isPrefix) ?? closest(long, NAMES);
}
