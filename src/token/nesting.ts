import type { Lexer, Parser } from 'yaml';

/** How many levels a claim or a capability may have. */
export const DEEPEST = 32;

/**
 * Whether a YAML text is nested too deep. The library composes a document level by level, down to the end of the stack;
 * its parser, which is asked here, goes from token to token, and keeps what is open in a list.
 */
export function isNestedDeep(text: string, yaml: { Lexer: typeof Lexer; Parser: typeof Parser }): boolean {
  const parser = new yaml.Parser();
  for (const lexeme of new yaml.Lexer().lex(text)) {
    // What is parsed comes later, from the whole text.
    Array.from(parser.next(lexeme));
    // A level takes up to two places there: the collection, and the value in it.
    if (parser.stack.length > 2 * DEEPEST) return true;
  }
  return false;
}
