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
  return /\$\{[^${}]*\}|\{\{[^{}]*\}\}|<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}
