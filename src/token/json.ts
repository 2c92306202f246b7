import type { Fault } from './diagnostics.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The maximum nesting depth of a value. */
export const MAX_DEPTH = 32;

export const TOO_DEEP: Fault = { found: `nested more than ${MAX_DEPTH} levels deep`, fix: 'use a flatter structure' };

/** `name` is already quoted. */
export const duplicateKey = (name: string): Fault => ({
  found: `duplicate key ${name}`,
  fix: 'list each name once, with everything that belongs to it',
});

/**
 * Parses a text as JSON; undefined if it is not JSON or contains an escape. V8 can mistake a name with an escape for
 * another name, so such JSON is parsed as YAML.
 * https://github.com/nodejs/node/issues/63785
 */
export function parseJson(text: string): { readonly value: Json; readonly duplicate: string | undefined } | undefined {
  if (text.includes('\\')) return undefined;
  try {
    return { value: JSON.parse(text), duplicate: duplicateName(text) };
  } catch {
    return undefined;
  }
}

/**
 * The first duplicate name in an object of a JSON text without escapes. `JSON.parse` does not report duplicates.
 * https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
function duplicateName(json: string): string | undefined {
  const open: Set<string>[] = [];
  let lastString = '';
  for (const [token] of json.matchAll(/"[^"]*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') lastString = token.slice(1, -1);
    else if (open.at(-1)?.has(lastString)) return lastString;
    else open.at(-1)?.add(lastString);
  }
  return undefined;
}

/** Why a value cannot be represented exactly in JSON, or is nested too deep; undefined if neither applies. */
export function faultIn(value: Json, depth = 0): Fault | undefined {
  if (typeof value === 'string') return stringFault(value);
  if (typeof value === 'number') return numberFault(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return TOO_DEEP;
  for (const [name, part] of Object.entries(value)) {
    const fault = stringFault(name) ?? faultIn(part, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function stringFault(text: string): Fault | undefined {
  if (text.isWellFormed()) return undefined;
  return { found: 'contains a lone surrogate', fix: 'remove the escape, or write both halves' };
}

function numberFault(value: number): Fault | undefined {
  if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return undefined;
  return { found: 'a number cannot be represented exactly', fix: 'write it as a string, in quotes' };
}
