import { isOperation } from './capability.ts';
import { MASKED, missingValueFault } from './names.ts';
import { BACKSLASH, type Cause, CURLY_QUOTE, findCause, type Pattern, type QuoteName } from './syntax.ts';

const FORM = 'write each line as "name: operation" or "name: [operation, operation]"';
const OWN_LINES = 'write each resource on its own line; in a workflow, use "|" instead of ">"';
const EMPTY = 'an empty place in a list';
const LIST_OVER_LINES = {
  cause: 'a list that does not end on the same line as its name',
  fix: 'write the whole list, including the closing bracket, on the same line as its name',
};
const LIST = 'write [publish, subscribe] or the like instead';
const NO_DENIAL = 'a capability cannot deny an operation';
const ANCHOR = { cause: 'an anchor', fix: 'remove it, and write the operations out where its alias is' };

const withQuotes = (name: string) => `write ${name}, with the quotes; in a shell, put the whole value in single quotes`;

/** What a line cannot start with where a name is expected, and what it is in YAML. */
const NOT_A_NAME: readonly Pattern[] = [
  { pattern: /^[\u2010-\u2015\u2212]/, cause: 'a dash', fix: 'replace the dash with a hyphen' },
  { pattern: /^\*{3,}:/, cause: 'asterisks, which logs show in place of a masked value', fix: MASKED.fix },
  { pattern: /^:/, cause: 'nothing before a colon', fix: 'add the name; perhaps an expression or a variable is empty' },
  { pattern: /^(---|\.\.\.)( |$)/, cause: 'a document marker', fix: 'remove the line' },
  { pattern: /^-[^ -][^:]*$/, cause: 'no space after a hyphen', fix: 'put a space after the hyphen' },
  { pattern: /^([-*>|?+]|\d+\.) .*:( |$)/, cause: 'a list marker before a name', fix: 'remove the marker' },
  { pattern: /^\[.*\]$/, cause: 'a list without a name in front of it', fix: 'write it on the line of its name' },
  { pattern: /^%[A-Z]+ /, cause: 'a directive', fix: 'remove the line' },
  { pattern: /^<<:/, cause: 'a merge key', fix: 'write the merged entries out' },
  { pattern: /^&[^ :]+ /, ...ANCHOR },
  { pattern: /^![^ :]* /, cause: 'a tag', fix: 'remove it' },
  { pattern: /^\{/, cause: 'a brace', fix: 'if the value is JSON, remove what is before the brace' },
  { pattern: /^[\]}][^:]*$/, ...LIST_OVER_LINES },
];

/** What an operation cannot start with, and what it is in YAML. */
const NOT_AN_OPERATION: readonly Pattern[] = [
  { pattern: /^$/, ...LIST_OVER_LINES },
  { pattern: /^\*([ ,\]]|$)/, cause: '* without quotes', fix: withQuotes('"*"') },
  { pattern: /^\*/, cause: 'an alias, or an operation that starts with "*"', fix: 'write the operations out' },
  { pattern: /^&/, ...ANCHOR },
  { pattern: /^!/, cause: 'a tag', fix: `remove it; ${NO_DENIAL}` },
  { pattern: /^[|>]/, cause: 'a block scalar', fix: LIST },
  { pattern: /^\{/, cause: 'a nested mapping', fix: LIST },
  { pattern: /^\[/, cause: 'a list inside a list', fix: 'write all operations into one list' },
  { pattern: /^\]/, cause: EMPTY, fix: 'list at least one operation, and no comma after the last' },
  { pattern: /^,/, cause: EMPTY, fix: 'remove the extra comma' },
  {
    pattern: /^- /,
    cause: 'a list item on the line of its name',
    fix: `${LIST}; in a workflow, use "|" instead of ">"`,
  },
  { pattern: /^-/, cause: 'a hyphen before an operation', fix: `remove the hyphen; ${NO_DENIAL}` },
];

