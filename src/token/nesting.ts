/** How many levels a claim or a capability may have. */
export const DEEPEST = 32;

/** More than that on the way to one value, by any way of writing, and no channel or claim is meant. */
const MOST_SIGNS = 3 * DEEPEST;

/**
 * Whether a text may be nested so deep that it would be too much for the parser of YAML, which goes down level by
 * level. Each level takes a bracket, or on its line a column of indentation or a dash or question mark before a space.
 * Those within texts count too.
 */
export function isNestedDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    open = '[{'.includes(bracket) ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_SIGNS) return true;
  }
  return text.split(/[\r\n]/).some((line) => {
    const indent = line.search(/[^ \t]|$/);
    return indent + (line.match(/[-?][ \t]/g)?.length ?? 0) > 2 * MOST_SIGNS;
  });
}
