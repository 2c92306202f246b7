import { closestMatch } from 'leven';

/** How many letters may differ in a name that is taken for a misspelling. */
function maxDistanceOf(name: string): number {
  if (name.length <= 4) return 1;
  return name.length <= 11 ? 2 : 3;
}

/**
 * The candidate that a misspelled name was probably meant to be, whatever its case.
 * @param limit the largest edit distance, for names of any length
 */
export function closest(name: string, candidates: readonly string[], limit = 3): string | undefined {
  const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const maxDistance = Math.min(maxDistanceOf(name), limit);
  const match = closestMatch(name.toLowerCase(), [...byLowerCase.keys()], { maxDistance });
  return match === undefined ? undefined : byLowerCase.get(match);
}
