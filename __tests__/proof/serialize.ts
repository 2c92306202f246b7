import fc from 'fast-check';

/** A value of JSON. */
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

/** How a mapping is written. */
export interface Style {
  /** Whitespace between the tokens of JSON. */
  readonly gap: string;
  /** How strings are quoted where there is a choice: `escaped` writes every UTF-16 unit as \uXXXX. */
  readonly quotes: 'double' | 'escaped' | 'single' | 'plain';
}

/** How the lines of a capability are written. */
export interface LineStyle extends Pick<Style, 'quotes'> {
  readonly isBlock: boolean;
  readonly indent: string;
  /** The end of each line. */
  readonly end: string;
}

const quotes = fc.constantFrom('double' as const, 'escaped' as const, 'single' as const, 'plain' as const);

export const style: fc.Arbitrary<Style> = fc.record({ gap: fc.constantFrom('', ' ', '\n\t'), quotes });

const COMMENT = ' # {[*&!"x": %';
export const lineStyle: fc.Arbitrary<LineStyle> = fc.record({
  quotes,
  isBlock: fc.boolean(),
  indent: fc.constantFrom('', '', '  '),
  end: fc.constantFrom('\n', '\r\n', `${COMMENT}\n`, '  \n\n', `\n${COMMENT}\n`),
});

/** A value as JSON. Written out by hand, so that no parser is tested against its own counterpart. */
export function serialize(value: Value, style: Style): string {
  const { gap } = style;
  if (typeof value === 'string') return style.quotes === 'escaped' ? escaped(value) : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${gap}${value.map((item) => serialize(item, style)).join(`${gap},${gap}`)}${gap}]`;
  const members = Object.entries(value).map(
    ([name, item]) => `${serialize(name, style)}${gap}:${gap}${serialize(item, style)}`,
  );
  return `{${gap}${members.join(`${gap},${gap}`)}${gap}}`;
}

/** Resources and their operations as lines. */
export function serializeLines(
  capability: readonly (readonly [string, string | readonly string[]])[],
  { quotes, isBlock, indent, end }: LineStyle,
): string {
  const lines = capability.map(([name, list]) => {
    const start = `${indent}${scalar(name, quotes)}:`;
    if (typeof list === 'string') return `${start} ${scalar(list, quotes)}${end}`;
    const operations = list.map((operation) => scalar(operation, quotes));
    if (!isBlock) return `${start} [${operations.join(', ')}]${end}`;
    return `${start}${end}${operations.map((operation) => `${indent}- ${operation}${end}`).join('')}`;
  });
  return lines.join('');
}

/** What YAML reads as it is written, as a name and as an operation. */
const PLAIN = /^(?!(true|false|null|y|n|yes|no|on|off)$)[a-z]([a-z:-]*([a-z]|:\*))?$/i;

function scalar(text: string, quotes: Style['quotes']): string {
  if (quotes === 'plain' && PLAIN.test(text)) return text;
  // Two characters that not every reader of YAML accepts.
  const isPrintable = !/[\ufffe\uffff]/.test(text);
  if (quotes === 'single' && isPrintable) return `'${text.replaceAll("'", "''")}'`;
  if (quotes === 'escaped' && !/[\ud800-\udfff]/.test(text)) return escaped(text);
  return JSON.stringify(text).replace(/[\ufffe\uffff]/g, (character) => escaped(character).slice(1, -1));
}

/** A string with every UTF-16 unit as `\uXXXX`. */
export function escaped(value: string): string {
  const units = Array.from({ length: value.length }, (_, index) =>
    value.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `"${units.map((hex) => `\\u${hex}`).join('')}"`;
}
