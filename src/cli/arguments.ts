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
  const tokens = parse(args);
  // Positions in the arguments. Several letters after one hyphen are one argument, which is known or not as a whole.
  const unknown = new Set(tokens.filter(isUnknown).map(({ index }) => index));
  for (const index of unknown) reportUnknown(args[index] ?? '', guard, diagnostics);
  let hasUnexpected = false;
  for (const token of tokens) {
    if (token.kind === 'option-terminator' || unknown.has(token.index)) continue;
    if (token.kind === 'positional') {
      // Not a part of an unknown option, or its value. A secret is reported below.
      const isOwn = args.includes(token.value) && !unknown.has(token.index - 1);
      if (isOwn && guard.find(token.value) === undefined) hasUnexpected = true;
      continue;
    }
    const { name, rawName, value } = token;
    const report = diagnostics.reporter(rawName);
    const expected = OPTION_BY_NAME[name]?.value;
    if (Object.hasOwn(given, name)) {
      report.problem('given twice', 'one value', 'remove one of them');
    } else if (expected !== undefined) {
      const text = readValue(expected, token, report);
      if (text !== undefined) given[name] = { text, source: rawName };
    } else if (value !== undefined) {
      report.problem('has a value', 'no value', `use ${rawName} without a value`);
    } else {
      switches[name] = true;
    }
  }
  reportSecrets(argv, given, guard, diagnostics);
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

type Token = ReturnType<typeof parse>[number];

function isUnknown(token: Token): boolean {
  return token.kind === 'option' && !Object.hasOwn(OPTION_BY_NAME, token.name);
}

/** Reports each argument that contains a secret. The values of options are searched later, as inputs. */
function reportSecrets(
  argv: readonly string[],
  given: Readonly<Record<string, RawInput>>,
  guard: SecretGuard,
  diagnostics: Diagnostics,
): void {
  const values = new Set(Object.values(given).map(({ text }) => text));
  for (const arg of argv) {
    const value = /^--[\w-]+=(?<value>.*)$/s.exec(arg)?.groups?.['value'] ?? arg;
    const secret = values.has(value.trim()) ? undefined : guard.find(arg);
    if (secret) diagnostics.reporter('arguments').problem(`an argument ${secret}`, NO_KEY, SET_VARIABLE);
  }
}

function reportUnknown(arg: string, guard: SecretGuard, diagnostics: Diagnostics): void {
  if (guard.find(arg) !== undefined) return;
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
