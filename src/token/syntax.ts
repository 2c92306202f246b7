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
