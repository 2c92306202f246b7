import { closestMatch } from 'leven';

/** The largest edit distance at which a name is treated as a misspelling. */
function maxDistanceOf(name: string): number {
  if (name.length <= 4) return 1;
  return name.length <= 11 ? 2 : 3;
}

/**
 * The candidate that a misspelled name was probably meant to be; undefined if none is close. The case of the name is
 * ignored.
 * @param candidates names in lower case
 * @param limit the largest edit distance for names of any length
 */
export function closest(name: string, candidates: readonly string[], limit = 3): string | undefined {
  return closestMatch(name.toLowerCase(), candidates, { maxDistance: Math.min(maxDistanceOf(name), limit) });
}
