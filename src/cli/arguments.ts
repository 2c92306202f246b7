import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest } from '../token/closest.ts';
import type { Diagnostics } from '../token/diagnostics.ts';
import { type RawInput, type RawInputs, UNTRIMMED } from '../token/raw-inputs.ts';
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
  const options = tokens.filter((token) => token.kind === 'option');
  // Positions in the arguments. Several letters after one hyphen are one argument, which is known or not as a whole.
  const unknown = new Set(options.filter(({ name }) => !Object.hasOwn(OPTIONS, name)).map(({ index }) => index));
  for (const index of unknown) reportUnknown(args[index] ?? '', guard, diagnostics);
  // Arguments that are searched for secrets later, as inputs.
  const inputs = new Set<string>();
  for (const { name, rawName, value, inlineValue, index } of options) {
    if (unknown.has(index)) continue;
    const report = diagnostics.reporter(rawName);
    const placeholder = OPTION_BY_NAME[name]?.value;
    const expected = `a value: ${placeholder}`;
    if (Object.hasOwn(given, name)) {
      report.problem('given twice', 'one value', 'remove one of them');
    } else if (placeholder === undefined && value === undefined) {
      switches[name] = true;
    } else if (placeholder === undefined) {
      report.problem('has a value', 'no value', `use ${rawName} without a value`);
    } else if (value === undefined || (!inlineValue && LOOKS_LIKE_OPTION.test(value))) {
      const fix = `add it after the option, as ${rawName}=\u2026 if it starts with a hyphen`;
      report.problem('the value is missing', expected, fix);
    } else if (value.trim() === '') {
      report.problem('the value is empty', expected, 'set a value; perhaps a variable is not set');
    } else {
      given[name] = { text: name === UNTRIMMED ? value : value.trim(), source: rawName };
      inputs.add(inlineValue ? `${rawName}=${value}` : value);
    }
  }
  const report = diagnostics.reporter('arguments');
  for (const arg of argv) {
    const secret = inputs.has(arg) ? undefined : guard.find(arg);
    if (secret) report.problem(`an argument ${secret}`, NO_KEY, SET_VARIABLE);
  }
  // Neither a secret, nor a part of an unknown option, nor its value.
  const isUnexpected = (arg: string, index: number) =>
    args.includes(arg) && !unknown.has(index - 1) && guard.find(arg) === undefined;
  if (tokens.some((token) => token.kind === 'positional' && isUnexpected(token.value, token.index))) {
    const fix = 'put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY';
    report.problem('unexpected argument (not shown, because it could be a key)', 'only options and their values', fix);
  }
  if (switches['json'] && switches['pretty-json']) {
    diagnostics.reporter('--pretty-json').problem('given together with --json', 'one of the two', 'remove one of them');
  }
  return { given, switches };
}

function parse(args: string[]) {
  const options: ParseArgsConfig['options'] = {};
  for (const [name, { value, short }] of Object.entries<Option>(OPTIONS)) {
    options[name] = { type: value ? 'string' : 'boolean', ...(short && { short }) };
  }
  return parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

function reportUnknown(arg: string, guard: SecretGuard, diagnostics: Diagnostics): void {
  if (guard.find(arg) !== undefined) return;
  // Anything else could be a key.
  const name = /^--?\w[\w-]{0,29}(?==|$)/.exec(arg)?.[0];
  const report = diagnostics.reporter(name ?? 'arguments');
  if (name === '--api-key' || name === '--key') {
    report.problem('unknown option', NO_KEY, SET_VARIABLE);
  } else {
    const long = name?.replace(/^-+/, '--').toLowerCase();
    const meant = long && (LONG_NAMES.find((option) => option.startsWith(long)) ?? closest(long, LONG_NAMES));
    report.problem('unknown option', 'an option listed by --help', meant ? `did you mean ${meant}?` : 'remove it');
  }
}
