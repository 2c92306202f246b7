const LONGEST_QUOTED = 60;

/**
 * A user's text for a message: in quotes, on one line, with nothing invisible in it.
 * A long one is not cut but only described: masks and searches know a secret whole, so a part of one would show.
 */
export function quote(text: string): string {
  if (text.length > LONGEST_QUOTED) return `a text of ${text.length} characters`;
  const json = JSON.stringify(text);
  return /^[\x20-\x7e]*$/.test(json) ? json : json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeCodePoint);
}

function escapeCodePoint(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** What kind of thing a value is, for a message. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'object') return 'a mapping';
  return `the ${typeof value} ${String(value)}`;
}
