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

/** An escape, in the text between the quotes of a valid string. */
export const ESCAPE = /\\(?:u[\da-fA-F]{4}|.)/g;

const CHARACTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * The offset of the closing quote of the JSON string that starts at an offset. If the string is not valid, another
 * character is there, or none. https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
export function stringEnd(text: string, start: number): number {
  VALID_PART.lastIndex = start;
  VALID_PART.exec(text);
  return VALID_PART.lastIndex;
}

/** The value of a valid JSON string, from the text between its quotes. */
export function decodeString(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(ESCAPE, (written) => {
    const letter = written[1] ?? '';
    if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
    return CHARACTERS[letter] ?? letter;
  });
}
