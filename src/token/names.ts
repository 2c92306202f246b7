import { hasInvisible, hasPlaceholder } from './characters.ts';
import type { Fault } from './diagnostics.ts';

/** What an expression prints instead of a string. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions */
const NOT_A_STRING =
  /^([Nn]ull|NULL|[Uu]ndefined|UNDEFINED|NaN|NAN|[Tt]rue|TRUE|[Ff]alse|FALSE|\[object Object\]|Object|Array)$/;
const ENDS_WITH_NOTHING = /[-_/](null|undefined|NaN|Object|Array)$/;

/**
 * A number as GitHub prints one that has more than 15 digits or is very small. `5E+3`, `1E10` and `12E-10` are not.
 */
const LARGE_NUMBER = '[1-9](?:\\.\\d{0,13}[1-9])?E\\+(?:1[5-9]|[2-9]\\d|[12]\\d\\d|30[0-8])';
const SMALL_NUMBER = '[1-9](?:\\.\\d{0,13}[1-9])?E-(?:0[5-9]|[1-9]\\d|[12]\\d\\d|3[01]\\d|32[0-4])';

/** What a mistake looks like in a resource, a claim name, a client ID or a revocation key; undefined if there is none. */
export function nameFault(text: string): Fault | undefined {
  if (hasInvisible(text)) {
    return { found: 'contains an invisible character or a line break', fix: 'type it again, on one line' };
  }
  if (/\\["']/.test(text)) {
    return { found: 'contains a backslash before a quote', fix: 'remove the backslashes and the extra quotes' };
  }
  if (/^["'\u2018-\u201f].*["'\u2018-\u201f]$|^[\u201c-\u201f]|[\u201c-\u201f]$/.test(text)) {
    return { found: 'is in quotes', fix: 'remove the extra quotes; in cmd, single quotes are part of the value' };
  }
  return undefined;
}

/** Why a whole resource, client ID or revocation key cannot be meant; undefined if it can. */
export function missingValueFault(text: string): Fault | undefined {
  if (!NOT_A_STRING.test(text)) return undefined;
  return {
    found: 'stands for a missing value, a boolean, a mapping or a list',
    fix: 'check the expression or the command that it comes from',
  };
}

/** Warnings about a resource, a client ID or a revocation key, each as what follows its name. */
export function nameWarnings(text: string): string[] {
  const warnings: string[] = [];
  if (hasPlaceholder(text)) {
    warnings.push('contains a placeholder that was not filled in. It is used as written.');
  }
  const isMissing = text.split(':').some((segment) => NOT_A_STRING.test(segment)) || ENDS_WITH_NOTHING.test(text);
  if (isMissing && !NOT_A_STRING.test(text)) {
    warnings.push(
      'contains a word that stands for a missing value. Check the expression or the command that it comes from.',
    );
  }
  return warnings;
}

/** Whether a whole value is a number that GitHub rewrote, so that it is no longer the number in the workflow file. */
export function isRewrittenNumber(text: string): boolean {
  return new RegExp(`^-?(?:Infinity|${LARGE_NUMBER})$`).test(text);
}

/** A warning if a value contains a number that GitHub rewrote, as what follows its name. */
export function rewrittenNumberWarning(text: string): string | undefined {
  if (!new RegExp(`(?<![\\d.])${LARGE_NUMBER}(?!\\w)|(?<![\\w.])${SMALL_NUMBER}(?!\\w)`).test(text)) return undefined;
  return 'contains a number that GitHub rewrote. Quote the number where it is written, in a matrix or JSON, too.';
}
