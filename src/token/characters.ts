/**
 * Characters that nobody can see: control characters, what Unicode lets a renderer ignore, what changes the direction
 * of text, white space other than the plain space, and the empty braille pattern.
 * https://www.unicode.org/reports/tr44/#Property_List_Table
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800]|(?! )\p{White_Space}/gu;

const VISIBLE = '[^\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{White_Space}\\u2800]';

/** What Persian and emoji need: a variation selector, and a joiner or non-joiner between two visible characters. */
const NEEDED = new RegExp(
  `(?<=${VISIBLE})\\p{Variation_Selector}|(?<=${VISIBLE}\\p{Variation_Selector}?)[\\u200c\\u200d](?=${VISIBLE})`,
  'gu',
);

/** Whether a name contains a character that nobody can see, and that no language or emoji needs where it is. */
export function hasInvisible(text: string): boolean {
  return text.replace(NEEDED, '').search(INVISIBLE) >= 0;
}

/** The text without any invisible character. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The text on one line, each invisible character as an escape such as `\u{200b}`. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * A placeholder that nothing filled in: `${…}`, `{{ … }}`, `<name>`, or `$` and at least six capitals, digits or
 * underscores. `ticks:$AAPL` and `room::$chat` are names.
 */
export function hasPlaceholder(text: string): boolean {
  return /\$\{[^${}]*\}|\{\{[^{}]*\}\}|<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}
