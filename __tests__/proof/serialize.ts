import fc from 'fast-check';
import { INVISIBLE } from './invisible.ts';

/** A value of JSON. */
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

/** How a mapping is written. */
export interface Style {
  readonly form: 'JSON' | 'block YAML' | 'flow YAML';
  /** Whitespace between the tokens of JSON. */
  readonly gap: string;
  /** How strings are quoted where there is a choice: `escaped` writes every UTF-16 unit as \uXXXX. */
  readonly quotes: 'double' | 'escaped' | 'single' | 'plain';
  /** Whether lines of block YAML end with a comment. */
  readonly hasComments: boolean;
}

export const style: fc.Arbitrary<Style> = fc.record({
  form: fc.constantFrom('JSON', 'block YAML', 'flow YAML'),
  gap: fc.constantFrom('', ' ', '\n\t'),
  quotes: fc.constantFrom('double', 'escaped', 'single', 'plain'),
  hasComments: fc.boolean(),
});

/** A value as JSON or YAML. Written out by hand, so that no parser is tested against its own counterpart. */
export function serialize(value: Value, style: Style): string {
  return style.form === 'block YAML' ? block(value, '', style) : flow(value, style);
}

function flow(value: Value, style: Style): string {
  // Line breaks between the tokens of flow YAML would have to be indented.
  const gap = style.form === 'JSON' ? style.gap : ' ';
  if (value === null || typeof value !== 'object') return scalar(value, style);
  if (Array.isArray(value)) return `[${gap}${value.map((item) => flow(item, style)).join(`${gap},${gap}`)}${gap}]`;
  const members = Object.entries(value).map(
    ([name, item]) => `${scalar(name, style)}${gap}:${gap}${flow(item, style)}`,
  );
  return `{${gap}${members.join(`${gap},${gap}`)}${gap}}`;
}

const COMMENT = ' # {[*&!"x": %';

function block(value: Value, indent: string, style: Style): string {
  const end = `${style.hasComments ? COMMENT : ''}\n`;
  if (value === null || typeof value !== 'object') return ` ${scalar(value, style)}${end}`;
  if (Object.keys(value).length === 0) return `${Array.isArray(value) ? ' []' : ' {}'}${end}`;
  const lines = Array.isArray(value)
    ? value.map((item) => `${indent}-${block(item, `${indent}  `, style)}`)
    : Object.entries(value).map(
        ([name, item]) => `${indent}${scalar(name, style)}:${block(item, `${indent}  `, style)}`,
      );
  return `${end}${lines.join('')}`;
}

function scalar(value: null | boolean | number | string, { form, quotes }: Style): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (quotes === 'escaped') return escaped(value);
  if (form !== 'JSON' && quotes === 'plain' && PLAIN.test(value)) return value;
  if (form !== 'JSON' && quotes === 'single' && !INVISIBLE.test(value) && value.isWellFormed()) {
    return `'${value.replaceAll("'", "''")}'`;
  }
  return JSON.stringify(value);
}

/** What YAML reads as it is written, as a key and as a value. */
const PLAIN = /^(?!(true|false|null)$)[a-z]([a-z:-]*([a-z]|:\*))?$/i;

/** A string with every UTF-16 unit as `\uXXXX`, which JSON and YAML read alike. */
export function escaped(value: string): string {
  const units = Array.from({ length: value.length }, (_, index) =>
    value.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `"${units.map((hex) => `\\u${hex}`).join('')}"`;
}
