import { closest } from '../token/closest.ts';
import type { Diagnostics, Problem, Reporter } from '../token/diagnostics.ts';
import { quote } from '../token/quote.ts';
import { type RawInput, type RawInputs, UNTRIMMED } from '../token/raw-inputs.ts';
import type { SecretGuard } from '../token/secrets.ts';
import { COMMAND_NAMES, COMMANDS, type Command, OPTION_BY_NAME, type OptionName, type Switches } from './options.ts';

/** Anything else could be a key, so it is not quoted. */
const WORD = /^[a-z][a-z:-]{0,30}$/;

const LONG_NAMES = [...OPTION_BY_NAME.keys()].map((name) => `--${name}`);
const NAME_BY_LETTER = new Map([...OPTION_BY_NAME].map(([name, { short }]) => [short, name]));

/** An option in the place of a value means that the value is missing. */
const LOOKS_LIKE_OPTION = /^--|^-[a-z]$/i;

const LISTED = 'an option listed by --help';
const NO_KEY = 'no API key in the arguments, which other processes can see';
const PROVIDE_KEY = 'set the variable ABLY_API_KEY, or use --api-key-file';

const HIDE_KEY = `${PROVIDE_KEY}, because other processes can see arguments`;

/** Options of other programs and of the action, with what to do instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['-V', 'did you mean --version?'],
  ['--api-key', HIDE_KEY],
  ['--key', HIDE_KEY],
  ['--ca-file', 'set the variable NODE_EXTRA_CA_CERTS to the path of the file'],
  ['--allow-reauth-margin', 'remove it; a revocation takes effect at once'],
]);

/** One argument, or an option and the argument that is its value. */
interface Argument {
  readonly text: string;
  /** A known option. */
  readonly name?: OptionName | undefined;
  readonly value?: string | undefined;
}

/** The arguments, split but not checked: the API key that they are searched for can be in a file that they name. */
export interface ParsedArguments {
  readonly command: Command;
  readonly isHelp?: boolean;
  readonly isVersion?: boolean;
  /** The arguments before the first option, if they are no command. */
  readonly unknownCommand?: readonly string[];
  readonly rest: readonly Argument[];
}

type OptionFault = Omit<Problem, 'input'>;

/** The checked arguments. */
interface Arguments {
  /** The options with a value. */
  readonly given: RawInputs<OptionName>;
  readonly switches: Switches;
}

/** Splits the arguments: first the command, if there is one, then options and their values. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const [first = '', second = ''] = argv;
  if (first === 'help') return { ...parseArguments(argv.slice(1)), isHelp: true };
  if (first === 'version') return { command: 'issue', isVersion: true, rest: splitOptions(argv.slice(1)) };
  for (const name of [`${first} ${second}`, first]) {
    const command = COMMANDS.get(name);
    if (command) return { command, rest: splitOptions(argv.slice(name.split(' ').length)) };
  }
  if (!WORD.test(first)) return { command: 'issue', rest: splitOptions(argv) };
  const option = argv.findIndex(isOption);
  const end = option < 0 ? argv.length : option;
  return { command: 'issue', unknownCommand: argv.slice(0, end), rest: splitOptions(argv.slice(end)) };
}

function splitOptions(argv: readonly string[]): Argument[] {
  const split: Argument[] = [];
  const rest = [...argv];
  for (let text = rest.shift(); text !== undefined; text = rest.shift()) {
    const names = optionNames(text);
    // An unknown option can have a value, too.
    const takesValue = names.length === 0 ? isOption(text) : names.some((name) => OPTION_BY_NAME.get(name)?.value);
    const isJoined = text.includes('=');
    const follows = takesValue && !isJoined && !LOOKS_LIKE_OPTION.test(rest[0] ?? '--');
    const value = follows ? rest.shift() : isJoined ? text.slice(text.indexOf('=') + 1) : undefined;
    for (const name of names.length === 0 ? [undefined] : names) split.push({ text, name, value });
  }
  return split;
}

const isOption = (text: string) => /^-./.test(text);

/** An option as it was given, without its value. */
const rawNameOf = (text: string) => text.replace(/=.*/s, '');

/** The known options that an argument stands for: one by its name, or several by their letters. */
function optionNames(text: string): OptionName[] {
  const rawName = rawNameOf(text);
  const name = rawName.replace(/^--/, '') as OptionName;
  if (rawName.startsWith('--')) return OPTION_BY_NAME.has(name) ? [name] : [];
  const letters = /^-([a-z]+)$/.exec(text)?.[1] ?? '';
  const names = [...letters].map((letter) => NAME_BY_LETTER.get(letter));
  return names.includes(undefined) ? [] : (names as OptionName[]);
}

/**
 * Checks split arguments. Each one that is not valid is a problem. One that could be a key is never shown.
 * @param guard finds the API key, wherever it was read from
 */
