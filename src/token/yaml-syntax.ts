import { CST, Lexer, Parser } from 'yaml';
import type { Fault } from './diagnostics.ts';
import { MAX_DEPTH, TOO_DEEP } from './json.ts';

const MAX_ALIASES = 100;

/** Precedes the source of a plain or block scalar, which can look like any other token. */
const SCALAR_FOLLOWS = '\x1f';

/** A quote within single quotes is doubled. The library also accepts a text that ends in a doubled one. */
const SINGLE_QUOTED = /^'([^']|'')*'$/;
const UNCLOSED: Fault = { found: 'a string in single quotes has no end', fix: 'close it with a single quote' };

const UNSUPPORTED: Readonly<Record<string, Fault>> = {
  'directive-line': { found: 'contains a YAML directive (%)', fix: 'remove the line' },
  'explicit-key-ind': { found: 'contains a YAML complex key (?)', fix: 'write it as name: value' },
  tag: { found: 'contains a YAML tag (!)', fix: 'remove the tag, or put the value in quotes' },
};

/**
 * Why a text must not be parsed as YAML: unsupported syntax, or something that would take too long; undefined if neither
 * applies. Only the lexer and the parser run here, because the library composes a document recursively.
 * https://yaml.org/spec/1.2.2/#chapter-6-structural-productions
 */
export function syntaxFault(text: string): Fault | undefined {
  const parser = new Parser();
  let aliases = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = isScalar ? 'scalar' : CST.tokenType(lexeme);
    isScalar = !isScalar && lexeme === SCALAR_FOLLOWS;
    if (type !== null && UNSUPPORTED[type]) return UNSUPPORTED[type];
    if (type === 'single-quoted-scalar' && !SINGLE_QUOTED.test(lexeme)) return UNCLOSED;
    if (type === 'alias') aliases += 1;
    if (aliases > MAX_ALIASES) return { found: `more than ${MAX_ALIASES} YAML aliases`, fix: 'write the values out' };
    // The parser is a generator; what it yields is not needed.
    Array.from(parser.next(lexeme));
    // A level takes up to two entries on the parser's stack: the collection, and the value in it.
    if (parser.stack.length > 2 * MAX_DEPTH) return TOO_DEEP;
  }
  return undefined;
}
