import type { Fault } from './diagnostics.ts';

/** What a reader throws at the first thing that it cannot read. */
export class SyntaxFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super();
    this.fault = fault;
  }
}

/** Why a text cannot be read, and what to write instead. Both are phrases without a period. */
export interface Cause {
  readonly cause: string;
  readonly fix: string;
}

/** Formats a name from the text for a message, quoted, unless it contains a secret. */
export type QuoteName = (name: string) => string;

/** A place in a text, as "line 2, column 3". Columns count characters, not UTF-16 units. */
export function placeAt(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${[...(lines.at(-1) ?? '')].length + 1}`;
}

/** `name` is already quoted. */
export const duplicateKey = (name: string, place: string): Fault => ({
  found: `duplicate key ${name} at ${place}`,
  fix: 'list each name once, with everything that belongs to it',
});

/** A string up to its closing quote, or up to what does not belong in a string. */
const VALID_PART = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;

/**
 * The offset of the closing quote of the JSON string that starts at an offset. If the string is not valid, another
 * character is there, or none. https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
export function stringEnd(text: string, start: number): number {
  VALID_PART.lastIndex = start;
  VALID_PART.exec(text);
  return VALID_PART.lastIndex;
}

export const CURLY_QUOTE = { cause: 'a curly quote', fix: 'replace the curly quotes with straight double quotes' };
export const BACKSLASH = { cause: 'a backslash before a quote', fix: 'remove the backslashes before the quotes' };

/** Causes that show at the offset of an error, whatever is expected there. */
const CAUSES: readonly (Cause & { readonly pattern: RegExp })[] = [
  { pattern: /\\["']/y, ...BACKSLASH },
  { pattern: /\/[/*]|#/y, cause: 'a comment', fix: 'remove all comments, because JSON has none' },
  { pattern: /[\u2018-\u201f]/y, ...CURLY_QUOTE },
  { pattern: /[\u00a0\u2007\u202f]/y, cause: 'a no-break space', fix: 'replace the no-break spaces with plain spaces' },
  {
    pattern: /\$?\{\{/y,
    cause: 'an expression',
    fix: 'write the expression in the workflow file itself, where GitHub evaluates it',
  },
];

/** What is expected after the last closing brace. */
export const END = 'nothing';

/**
 * Why a text is not JSON at an offset.
 * @param expected what can be there
 * @param shellFix what to write if a shell has removed or replaced the quotes
 */
export function jsonCause(text: string, offset: number, expected: string, shellFix: string): Cause {
  if (offset >= text.length) {
    return { cause: 'the value ends too early', fix: 'close every string, bracket and brace' };
  }
  const cause = CAUSES.find(({ pattern }) => {
    pattern.lastIndex = offset;
    return pattern.test(text);
  });
  if (cause) return cause;
  if (expected === END)
    return { cause: 'text after the closing brace', fix: 'remove it, or add the brace that opens it' };
  const isWord = !'"[]{}:,'.includes(text[offset] ?? '') || (expected === 'a name' && text[offset] === '[');
  if (text[offset] === "'") return { cause: 'single quotes', fix: shellFix };
  if (isWord && expected === 'a name') return { cause: 'a name without quotes', fix: shellFix };
  if (isWord && expected === 'a value') return { cause: 'a string without quotes', fix: shellFix };
  return { cause: `expected ${expected}`, fix: 'check the quotes, brackets and commas there' };
}

/** Why a string is not valid at an offset, at which its valid part ends. */
export function stringCause(text: string, offset: number): Cause {
  const character = text[offset];
  if (character === undefined) {
    return { cause: 'a string has no end', fix: 'close it with a double quote, and then every bracket and brace' };
  }
  if (character === '\n' || character === '\r') {
    return {
      cause: 'a line break inside a string',
      fix: 'remove it; if the string contains an expression, perhaps its value has several lines',
    };
  }
  if (character === '\\') {
    return { cause: 'an unknown escape', fix: 'write two backslashes for one, or remove it' };
  }
  if (character === '\t') return { cause: 'a tab inside a string', fix: 'replace it with a space, or write it as \\t' };
  return { cause: 'a control character inside a string', fix: 'remove it' };
}
