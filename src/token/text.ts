import leven, { closestMatch } from 'leven';
import type { Json } from './json.ts';

declare const checked: unique symbol;

/** A text in which the guard found no secret. Only such a text can be quoted. */
export type Checked = string & { readonly [checked]: true };

/** Most texts match and need no further search. Compiling the patterns below takes longer than signing a token. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/**
 * The content of a character class. It is a string, because V8 compiles the Unicode properties of a pattern literal even
 * if it is never used.
 */
const INVISIBLE = '\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\u2800';

/**
 * Invisible characters: control characters, default ignorable code points, bidirectional controls, whitespace other than
 * the plain space, and the blank braille pattern.
 * https://www.unicode.org/reports/tr44/#Property_List_Table
 */
function replaceInvisible(text: string, replace: (character: string) => string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return text.replace(new RegExp(`[${INVISIBLE}]|(?! )\\p{White_Space}`, 'gu'), replace);
}

/** Whether a name contains an invisible character, other than those used in Persian and in emoji. */
export function hasInvisible(text: string): boolean {
  if (PRINTABLE_ASCII.test(text)) return false;
  const visible = `[^${INVISIBLE}\\p{White_Space}]`;
  const selector = `(?<=${visible})\\p{Variation_Selector}`;
  const joiner = `(?<=${visible}\\p{Variation_Selector}?)[\\u200c\\u200d](?=${visible})`;
  const rest = text.replace(new RegExp(`${selector}|${joiner}`, 'gu'), '');
  return withoutInvisible(rest) !== rest;
}

/** The text without any invisible character. */
export function withoutInvisible(text: string): string {
  return replaceInvisible(text, () => '');
}

/** The text on one line, with each invisible character as an escape such as `\u{200b}`. */
export function escapeInvisible(text: string): string {
  return replaceInvisible(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * Whether a text contains an unfilled placeholder: `${...}`, `{{ ... }}`, `<name>`, or `$` followed by at least six capital
 * letters, digits or underscores. `ticks:$AAPL` and `room::$chat` contain none.
 */
export function hasPlaceholder(text: string): boolean {
  const hasPair = (open: string, close: string) => {
    const start = text.indexOf(open);
    return start >= 0 && text.includes(close, start + open.length);
  };
  return hasPair('${', '}') || hasPair('{{', '}}') || /<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}

/** In characters. */
export const MAX_QUOTED_LENGTH = 60;

/** A user's string for a message: whole, in double quotes and on one line, or only its length. */
export function quote(text: Checked): string {
  if (text.length > MAX_QUOTED_LENGTH) return `"\u2026" (${text.length} characters)`;
  return escapeInvisible(JSON.stringify(text));
}

/** A value for a message: a string quoted, others by type. */
export function describeValue(value: Json<Checked>): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? quote(value) : `the ${typeof value} ${value}`;
}

/** A time in milliseconds since 1970 as ISO 8601, UTC. */
export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A name in lower case, with a hyphen for each underscore and dash. */
export const withHyphens = (name: string): string => name.toLowerCase().replace(/[_\u2010-\u2015\u2212]/g, '-');

/** The singular of an English word. */
export const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** The largest edit distance at which a name is treated as a misspelling of a known one. */
function maxDistanceOf(known: string): number {
  if (known.length <= 5) return 1;
  return known.length <= 11 ? 2 : 3;
}

/**
 * The candidate that a misspelled name was probably meant to be; undefined if none is close. The case of the name is
 * ignored.
 * @param candidates names in lower case
 * @param limit the largest edit distance for candidates of any length
 */
export function closest(name: string, candidates: readonly string[], limit = 3): string | undefined {
  const written = name.toLowerCase();
  const isClose = (known: string) => leven(written, known) <= Math.min(maxDistanceOf(known), limit);
  return closestMatch(written, candidates.filter(isClose));
}

/** The fix for a name that was probably meant to be another one; undefined if none is known. */
export const didYouMean = (name: string | undefined) => name && `did you mean "${name}"?`;
