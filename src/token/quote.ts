import { invisible } from './invisible.ts';

const LONGEST_QUOTED = 60;

/** As an Ably key looks. Whatever input it was pasted into, and whoever's it is: it is not shown. */
const KEY_SHAPED = /[\w-]+\.[\w-]+:[\w-]{16,}/;

/**
 * A user's text for a message: in quotes, on one line. A long one is not cut but only described, and so is one with
 * invisible characters: masks and searches know a secret as it is written, so a part or another form of it would show.
 */
export function quote(text: string): string {
  if (text.length > LONGEST_QUOTED) return `a text of ${text.length} characters`;
  if (KEY_SHAPED.test(text)) return 'a text that looks like an API key';
  const json = JSON.stringify(text);
  const readable = /^[\x20-\x7e]*$/.test(json) || !invisible('u').test(json);
  return readable ? json : 'a text with invisible characters';
}

/** What kind of thing a value is, for a message. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'object') return 'a mapping';
  return `the ${typeof value} ${String(value)}`;
}
