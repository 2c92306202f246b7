import { escapeInvisible } from './characters.ts';

/** In characters. */
export const MAX_QUOTED_LENGTH = 60;

/**
 * A user's string for a message: whole, in double quotes and on one line, or only its length.
 * @param text a string in which the guard found no secret
 */
export function quote(text: string): string {
  if (text.length > MAX_QUOTED_LENGTH) return `"\u2026" (${text.length} characters)`;
  return escapeInvisible(JSON.stringify(text));
}

/** A value for a message: a string quoted, others by type. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'object') return 'a mapping';
  return `the ${typeof value} ${value}`;
}
