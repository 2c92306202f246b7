import { parseArgs } from 'node:util';
import { didYouMean } from '../token/did-you-mean.ts';
import type { Findings } from '../token/findings.ts';
import { quote } from '../token/quote.ts';
import { OPTIONS, type Option, type OptionName } from './options.ts';

const ALL: Readonly<Record<string, Option>> = OPTIONS;
const NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);
const COMMAND = ['auth', 'issue-jwt-token'];

/** What stood on the command line. */
export interface Arguments {
  /** The values given, by option. */
  readonly given: Readonly<Record<string, string>>;
  readonly options: Switches;
}

/** The switches that were given. */
export type Switches = Readonly<Partial<Record<OptionName, true>>>;

/** Reads the arguments; reports every one that is not understood. */
export function readArguments(argv: readonly string[], findings: Findings): Arguments {
  const given: Record<string, string> = {};
  const options: Partial<Record<string, true>> = {};
  const before = findings.problems.length;
  let alone = 0;
  for (const token of parse(withoutCommand(argv))) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (token.value === 'help') options['help'] = true;
      else alone += 1;
      continue;
    }
    const { name, rawName, value } = token;
    const option = Object.hasOwn(ALL, name) ? ALL[name] : undefined;
    const takesValue = option?.value !== undefined;
    if (option === undefined) reportUnknown(rawName, findings);
    else if (takesValue && (value === undefined || (!token.inlineValue && NAMES.includes(value)))) {
      report(findings, rawName, 'its value is missing', `a value, ${option.value}`, 'write it behind the option');
    } else if (!takesValue && value !== undefined) {
      report(findings, rawName, `it was given the value ${quote(value)}`, 'no value', `write ${rawName} alone`);
    } else if (Object.hasOwn(given, name))
      report(findings, rawName, 'it was given twice', 'one value', 'leave one out');
    else if (value === undefined) options[name] = true;
    else given[name] = value;
  }
  // Behind an option that is not known it is that option's value. Not quoted: it may be a key.
  if (alone > 0 && findings.problems.length === before) {
    const found = 'one stands there that belongs to no option (not shown, it may be a key)';
    const fix = 'write --option value; the key goes into ABLY_API_KEY alone';
    report(findings, 'arguments', found, 'options, each with its value', fix);
  }
  if (options['json'] && options['pretty-json']) {
    report(findings, '--pretty-json', 'it was given together with --json', 'one of the two', 'leave one out');
  }
  return { given, options };
}

/** The Ably CLI's words for this command may come first. */
function withoutCommand(argv: readonly string[]): string[] {
  const args = [...argv];
  if (args[0] === COMMAND[0] && args[1] === COMMAND[1]) return args.slice(2);
  return args[0] === COMMAND[1] ? args.slice(1) : args;
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

function reportUnknown(rawName: string, findings: Findings): void {
  if (rawName === '--api-key') {
    report(
      findings,
      rawName,
      'there is no such option',
      'no key on the command line, where process lists show it',
      'set ABLY_API_KEY',
    );
    return;
  }
  const meant = didYouMean(rawName, NAMES);
  // Too long or odd for a name, it is not shown: it may be a key.
  const shown = /^--?[\w-]{1,30}$/.test(rawName) ? rawName : 'arguments';
  report(
    findings,
    shown,
    'there is no such option',
    'an option of --help',
    meant ? `did you mean ${meant}?` : 'leave it out',
  );
}

function report({ problems }: Findings, input: string, found: string, expected: string, fix: string): void {
  problems.push({ input, found, expected, fix });
}
