/**
 * Invisible characters: control characters, default ignorable code points, bidirectional controls, whitespace other than
 * the plain space, and the blank braille pattern.
 * https://www.unicode.org/reports/tr44/#Property_List_Table
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800]|(?! )\p{White_Space}/gu;

const VISIBLE = '[^\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{White_Space}\\u2800]';

/** Invisible characters in Persian and emoji: variation selectors, and (non-)joiners between visible characters. */
const NEEDED = new RegExp(
  `(?<=${VISIBLE})\\p{Variation_Selector}|(?<=${VISIBLE}\\p{Variation_Selector}?)[\\u200c\\u200d](?=${VISIBLE})`,
  'gu',
);

/** Whether a name contains an invisible character, other than those in Persian and emoji. */
export function hasInvisible(text: string): boolean {
  return text.replace(NEEDED, '').search(INVISIBLE) >= 0;
}

/** The text without any invisible character. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The text on one line, with each invisible character as an escape such as `\u{200b}`. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * Whether a text contains an unfilled placeholder: `${…}`, `{{ … }}`, `<name>`, or `$` followed by at least six capital
 * letters, digits or underscores. `ticks:$AAPL` and `room::$chat` are names.
 */
export function hasPlaceholder(text: string): boolean {
  return /\$\{[^${}]*\}|\{\{[^{}]*\}\}|<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}