/** Operations in a mapping, as in `{publish: true}`. */
const FLAG = /(?<![\w:-])([a-z][\w:-]{0,39})["']?: *true\b/gi;

/** A comment that may be a resource with its operations, as in `#general: publish`. */
export const COMMENTED_ENTRY = /^#[^\s#].*:/;

/** Why a list item cannot be empty. */
export const EMPTY_ITEM: Cause = { cause: EMPTY, fix: 'remove the hyphen, or write an operation after it' };

/** Why a string in quotes cannot be read. */
export const NO_END: Cause = {
  cause: 'an unclosed string',
  fix: 'close it on the same line with the same kind of quote',
};
export const UNSAFE_ESCAPE: Cause = {
  cause: 'an escape that readers of YAML treat differently',
  fix: 'write the character itself',
};

/** What YAML 1.1 or 1.2, or a reader of it, reads as something other than a string. */
const WORDS: readonly string[] = ['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '~', '=', '<<'];
const isWord = (plain: string) => WORDS.includes(plain.toLowerCase()) || /^[eE][-+]?[\d_.]+$/.test(plain);

/** Most names and operations match, and need no further search. Compiling the other patterns takes longer. */
const ORDINARY = /^[A-Za-z][\w*:/$-]*[\w*/$-]$/;

const START = /^[\d?:,[\]{}#&*!|>'"%@`+.-]/;

const WHITESPACE = {
  cause: 'white space that is not a plain space',
  fix: 'replace it with a plain space, or remove it',
};

const NO_OPERATION = {
  cause: 'something other than an operation',
  fix: 'write operations such as publish or [publish, subscribe]; move other inputs out of this value',
};

const ITEM_IN_WRONG_PLACE = {
  cause: 'a list item in the wrong place',
  fix: 'start all hyphens of a list in the same column, below a line that holds only the name and its colon',
};
const OTHER_COLUMN = {
  cause: 'a line that does not start in the same column as the first name',
  fix: 'start all names in the same column, and write operations as [publish, subscribe] or after hyphens',
};

/** Why a character cannot be in the text at all. */
export function forbiddenCause(character: string): Cause {
  if (character === '\t') return { cause: 'a tab', fix: 'use spaces instead of tabs' };
  if (character === '\r') return { cause: 'a carriage return alone', fix: 'end lines with LF or CRLF' };
  return { cause: 'an invisible character', fix: 'remove it' };
}

/** Why a line is not an entry. */
export function entryCause(line: string, quoteName: QuoteName): Cause {
  const colon = line.search(/:( |$)/);
  const name = line.slice(0, Math.max(0, colon < 0 ? line.lastIndexOf(':') : colon));
  const inQuotes = `${withQuotes(quoteName(name))}${colon < 0 ? '; put a space after the colon, too' : ''}`;
  if (line.startsWith('#')) {
    const fix = COMMENTED_ENTRY.test(line) ? inQuotes : FORM;
    return { cause: 'only comments, because "#" starts one', fix };
  }
  const known = findCause(NOT_A_NAME, line);
  if (known) return known;
  if (name.includes(' #')) return { cause: 'a comment, because "#" follows a space', fix: inQuotes };
  if (/:[^\S ]/.test(line)) return WHITESPACE;
  if (colon < 0 && line.includes(':')) return { cause: 'no space after the colon', fix: FORM };
  return { cause: 'no colon directly after a name', fix: FORM };
}

/** Why a line cannot start in its column. */
export function indentationCause(line: string, isItem: boolean): Cause {
  return findCause(NOT_A_NAME, line) ?? (isItem ? ITEM_IN_WRONG_PLACE : OTHER_COLUMN);
}

/** Why a text cannot be between or after operations. */
export function valueCause(rest: string): Cause {
  if (/^#/.test(rest)) return { cause: 'a comment directly after a value', fix: 'put a space before the "#"' };
  if (/: |:$/.test(rest)) return { cause: 'another name on the same line', fix: OWN_LINES };
  if (/^, *$|^, +#/.test(rest)) return { cause: 'a comma at the end of a line', fix: 'remove the comma' };
  if (/^( #|$)/.test(rest)) return LIST_OVER_LINES;
  return {
    cause: 'text after a value',
    fix: 'write several operations as a list in brackets, with a comma between them',
  };
}

/**
 * Why a name or an operation cannot be written without quotes; undefined if it can.
 * @param rest the rest of the line, from its start
 */
export function plainCause(plain: string, isName: boolean, rest: string, quoteName: QuoteName): Cause | undefined {
  if (ORDINARY.test(plain) && !isWord(plain)) return undefined;
  const inQuotes = withQuotes(quoteName(plain.trim()));
  if (/\\["']/.test(plain)) return BACKSLASH;
  if (/^[\u2018-\u201b]|[\u201c-\u201f]/.test(plain)) return CURLY_QUOTE;
  // Some readers find a merge key at the end of a name.
  const needsQuotes = plain === '' || START.test(plain) || (isName && plain.endsWith('<<'));
  const known = needsQuotes ? findCause(isName ? NOT_A_NAME : NOT_AN_OPERATION, rest) : undefined;
  const flags = rest.startsWith('{') ? [...rest.replace(/ #.*/, '').matchAll(FLAG)].map(([, flag = '']) => flag) : [];
  if (known && !isName && flags.length > 0 && flags.every(isOperation)) {
    return { ...known, fix: `write [${[...new Set(flags)].join(', ')}] instead` };
  }
  if (known) return known;
  if (!isName && (needsQuotes || isWord(plain))) return NO_OPERATION;
  if (needsQuotes) return { cause: 'a name that needs quotes', fix: inQuotes };
  if (isWord(plain)) {
    return { cause: 'a word that can mean something else in YAML', fix: missingValueFault(plain)?.fix ?? inQuotes };
  }
  if (isName && plain.endsWith(' ')) return { cause: 'a space before a colon', fix: 'remove the space' };
  if (/^\s|\s$/.test(plain)) return WHITESPACE;
  if (isName && plain.endsWith(':')) return { cause: 'a name that ends with a colon', fix: inQuotes };
  if (/: |:$/.test(plain)) return { cause: 'another name on the same line', fix: OWN_LINES };
  if (/"/.test(plain))
    return {
      cause: 'a double quote inside a name or an operation',
      fix: 'remove the double quote, or put the whole name or operation in single quotes',
    };
  return undefined;
}
