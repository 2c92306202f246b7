import { type Diagnostics, inputNamed, type Reporter } from './diagnostics.ts';
import type { Origin } from './names.ts';
import type { SecretGuard } from './secrets.ts';
import { type Checked, singular, withHyphens } from './text.ts';

/** An input as it was given. */
export interface RawInput {
  readonly text: string;
  /** The environment variable that it came from, if it did. */
  readonly variable?: string;
}

/** Each input that was given, by its name in action.yml. */
export type RawInputs = { readonly [name: string]: RawInput };

/** What an entry point provides in addition to its inputs. */
export interface Context {
  readonly guard: SecretGuard;
  readonly diagnostics: Diagnostics;
  /** The client ID if none is given. */
  readonly defaultClientId: string;
  /** How to provide a missing key, as a phrase for a problem's fix. */
  readonly missingKeyFix: string;
  /** Whether GitHub may have rewritten the inputs, as it does with long numbers without quotes. */
  readonly isFromWorkflow: boolean;
}

/** Everything about one input. */
export interface Input<Value> {
  /** As in action.yml and, with two hyphens in front, on the command line. */
  readonly name: string;
  /** Other names that users give it, in the singular and in lower case, without hyphens. */
  readonly otherNames?: readonly string[];
  /** What is read if the input is not given: as in action.yml, or empty. */
  readonly default: string;
  /** The value of the default, so that it need not be read. Absent if reading it is fast. */
  readonly defaultValue?: Value;
  /** Whether an empty value is an error. Otherwise, it is treated as not given. */
  readonly isRequired?: boolean;
  /** Whether the value is a secret. No other value may contain one. */
  readonly isSecret?: boolean;
  /** Whether leading and trailing whitespace belongs to the value. */
  readonly keepsWhitespace?: boolean;
  /** The size limit in KiB; 4 if absent. */
  readonly limit?: number;
  /** How to make a value smaller that is too large, as a phrase for a problem's fix. */
  readonly shorten?: string;
  /** What the value must be, as a phrase. */
  readonly expected: string;
  /** Reads the value; undefined if a problem was reported. */
  read(text: Checked, report: Reporter, context: Context): Value | undefined;
  /** The claim that carries the value. */
  readonly claim?: string;
  /** The value as the claim carries it; null for a token without the claim. A claim without this is set when signing. */
  claimOf?(value: Value): string | null;
  /** Its option on the command line. An input without one has no option. */
  readonly option?: Option;
}

/** An option of the command line. */
export interface Option {
  /** Names its value; an option without one is a switch. */
  readonly value?: string;
  /** One letter. */
  readonly short?: string;
  readonly help: string;
  /** The environment variable that is read if the option is not given. */
  readonly variable?: string;
}

/** Inputs, by the field that each value has. */
export type Table = { readonly [field: string]: Input<unknown> };

/** The name of an input as users write it: in a workflow, or as an option of the command line. */
export const inputAsWritten = (name: string, { isFromWorkflow }: Origin) => (isFromWorkflow ? name : `--${name}`);

/** The input of another name, such as `capability` for `channels`; undefined if there is none. */
export function inputCalled(name: string, rows: Table): string | undefined {
  const word = singular(withHyphens(name)).replaceAll('-', '');
  return Object.values(rows).find(({ otherNames }) => otherNames?.includes(word))?.name;
}

export type Values<Rows extends Table> = {
  readonly [Field in keyof Rows]: Rows[Field] extends Input<infer Value> ? Value : never;
};

/** Reads and checks the inputs of a table. Every problem is reported, and a value with a problem is undefined. */
export function readInputs<Rows extends Table>(rows: Rows, raw: RawInputs, context: Context): Partial<Values<Rows>> {
  const values: { [field: string]: unknown } = {};
  for (const [field, row] of Object.entries(rows)) {
    // A key that is not given is reported where it is looked for.
    if (row.isSecret && raw[row.name] === undefined) continue;
    const report = context.diagnostics.about(inputNamed(row.name), row.expected);
    const written = raw[row.name]?.text ?? row.default;
    const text = checkText(row.keepsWhitespace ? written : written.trim(), row, context, report);
    const known = text === row.default ? row.defaultValue : undefined;
    if (text !== undefined) values[field] = known ?? row.read(text, report, context);
  }
  return values as Partial<Values<Rows>>;
}

/** The text, unless it contains a secret, is too large, damaged or empty. No rule reads it then: it could quote a secret. */
function checkText(text: string, row: Input<unknown>, { guard }: Context, report: Reporter): Checked | undefined {
  const limit = row.limit ?? 4;
  const size = Buffer.byteLength(text);
  const result = row.isSecret ? { ok: true as const, text: text as Checked } : guard.check(text);
  if (!result.ok) {
    guard.add(result.keys);
    return report.expecting('no secret').problem(result.fault);
  }
  if (size > limit * 1024) {
    const { shorten: fix = 'use a shorter value' } = row;
    return report.expecting(`at most ${limit} KiB`).problem({ found: `the value has ${size} bytes`, fix });
  }
  if (!row.isSecret && text.includes('\ufffd')) {
    const fault = { found: 'contains U+FFFD, a damaged character', fix: 'type it again, and save the file as UTF-8' };
    return report.expecting('text in UTF-8').problem(fault);
  }
  if (row.isRequired && text.trim() === '') {
    return report.problem({
      found: 'the value is empty',
      fix: 'set a value; perhaps an expression or a variable is empty',
    });
  }
  return result.text;
}

/** Infers the type of the value. */
export const input = <Value>(row: Input<Value>): Input<Value> => row;
