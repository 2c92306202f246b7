import { escapeInvisible } from './characters.ts';

/** In characters. */
export const LONGEST_QUOTED = 60;

/**
 * A user's string for a message: whole, in double quotes and on one line, or else only described.
 * @param text a string in which the guard has found no secret
 */
export function quote(text: string): string {
  if (text.length > LONGEST_QUOTED) return `a string of ${text.length} characters`;
  return escapeInvisible(JSON.stringify(text));
}

/** A value's kind for a message, a string quoted. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'object') return 'a mapping';
  return `the ${typeof value} ${value}`;
}
