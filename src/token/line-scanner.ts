import { NO_END, UNSAFE_ESCAPE } from './lines-causes.ts';
import { type Cause, placeAt, SyntaxFault, stringEnd } from './syntax.ts';

/** A quote in single quotes is doubled. */
const SINGLE_QUOTED = /^'[^']*(?:''[^']*)*'(?!')/;

/** `\/` and surrogates, which readers of YAML treat differently. Pairs of backslashes before them stand for themselves. */
const UNSAFE = /(?<!\\)(?:\\\\)*\\(?:\/|u[dD][89a-fA-F])/;

/**
 * What follows a string without quotes: the end of the line or a comment or, in a list in brackets, its syntax. Without
 * the lookbehind, a run of spaces would be searched from each of its spaces on.
 */
const PLAIN_END = /(?<! )(?: *$| +#)/;
const PLAIN_END_IN_LIST = /(?<! )(?: *(?:[,[\]{}?]|$)| +#)/;

/** Reads a text line by line, from left to right. */
export class LineScanner {
  readonly #text: string;
  #nextLine = 0;
  #end = 0;
  offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the first visible character of the next line, and returns its column; undefined if there is no line. */
  nextLine(): number | undefined {
    const start = this.#nextLine;
    if (start > this.#text.length) return undefined;
    const lineBreak = this.#text.indexOf('\n', start);
    const end = lineBreak < 0 ? this.#text.length : lineBreak;
    this.#nextLine = end + 1;
    this.#end = this.#text[end - 1] === '\r' ? end - 1 : end;
    this.offset = start;
    this.skipSpaces();
    return this.offset - start;
  }

  /** The current character; undefined at the end of the line. */
  peek(): string | undefined {
    return this.offset < this.#end ? this.#text[this.offset] : undefined;
  }

  /** Whether a character is followed by a space or the end of the line. */
  startsWith(character: string): boolean {
    const rest = this.rest();
    return rest === character || rest.startsWith(`${character} `);
  }

  /** The rest of the line. */
  rest(): string {
    return this.#text.slice(this.offset, this.#end);
  }

  /** Skips spaces. Returns whether the rest of the line is empty or a comment. */
  skipSpaces(): boolean {
    while (this.peek() === ' ') this.offset += 1;
    const isComment = this.peek() === '#' && [' ', '\n', undefined].includes(this.#text[this.offset - 1]);
    return isComment || this.peek() === undefined;
  }

  /** The length of the string without quotes that starts here. */
  plainLength(isInList: boolean): number {
    return this.rest().search(isInList ? PLAIN_END_IN_LIST : PLAIN_END);
  }

  /** Reads a string in quotes; undefined if none starts here. */
  quoted(): string | undefined {
    if (this.peek() === "'") return this.#singleQuoted();
    if (this.peek() !== '"') return undefined;
    const end = stringEnd(this.#text, this.offset);
    if (end === this.#end) throw this.fault(NO_END);
    const written = this.#text.slice(this.offset, end + 1);
    if (this.#text[end] !== '"' || UNSAFE.test(written)) throw this.fault(UNSAFE_ESCAPE);
    this.offset = end + 1;
    return JSON.parse(written);
  }

  #singleQuoted(): string {
    const quoted = SINGLE_QUOTED.exec(this.rest())?.[0];
    if (quoted === undefined) throw this.fault(NO_END);
    this.offset += quoted.length;
    return quoted.slice(1, -1).replaceAll("''", "'");
  }

  fault({ cause, fix }: Cause, offset = this.offset): SyntaxFault {
    return new SyntaxFault({ found: `cannot be read at ${this.place(offset)}: ${cause}`, fix });
  }

  place(offset: number): string {
    return placeAt(this.#text, offset);
  }
}
