import { getInput } from '@actions/core';
import type { Reporter } from '../token/diagnostics.ts';
import { quote } from '../token/quote.ts';
import { type RawInput, type RawInputs, UNTRIMMED } from '../token/raw-inputs.ts';

/**
 * Reads each input once. An empty input is treated as not given.
 * @param required inputs that are kept if they are empty, so that they are reported
 */
export function readInputs<Name extends string>(names: readonly Name[], required: readonly Name[]): RawInputs<Name> {
  const raw: { [name in Name]?: RawInput } = {};
  for (const name of names) {
    const text = getInput(name, { trimWhitespace: name !== UNTRIMMED });
    if (text !== '' || required.includes(name)) raw[name] = { text, source: name };
  }
  return raw;
}

/**
 * Reads a boolean of YAML's core schema; false if it is not given. An invalid one is reported. It is read as it was
 * probably meant, so that the inputs that depend on it are checked, too.
 * https://yaml.org/spec/1.2.2/#10212-boolean
 */
export function readBoolean(input: RawInput | undefined, report: Reporter): boolean {
  if (input === undefined || ['false', 'False', 'FALSE'].includes(input.text)) return false;
  if (['true', 'True', 'TRUE'].includes(input.text)) return true;
  const expected = 'true or false (or True, TRUE, False, FALSE)';
  report.problem(`${quote(input.text)} is not a boolean`, expected, 'use true or false');
  return !/^([nf]|off|0)/i.test(input.text);
}
