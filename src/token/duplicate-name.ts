const TOKEN = /"[^"]*"|[{}[\]:]/g;

/**
 * The first name that stands twice in one object of a JSON text, which `JSON.parse` would pass over in silence.
 * The text must be valid JSON without escapes.
 * https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
export function duplicateName(json: string): string | undefined {
  const open: Set<string>[] = [];
  let lastText = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') lastText = token;
    else {
      const names = open.at(-1);
      if (names?.has(lastText)) return lastText.slice(1, -1);
      names?.add(lastText);
    }
  }
  return undefined;
}
