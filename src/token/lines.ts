import { LineScanner } from './line-scanner.ts';
import {
  COMMENTED_ENTRY,
  EMPTY_ITEM,
  entryCause,
  forbiddenCause,
  indentationCause,
  plainCause,
  valueCause,
} from './lines-causes.ts';
import { duplicateKey, type QuoteName, SyntaxFault } from './syntax.ts';

/** In bytes, quotes included. Some readers count characters. https://yaml.org/spec/1.2.2/#742-flow-mappings */
const MAX_NAME_LENGTH = 1024;

/** Control characters, and others that readers of YAML treat differently. A line break is LF or CRLF. */
const FORBIDDEN =
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/;

/**
 * Reads lines of resources and operations, in a form that every reader of YAML 1.1 and 1.2 reads alike: `name: operation`,
 * `name: [operation, operation]`, or `name:` and below it lines `- operation`. Resources are in the order of the text.
 * https://yaml.org/spec/1.2.2/
 * @throws SyntaxFault
 */
export function readLines(text: string, quoteName: QuoteName): Map<string, string[]> {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) throw new LineScanner(text).fault(forbiddenCause(forbidden[0]), forbidden.index);
  if (!text.isWellFormed())
    throw new LineScanner(text).fault({ cause: 'a lone surrogate', fix: 'write the whole character' });
  return new Reader(text, quoteName).read();
}

class Reader {
  readonly #scanner: LineScanner;
  readonly #quoteName: QuoteName;
  readonly #entries = new Map<string, string[]>();
  /** The column of all names. */
  #nameColumn: number | undefined;
  /** The operations of a name without any on its line, and the column of the hyphens below it. */
  #open: { readonly operations: string[]; column: number | undefined } | undefined;

  constructor(text: string, quoteName: QuoteName) {
    this.#scanner = new LineScanner(text);
    this.#quoteName = quoteName;
  }

  read(): Map<string, string[]> {
    let comment = { text: '', offset: 0 };
    for (let column = this.#scanner.nextLine(); column !== undefined; column = this.#scanner.nextLine()) {
      if (!this.#scanner.skipSpaces()) this.#line(column);
      else if (comment.text === '' || COMMENTED_ENTRY.test(this.#scanner.rest())) {
        comment = { text: this.#scanner.rest(), offset: this.#scanner.offset };
      }
    }
    if (this.#entries.size === 0) throw this.#scanner.fault(entryCause(comment.text, this.#quoteName), comment.offset);
    return this.#entries;
  }

  #line(column: number): void {
    const isItem = this.#scanner.startsWith('-');
    if (isItem && this.#open && column >= (this.#nameColumn ?? 0) && column === (this.#open.column ?? column)) {
      this.#open.column = column;
      this.#scanner.offset += 1;
      if (this.#scanner.skipSpaces()) throw this.#scanner.fault(EMPTY_ITEM);
      this.#open.operations.push(this.#operation(false));
    } else if (!isItem && column === (this.#nameColumn ?? column)) {
      this.#nameColumn = column;
      this.#entry();
    } else {
      throw this.#scanner.fault(indentationCause(this.#scanner.rest(), isItem));
    }
    if (!this.#scanner.skipSpaces()) throw this.#scanner.fault(valueCause(this.#scanner.rest()));
  }

  #entry(): void {
    const start = this.#scanner.offset;
    const line = this.#scanner.rest();
    const name = this.#name();
    if (Buffer.byteLength(line.slice(0, this.#scanner.offset - start)) > MAX_NAME_LENGTH) {
      const cause = `a name of more than ${MAX_NAME_LENGTH} bytes`;
      throw this.#scanner.fault({ cause, fix: 'use a shorter name, or JSON' }, start);
    }
    if (this.#entries.has(name)) {
      throw new SyntaxFault(duplicateKey(this.#quoteName(name), this.#scanner.place(start)));
    }
    const operations: string[] = [];
    this.#entries.set(name, operations);
    // The colon.
    this.#scanner.offset += 1;
    const hasNone = this.#scanner.skipSpaces();
    this.#open = hasNone ? { operations, column: undefined } : undefined;
    if (hasNone) return;
    if (this.#scanner.peek() === '[') this.#list(operations);
    else operations.push(this.#operation(false));
  }

  /** Reads a name up to its colon, behind which is a space or the end of the line. */
  #name(): string {
    const line = this.#scanner.rest();
    const quoted = this.#scanner.quoted();
    if (quoted === undefined) {
      const end = line.search(/:( |$)| #/);
      if (line[end] === ':') return this.#plain(end, true);
    } else if (this.#scanner.startsWith(':')) {
      return quoted;
    }
    throw this.#scanner.fault(entryCause(line, this.#quoteName));
  }

  #list(operations: string[]): void {
    do {
      this.#scanner.offset += 1;
      this.#scanner.skipSpaces();
      operations.push(this.#operation(true));
      this.#scanner.skipSpaces();
    } while (this.#scanner.peek() === ',');
    if (this.#scanner.peek() !== ']') throw this.#scanner.fault(valueCause(this.#scanner.rest()));
    this.#scanner.offset += 1;
  }

  #operation(isInList: boolean): string {
    return this.#scanner.quoted() ?? this.#plain(this.#scanner.plainLength(isInList), false);
  }

  /** Reads a name or an operation without quotes. */
  #plain(length: number, isName: boolean): string {
    const rest = this.#scanner.rest();
    const plain = rest.slice(0, length);
    const cause = plainCause(plain, isName, rest, this.#quoteName);
    if (cause) throw this.#scanner.fault(cause);
    this.#scanner.offset += length;
    return plain;
  }
}