export function readArguments(parsed: ParsedArguments, guard: SecretGuard, diagnostics: Diagnostics): Arguments {
  const { command, unknownCommand = [], rest } = parsed;
  const given: { [name in OptionName]?: RawInput } = {};
  const switches: { [name in OptionName]?: true } = {};
  const report = diagnostics.reporter('arguments');
  const isSecret = (text: string) => guard.find(text) !== undefined;
  const words = unknownCommand.filter((word) => WORD.test(word) && !isSecret(word));
  if (words.length > 0) reportUnknownCommand(words.join(' '), report);
  const others: string[] = [];
  const rejected = [...unknownCommand];
  for (const argument of rest) {
    const { text, name, value } = argument;
    const fault = name && optionFault(argument, command, name in given);
    if (name && !fault) {
      if (value === undefined) switches[name] = true;
      else given[name] = { text: name === UNTRIMMED ? value : value.trim(), source: rawNameOf(text) };
      continue;
    }
    rejected.push(text, value ?? '');
    if (fault) diagnostics.reporter(rawNameOf(text)).problem(fault.found, fault.expected, fault.fix);
    else if (!isSecret(text) && isOption(text)) reportUnknownOption(text, diagnostics);
    else if (!isSecret(text)) others.push(text);
  }
  for (const secret of new Set(rejected.map((text) => guard.find(text)))) {
    if (secret) report.problem(`an argument ${secret}`, NO_KEY, PROVIDE_KEY);
  }
  reportOthers(others, command, report);
  if (switches.json && switches['pretty-json']) {
    diagnostics.reporter('--pretty-json').problem('given together with --json', 'one of the two', 'remove one of them');
  }
  return { given, switches };
}

/** Why a known option cannot be used as it was given; undefined if it can. */
function optionFault({ name, text, value }: Argument, command: Command, isGiven: boolean): OptionFault | undefined {
  const option = OPTION_BY_NAME.get(name ?? '');
  const rawName = rawNameOf(text);
  const expected = option?.value ? `a value: ${option.value}` : 'no value';
  if (option?.[command] === undefined) {
    const other = command === 'issue' ? 'auth revoke-token' : 'auth issue-jwt-token';
    return { found: `only ${other} has this option`, expected: LISTED, fix: 'remove it' };
  }
  if (isGiven) return { found: 'given twice', expected: 'one value', fix: 'remove one of them' };
  if (option.value === undefined) {
    return value === undefined ? undefined : { found: 'has a value', expected, fix: `use ${rawName} without a value` };
  }
  if (value === undefined) {
    const fix = `add it after the option, as ${rawName}=\u2026 if it starts with a hyphen`;
    return { found: 'the value is missing', expected, fix };
  }
  if (value.trim() !== '') return undefined;
  return { found: 'the value is empty', expected, fix: 'set a value; perhaps a variable is not set' };
}

function reportUnknownOption(text: string, diagnostics: Diagnostics): void {
  // Anything else could be a key.
  const name = /^--?\w[\w-]{0,29}(?==|$)/.exec(text)?.[0];
  const long = name?.replace(/^-+/, '--').toLowerCase();
  const meant = long && (LONG_NAMES.find((option) => option.startsWith(long)) ?? closest(long, LONG_NAMES));
  const fix = INSTEAD.get(name ?? '') ?? (meant ? `did you mean ${meant}?` : 'remove it');
  diagnostics.reporter(name ?? 'arguments').problem('unknown option', LISTED, fix);
}

function reportUnknownCommand(command: string, report: Reporter): void {
  const meant = closest(command, COMMAND_NAMES);
  const fix = /^(accounts )?login\b/.test(command)
    ? `${PROVIDE_KEY}; there is no login`
    : 'use "auth issue-jwt-token" or "auth revoke-token"; everything else is in the Ably CLI';
  const known = 'a command listed by --help, or none';
  report.problem(`unknown command ${quote(command)}`, known, meant ? `did you mean "${meant}"?` : fix);
}

/** Reports arguments that are neither options nor their values, without showing them. */
function reportOthers(texts: readonly string[], command: Command, report: Reporter): void {
  const expected = 'only options and their values';
  const words = texts.filter((text) => COMMAND_NAMES.some((name) => name.split(' ').includes(text)));
  const isEmpty = (text: string) => text.trim() === '';
  if (words.length > 0) {
    report.problem(`"${words.join(' ')}" is not the first argument`, 'the command before all else', 'put it first');
  }
  if (texts.some(isEmpty)) report.problem('an argument is empty', expected, 'remove it; perhaps a variable is not set');
  if (texts.some((text) => !words.includes(text) && !isEmpty(text))) {
    const target = command === 'revoke' ? 'name what to revoke with --client-id or --revocation-key; ' : '';
    const fix = `${target}put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY or a file`;
    report.problem('unexpected argument (not shown, because it could be a key)', expected, fix);
  }
}
