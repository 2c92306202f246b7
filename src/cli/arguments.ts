import { parseArgs } from 'node:util';
import { argumentNamed, type Diagnostics, type Fault, type Reporter } from '../token/diagnostics.ts';
import type { RawInput } from '../token/reading.ts';
import type { SecretGuard } from '../token/secrets.ts';
import { type Checked, closest, didYouMean, quote } from '../token/text.ts';
import { COMMANDS, type Command, insteadOf, OPTIONS, PARSED_OPTIONS, PROVIDE_KEY, type Switches } from './options.ts';

/** Anything else could be a key, so it is not quoted. */
const WORD = /^[a-z][a-z:_-]{0,30}$/;

const COMMAND_NAMES = [...COMMANDS.keys(), 'help', 'version'];

/** An option in the place of a value means that the value is missing. Text editors replace hyphens with dashes. */
const LOOKS_LIKE_OPTION = /^(--|-[a-z]+$|[\u2010-\u2015\u2212])/i;

const AS_TOKENS = { options: PARSED_OPTIONS, strict: false, allowPositionals: true, tokens: true } as const;

const LISTED = 'an option listed by --help';
const NO_KEY = 'no API key in the arguments, which other processes can see';

/** One argument, or an option and the argument that is its value. */
interface Argument {
  readonly text: string;
  /** A known option. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

/** The arguments, split but not checked: the API key that they are searched for can be in a file that they name. */
export interface ParsedArguments {
  readonly command: Command;
  /** The arguments before the first option, if they are no command. */
  readonly unknownCommand?: readonly string[];
  readonly rest: readonly Argument[];
}

/** Splits the arguments: first the command, if there is one, then options and their values. `help` means `--help`. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const [first = ''] = argv;
  if (first !== 'help' && first !== 'version') return parseCommand(argv);
  const parsed = parseCommand(argv.slice(1));
  return { ...parsed, rest: [...splitOptions([`--${first}`]), ...parsed.rest] };
}

function parseCommand(argv: readonly string[]): ParsedArguments {
  const [first = ''] = argv;
  for (const count of [2, 1]) {
    const command = COMMANDS.get(argv.slice(0, count).join(' '));
    if (command) return { command, rest: splitOptions(argv.slice(count)) };
  }
  if (!WORD.test(first)) return { command: 'issue', rest: splitOptions(argv) };
  const end = [...argv, '--'].findIndex(isOption);
  return { command: 'issue', unknownCommand: argv.slice(0, end), rest: splitOptions(argv.slice(end)) };
}

/** Splits the arguments after the command. The argument that is an option's value belongs to it, whatever it is. */
function splitOptions(argv: readonly string[]): Argument[] {
  // parseArgs takes a hyphen among letters, as in -v-, for the end of all options, and many letters take it long.
  const args = argv.map((text) => (/^(--|-[^-](.*-.*|.{20,}))$/s.test(text) ? '-_' : text));
  const split: Argument[] = [];
  for (let index = 0; index < argv.length; index++) {
    const text = argv[index] ?? '';
    const next = argv[index + 1];
    // One argument and its value at a time: the time that parseArgs takes grows with the square of their number.
    const { tokens } = parseArgs({ ...AS_TOKENS, args: args.slice(index, index + 2) });
    const own = tokens.filter((token) => token.index === 0);
    const options = own.filter((token) => token.kind === 'option');
    if (options.length === own.length && options.every(({ name }) => Object.hasOwn(PARSED_OPTIONS, name))) {
      for (const { name, value, inlineValue } of options) {
        const takesNext = inlineValue === false && !LOOKS_LIKE_OPTION.test(next ?? '');
        split.push(inlineValue ? { text, name, value } : { text, name, value: takesNext ? next : undefined });
        if (takesNext) index += 1;
      }
    } else {
      // An unknown option can have a value, too.
      const hasValue = isOption(text) && !text.includes('=') && next !== undefined && !isOption(next);
      split.push({ text, value: hasValue ? next : undefined });
      if (hasValue) index += 1;
    }
  }
  return split;
}

const isOption = (text: string) => /^-./.test(text) || LOOKS_LIKE_OPTION.test(text);

/** An option as it was given, without its value. */
const rawNameOf = (text: string) => text.replace(/=.*/s, '');

/**
 * Checks split arguments. Each one that is not valid is a problem. One that could be a key is never shown. Returns the
 * options with a value, and those without one.
 * @param guard finds the API key, wherever it was read from
 * @param isText whether no value is read as an input, which would search it
 */
export function readArguments(parsed: ParsedArguments, guard: SecretGuard, diagnostics: Diagnostics, isText = false) {
  const { command, unknownCommand = [], rest } = parsed;
  const given: { [name: string]: RawInput } = {};
  const switches: { [name: string]: true } = {};
  const report = diagnostics.about(argumentNamed('arguments'), 'only options and their values');
  const leaks = new Set<string>();
  /** Whether there is no secret in a text. One with a secret is remembered. */
  const search = (text: string): boolean => {
    const result = guard.check(text);
    if (result.ok) return true;
    guard.add(result.keys);
    leaks.add(result.fault.found);
    return false;
  };
  const words = unknownCommand.filter((word) => search(word) && WORD.test(word));
  if (words.length > 0) reportUnknownCommand(words.join(' ') as Checked, report);
  const others: string[] = [];
  for (const argument of rest) {
    const { text, name, value } = argument;
    const fault = name && optionFault(argument, command, Object.hasOwn(given, name));
    if (name && !fault) {
      if (value === undefined) switches[name] = true;
      else given[name] = { text: value };
      // The other values are searched as inputs.
      if (isText || name === 'api-key-file') search(value ?? '');
      continue;
    }
    const isClean = search(text);
    search(value ?? '');
    if (fault) diagnostics.about(argumentNamed(rawNameOf(text)), fault.expected).problem(fault);
    else if (isClean && isOption(text)) reportUnknownOption(text, command, diagnostics);
    else if (isClean) others.push(text);
  }
  for (const found of leaks) {
    report.expecting(NO_KEY).problem({ found: `an argument ${found}`, fix: `remove it; ${PROVIDE_KEY}` });
  }
  reportOthers(others, command, report);
  if (switches['json'] && switches['pretty-json']) {
    const prettyJson = diagnostics.about(argumentNamed('--pretty-json'), 'one of the two');
    prettyJson.problem({ found: 'given together with --json', fix: 'remove one of them' });
  }
  return { given, switches: switches as Switches };
}

/** Why a known option cannot be used as it was given; undefined if it can. */
function optionFault(
  { name = '', text, value }: Argument,
  command: Command,
  isGiven: boolean,
): (Fault & { readonly expected: string }) | undefined {
  const option = OPTIONS[command][name];
  const rawName = rawNameOf(text);
  const expected = option?.value ? `--${name} ${option.value}` : 'no value';
  if (option === undefined) {
    const other = command === 'issue' ? 'auth revoke-token' : 'auth issue-jwt-token';
    return { found: `only ${other} has this option`, expected: LISTED, fix: 'remove it' };
  }
  if (isGiven) return { found: 'given twice', expected: 'one value', fix: 'remove one of them' };
  if (option.value === undefined) {
    const fix = /^(false|no|off|0)$/i.test(value ?? '') ? 'remove it' : `use ${rawName} without a value`;
    return value === undefined ? undefined : { found: 'has a value', expected, fix };
  }
  if (value === undefined) {
    const fix = `add it after the option, as ${rawName}=\u2026 if it starts with a hyphen`;
    return { found: 'the value is missing', expected, fix };
  }
  if (value.trim() !== '') return undefined;
  return { found: 'the value is empty', expected, fix: 'set a value; perhaps a variable is not set' };
}

function reportUnknownOption(text: string, command: Command, diagnostics: Diagnostics): void {
  // Anything else could be a key.
  const name = /^--?\w[\w-]{0,29}(?==|$)/.exec(text)?.[0];
  const other = text.startsWith('-')
    ? 'use an option from the list, or remove it'
    : 'write two hyphens instead of the dash';
  const fix = (name && insteadOf(name, command)) ?? other;
  diagnostics.about(argumentNamed(name ?? 'arguments'), LISTED).problem({ found: 'unknown option', fix });
}

function reportUnknownCommand(command: Checked, report: Reporter): void {
  const suggestion = didYouMean(closest(command, COMMAND_NAMES));
  const fix = /^(accounts )?login\b/.test(command)
    ? `${PROVIDE_KEY}; there is no login`
    : 'use "auth issue-jwt-token" or "auth revoke-token"; everything else is in the Ably CLI';
  const known = report.expecting('a command listed by --help, or none');
  known.problem({ found: `unknown command ${quote(command)}`, fix: suggestion ?? fix });
}

/** Reports arguments that are neither options nor their values, without showing them. */
function reportOthers(texts: readonly string[], command: Command, report: Reporter): void {
  const words = texts.filter((text) => COMMAND_NAMES.some((name) => name.split(' ').includes(text)));
  const empty = texts.filter((text) => text.trim() === '');
  if (words.length > 0) {
    const found = `"${words.join(' ')}" is not the first argument`;
    report.expecting('the command as the first argument').problem({ found, fix: 'put it first' });
  }
  if (empty.length > 0) {
    report.problem({ found: 'an argument is empty', fix: 'remove it; perhaps a variable is not set' });
  }
  if (words.length + empty.length < texts.length) {
    const target = command === 'revoke' ? 'use --client-id or --revocation-key to identify the tokens; ' : '';
    const fix = `${target}put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY or a file`;
    report.problem({ found: 'unexpected argument (not shown, because it could be a key)', fix });
  }
}
