import { parseArgs } from 'node:util';
import { closest } from '../token/closest.ts';
import type { Diagnostics, Reporter } from '../token/diagnostics.ts';
import type { RawInput, RawInputs } from '../token/raw-inputs.ts';
import type { SecretGuard } from '../token/secrets.ts';
import { withoutCommand } from './command.ts';
import { OPTIONS, type Option, type OptionName } from './options.ts';

const OPTION_BY_NAME: Readonly<Record<string, Option>> = OPTIONS;
const LONG_NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);

/** An option in the place of a value means that the value is missing. */
const LOOKS_LIKE_OPTION = /^--|^-[a-z]$/i;

const NO_KEY = 'no API key in the arguments, which other processes can see';
const SET_VARIABLE = 'set the variable ABLY_API_KEY';

export type Switches = Readonly<Partial<Record<OptionName, true>>>;

/** The parsed arguments. */
interface Arguments {
  /** The options with a value. */
  readonly given: RawInputs<OptionName>;
  readonly switches: Switches;
}

/** Reads the arguments. Each one that is not valid is a problem. One that could be a key is never shown. */
export function readArguments(argv: readonly string[], guard: SecretGuard, diagnostics: Diagnostics): Arguments {
  const given: Record<string, RawInput> = {};
  const switches: Partial<Record<string, true>> = {};
  const args = withoutCommand(argv, diagnostics);
  // Positions of unknown options in the arguments.
  const unknown = new Set<number>();
  let hasUnexpected = false;
  for (const token of parse(args)) {
    const arg = args[token.index] ?? '';
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      // Otherwise, the value of an unknown option would be reported twice.
      if (!reportSecret(arg, guard, diagnostics) && !unknown.has(token.index - 1)) hasUnexpected = true;
      continue;
    }
    const { name, rawName, value } = token;
    const report = diagnostics.reporter(rawName);
    const option = Object.hasOwn(OPTION_BY_NAME, name) ? OPTION_BY_NAME[name] : undefined;
    if (option === undefined) {
      // Several letters after one hyphen are one argument.
      if (!unknown.has(token.index)) reportUnknown(arg, guard, diagnostics);
      unknown.add(token.index);
    } else if (Object.hasOwn(given, name)) {
      report.problem('given twice', 'one value', 'remove one of them');
    } else if (option.value === undefined) {
      if (value === undefined) switches[name] = true;
      else report.problem('has a value', 'no value', `use ${rawName} without a value`);
    } else {
      const text = readValue(option.value, token, report);
      if (text !== undefined) given[name] = { text, source: rawName };
    }
  }
  if (hasUnexpected) {
    const report = diagnostics.reporter('arguments');
    report.problem(
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

/** An option token from `parseArgs`. */
interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value comes after `=`. */
  readonly inlineValue: boolean | undefined;
}

/** The value of an option; undefined if it is missing or empty. */
function readValue(
  expected: string,
  { rawName, value, inlineValue }: OptionToken,
  report: Reporter,
): string | undefined {
  if (value === undefined || (!inlineValue && LOOKS_LIKE_OPTION.test(value))) {
    const fix = `add it after the option, as ${rawName}=… if it starts with a hyphen`;
    return report.problem('the value is missing', `a value: ${expected}`, fix);
  }
  return (
    value.trim() ||
    report.problem('the value is empty', `a value: ${expected}`, 'set a value; perhaps a variable is not set')
  );
}

function parse(args: string[]) {
  const options = Object.fromEntries(
    Object.entries(OPTION_BY_NAME).map(([name, { value, short }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  );
  return parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

/** Reports an argument that contains a secret. Returns whether it does. */
function reportSecret(arg: string, guard: SecretGuard, diagnostics: Diagnostics): boolean {
  const secret = guard.find(arg);
  if (secret === undefined) return false;
  diagnostics.reporter('arguments').problem(`an argument ${secret}`, NO_KEY, SET_VARIABLE);
  return true;
}

function reportUnknown(arg: string, guard: SecretGuard, diagnostics: Diagnostics): void {
  if (reportSecret(arg, guard, diagnostics)) return;
  const name = arg.split('=', 1)[0] ?? '';
  // Anything else could be a key.
  const isName = /^--?\w[\w-]{0,29}$/.test(name);
  const report = diagnostics.reporter(isName ? name : 'arguments');
  if (['--api-key', '--key'].includes(name)) {
    report.problem('unknown option', NO_KEY, SET_VARIABLE);
    return;
  }
  const meant = isName ? suggestOption(name) : undefined;
  report.problem('unknown option', 'an option listed by --help', meant ? `did you mean ${meant}?` : 'remove it');
}

function suggestOption(name: string): string | undefined {
  const long = name.replace(/^-+/, '--').toLowerCase();
  return LONG_NAMES.find((option) => option.startsWith(long)) ?? closest(long, LONG_NAMES);
}
