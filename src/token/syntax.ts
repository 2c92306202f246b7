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

/** A cause that a text shows by itself. */
export interface Pattern extends Cause {
  readonly pattern: RegExp;
}

/** The first cause that a text shows; undefined if it shows none. */
export const findCause = (patterns: readonly Pattern[], text: string): Cause | undefined =>
  patterns.find(({ pattern }) => pattern.test(text));

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

/** Causes that show where a text stops being JSON, whatever is expected there. */
const CAUSES: readonly Pattern[] = [
  { pattern: /^\\["']/, ...BACKSLASH },
  { pattern: /^(\/[/*]|#)/, cause: 'a comment', fix: 'remove all comments, because JSON has none' },
  { pattern: /^[\u2018-\u201f]/, ...CURLY_QUOTE },
  { pattern: /^[\u00a0\u2007\u202f]/, cause: 'a no-break space', fix: 'replace the no-break spaces with plain spaces' },
  {
    pattern: /^\$?\{\{/,
    cause: 'an expression',
    fix: 'write the expression in the workflow file itself, where GitHub evaluates it',
  },
];

/** What is expected after the last closing brace. */
export const END = 'nothing';

/**
 * Why the rest of a text does not continue as JSON.
 * @param expected what can be there
 * @param shellFix what to write if a shell has removed or replaced the quotes
 */
export function jsonCause(rest: string, expected: string, shellFix: string): Cause {
  if (rest === '') return { cause: 'the value ends too early', fix: 'close every string, bracket and brace' };
  const known = findCause(CAUSES, rest);
  if (known) return known;
  if (expected === END)
    return { cause: 'text after the closing brace', fix: 'remove it, or add the missing opening brace' };
  if (rest.startsWith("'")) return { cause: 'single quotes', fix: shellFix };
  const isWord = !/^[\]{}:,]/.test(rest);
  if (isWord && expected === 'a name') return { cause: 'a name without quotes', fix: shellFix };
  if (isWord && expected === 'a value') return { cause: 'a string without quotes', fix: shellFix };
  return { cause: `${expected} is missing`, fix: 'check the quotes, brackets and commas there' };
}

/** Why a string is not valid. `character` is the first one that does not belong in it; undefined if there is none. */
export function stringCause(character: string | undefined): Cause {
  if (character === undefined) {
    return {
      cause: 'an unclosed string',
      fix: 'close it with a double quote, and then close every open bracket and brace',
    };
  }
  if (character === '\n' || character === '\r') {
    return {
      cause: 'a line break inside a string',
      fix: 'remove it; if the string contains an expression or a variable, perhaps its value has several lines',
    };
  }
  if (character === '\\') {
    return { cause: 'an unknown escape', fix: 'write two backslashes for one, or remove it' };
  }
  if (character === '\t') return { cause: 'a tab inside a string', fix: 'replace it with a space, or write it as \\t' };
  return { cause: 'a control character inside a string', fix: 'remove it' };
}
