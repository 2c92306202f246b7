import type { Cause } from './syntax.ts';

/** Causes that show at the offset of an error, whatever is expected there. */
const CAUSES: readonly (Cause & { readonly pattern: RegExp })[] = [
  {
    pattern: /\\["']/y,
    cause: 'a backslash before a quote',
    fix: 'remove the backslashes before the quotes',
  },
  { pattern: /\/[/*]|#/y, cause: 'a comment', fix: 'remove all comments, because JSON has none' },
  {
    pattern: /[\u2018-\u201f]/y,
    cause: 'a curly quote',
    fix: 'replace the curly quotes with straight double quotes',
  },
  {
    pattern: /[\u00a0\u2007\u202f]/y,
    cause: 'a no-break space',
    fix: 'replace the no-break spaces with plain spaces',
  },
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
