/** A value of JSON. */
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

/** A way to write a mapping. */
export interface Style {
  readonly form: 'JSON' | 'YAML';
  /** White space between the tokens of JSON. */
  readonly gap: string;
  /** In JSON, every character of a text as \uXXXX. */
  readonly escaped: boolean;
}

/** A value in the style asked for. Written out by hand, so that no parser is tested against its own other half. */
export function written(value: Value, style: Style): string {
  return style.form === 'JSON' ? json(value, style) : block(value, '');
}

function json(value: Value, style: Style): string {
  const { gap } = style;
  if (typeof value === 'string') return text(value, style);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${gap}${value.map((item) => json(item, style)).join(`${gap},${gap}`)}${gap}]`;
  const members = Object.entries(value).map(([name, item]) => `${text(name, style)}${gap}:${gap}${json(item, style)}`);
  return `{${gap}${members.join(`${gap},${gap}`)}${gap}}`;
}

function text(value: string, { escaped }: Style): string {
  if (!escaped) return JSON.stringify(value);
  const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at).toString(16).padStart(4, '0'));
  return `"${units.map((hex) => `\\u${hex}`).join('')}"`;
}

/** Block style. A text stands as it is where YAML reads it so, else as in JSON, which YAML 1.2 reads the same. */
function block(value: Value, indent: string): string {
  if (value === null || typeof value !== 'object') return ` ${scalar(value)}\n`;
  if (Object.keys(value).length === 0) return Array.isArray(value) ? ' []\n' : ' {}\n';
  const lines = Array.isArray(value)
    ? value.map((item) => `${indent}-${block(item, `${indent}  `)}`)
    : Object.entries(value).map(([name, item]) => `${indent}${scalar(name)}:${block(item, `${indent}  `)}`);
  return `\n${lines.join('')}`;
}

const PLAIN = /^(?!(true|false|null)$)[a-z]([a-z:-]*([a-z]|:\*))?$/;

const scalar = (value: null | boolean | number | string) =>
  typeof value === 'string' && PLAIN.test(value) ? value : JSON.stringify(value);
