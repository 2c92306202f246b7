import {
  type Cause,
  duplicateKey,
  END,
  jsonCause,
  placeAt,
  type QuoteName,
  SyntaxFault,
  stringCause,
  stringEnd,
} from './syntax.ts';

/** A JSON value, whose strings can have a narrower type. */
export type Json<Text extends string = string> =
  | null
  | boolean
  | number
  | Text
  | Json<Text>[]
  | { [name: string]: Json<Text> };

/** The maximum nesting depth of a value. */
const MAX_DEPTH = 32;

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const NUMBER_FIX = 'write 0, a number from 1e-300 to 9007199254740991, or a string in quotes';

/** How messages are worded. */
interface Wording {
  readonly quoteName: QuoteName;
  /** What to write if a shell has removed or replaced the quotes. */
  readonly shellFix: string;
}

/**
 * Reads a JSON object: its names and values, in the order of the text. Names are unique, integers and strings exact.
 * `JSON.parse` must accept the text, too, but what it returns is not used: V8 can return another name for one with an
 * escape. Strings, numbers and literals on their own are not affected.
 * https://www.rfc-editor.org/rfc/rfc8259 and https://github.com/nodejs/node/issues/63785
 * @param text starts with `{`, or with white space before it
 * @throws SyntaxFault
 */
export function readJson(text: string, wording: Wording): Map<string, Json> {
  const members = new Reader(text, wording).document();
  if (parseJson(text.trimStart()) === undefined) {
    throw new SyntaxFault({ found: 'not valid JSON', fix: wording.shellFix });
  }
  return members;
}

/** The value of a JSON text, as JavaScript reads it; undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A JSON object with its members in their order. `JSON.stringify` puts names that are integers first. */
export function objectJson(members: Iterable<readonly [name: string, value: unknown]>): string {
  return `{${[...members].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}

class Reader {
  readonly #text: string;
  readonly #wording: Wording;
  #offset: number;

  constructor(text: string, wording: Wording) {
    this.#text = text;
    this.#offset = text.indexOf('{');
    this.#wording = wording;
  }

  document(): Map<string, Json> {
    const members = this.#members(1);
    this.#skipWhitespace();
    if (this.#offset < this.#text.length) throw this.#unexpected(END);
    return members;
  }

  #value(depth: number): Json {
    this.#skipWhitespace();
    switch (this.#text[this.#offset]) {
      case '{':
        return Object.fromEntries(this.#members(depth));
      case '[':
        return this.#items(depth);
      case '"':
        return this.#string();
      default:
        return this.#scalar();
    }
  }

  #members(depth: number): Map<string, Json> {
    const members = new Map<string, Json>();
    this.#list('}', depth, () => {
      const start = this.#offset;
      if (this.#text[start] !== '"') throw this.#unexpected('a name');
      const name = this.#string();
      if (members.has(name)) {
        throw new SyntaxFault(duplicateKey(this.#wording.quoteName(name), placeAt(this.#text, start)));
      }
      if (!this.#take(':')) throw this.#unexpected('":"');
      members.set(name, this.#value(depth + 1));
    });
    return members;
  }

  #items(depth: number): Json[] {
    const items: Json[] = [];
    this.#list(']', depth, () => items.push(this.#value(depth + 1)));
    return items;
  }

  /** Reads what is between two brackets or braces, separated by commas and white space. */
  #list(close: string, depth: number, readItem: () => void): void {
    if (depth > MAX_DEPTH) {
      throw this.#fault(`nested more than ${MAX_DEPTH} levels deep`, 'use a flatter structure');
    }
    this.#offset += 1;
    if (this.#take(close)) return;
    for (;;) {
      readItem();
      if (this.#take(close)) return;
      if (!this.#take(',')) throw this.#unexpected(`"," or "${close}"`);
      const comma = this.#offset - 1;
      if (this.#take(close)) throw this.#invalid({ cause: 'a trailing comma', fix: 'remove the comma' }, comma);
    }
  }

  #string(): string {
    const start = this.#offset;
    const end = stringEnd(this.#text, start);
    if (this.#text[end] !== '"') throw this.#invalid(stringCause(this.#text[end]), end);
    const written = this.#text.slice(start, end + 1);
    const value: string = JSON.parse(written);
    // One half can be an escape, the other not: readers differ.
    if (!written.isWellFormed() || !value.isWellFormed()) {
      throw this.#fault('contains a lone surrogate', 'remove the escape, or write both halves');
    }
    this.#offset = end + 1;
    return value;
  }

  /** Reads a number, `true`, `false` or `null`. */
  #scalar(): Json {
    SCALAR.lastIndex = this.#offset;
    const written = SCALAR.exec(this.#text)?.[0];
    if (written === undefined) throw this.#unexpected('a value');
    const value: number | boolean | null = JSON.parse(written);
    const isTooSmall = value === 0 && /^[^eE]*[1-9]/.test(written);
    if (isTooSmall || Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER) {
      throw this.#fault('a number cannot be represented exactly', NUMBER_FIX);
    }
    this.#offset += written.length;
    return value;
  }

  #skipWhitespace(): void {
    while (/[ \t\n\r]/.test(this.#text[this.#offset] ?? '')) this.#offset += 1;
  }

  /** Reads a character if it is the next one, after any whitespace. */
  #take(character: string): boolean {
    this.#skipWhitespace();
    if (this.#text[this.#offset] !== character) return false;
    this.#offset += 1;
    return true;
  }

  #unexpected(expected: string): SyntaxFault {
    const rest = this.#text.slice(this.#offset);
    return this.#invalid(jsonCause(rest, expected, this.#wording.shellFix), this.#offset);
  }

  #invalid({ cause, fix }: Cause, offset: number): SyntaxFault {
    return new SyntaxFault({ found: `not valid JSON at ${placeAt(this.#text, offset)}: ${cause}`, fix });
  }

  #fault(found: string, fix: string): SyntaxFault {
    return new SyntaxFault({ found: `${found} at ${placeAt(this.#text, this.#offset)}`, fix });
  }
}
