import type { Fault } from './diagnostics.ts';
import { duplicateKey, faultIn, type Json, parseJson } from './json.ts';
import { describe, quote } from './quote.ts';
import { REMOVE_SECRET, type SecretGuard } from './secrets.ts';

/** Names and values, in the order of the text. */
export type Mapping = ReadonlyMap<string, Json>;

/**
 * Reads a JSON object or a YAML mapping. The result is exact: names are unique strings, and integers are not rounded.
 */
export async function readMapping(text: string, guard: SecretGuard): Promise<Mapping | Fault> {
  const quoteName = (name: string) => (guard.find(name) ? '(not shown, because it contains a secret)' : quote(name));
  const json = parseJson(text);
  if (json?.duplicate !== undefined) return duplicateKey(quoteName(json.duplicate));
  const parsed = json ?? (await loadYaml()).parseYaml(text, quoteName);
  if ('found' in parsed) return parsed;
  const { value } = parsed;
  const fault = faultIn(value);
  if (fault !== undefined) return fault;
  const [secret] = [...new Set(stringsIn(value))].flatMap((each) => guard.find(each) ?? []);
  if (secret !== undefined) return { found: secret, fix: REMOVE_SECRET };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return {
      found: `expected a mapping, got ${describe(value)}`,
      fix: 'write a name, a colon, a space and a value for each entry',
    };
  }
  return new Map(Object.entries(value));
}

/** Loaded only if a text is not plain JSON. */
const loadYaml = () => import('./yaml.ts');

/** All names and strings in a value. */
function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...stringsIn(part)]);
}
