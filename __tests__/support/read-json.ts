import { parse } from 'yaml';

const TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"\s*:?/g;

/**
 * What a JSON text says. `JSON.parse` of Node 24 can mistake a name with an escape for an earlier one, so such
 * texts are read by a parser of YAML. https://github.com/nodejs/node/issues/63785
 */
export function readJson(text: string) {
  const escapedName = [...text.matchAll(TEXT)].some(([token]) => token.endsWith(':') && token.includes('\\'));
  return escapedName ? parse(text, { schema: 'json', stringKeys: true }) : JSON.parse(text);
}
