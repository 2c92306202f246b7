import type { Fault } from './diagnostics.ts';
import { duplicateKey, faultIn, type Json, parseJson } from './json.ts';
import { describeValue, quote } from './quote.ts';
import { REMOVE_SECRET, type SecretGuard } from './secrets.ts';

/** Names and values, in the order of the text. */
export type Mapping = ReadonlyMap<string, Json>;

const FILE_NAME = /^@?\S+\.(json|ya?ml)$/i;

/**
 * Reads a JSON object or a YAML mapping. The result is exact: names are unique strings, and integers are not rounded.
 */
export async function readMapping(text: string, guard: SecretGuard): Promise<Mapping | Fault> {
  const quoteName = (name: string) => (guard.find(name) ? '(not shown, because it contains a secret)' : quote(name));
  const json = parseJson(text);
  if (!json && FILE_NAME.test(text)) {
    return { found: 'the value is a file name', fix: 'use the content of the file: in a shell, "$(cat FILE)"' };
  }
  if (!json && /^\{\s*\\/.test(text)) {
    return { found: 'not valid JSON', fix: 'remove the backslashes before the quotes' };
  }
  if (json?.duplicate !== undefined) return duplicateKey(quoteName(json.duplicate));
  // Loaded only if the text is not plain JSON.
  const parsed = json ?? (await import('./yaml.ts')).parseYaml(text, quoteName);
  if ('found' in parsed) return parsed;
  const { value } = parsed;
  const fault = faultIn(value);
  if (fault !== undefined) return fault;
  // All strings are searched, so that every secret is redacted.
  const results = [...new Set(stringsIn(value))].map((each) => guard.find(each));
  const found = results.find((result) => result !== undefined);
  if (found !== undefined) return { found, fix: REMOVE_SECRET };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { found: `got ${describeValue(value)}`, fix: 'write a name, a colon, a space and a value for each entry' };
  }
  return new Map(Object.entries(value));
}

/** All names and strings in a value. */
function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...stringsIn(part)]);
}
