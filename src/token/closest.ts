import leven from 'leven';

/** The largest edit distance at which a name is treated as a misspelling of a known one. */
function maxDistanceOf(known: string): number {
  if (known.length <= 5) return 1;
  return known.length <= 11 ? 2 : 3;
}

/**
 * The candidate that a misspelled name was probably meant to be; undefined if none is close. The case of the name is
 * ignored.
 * @param candidates names in lower case
 * @param limit the largest edit distance for candidates of any length
 */
export function closest(name: string, candidates: readonly string[], limit = 3): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const max = Math.min(maxDistanceOf(candidate), limit);
    const distance = leven(name.toLowerCase(), candidate, { maxDistance: max + 1 });
    if (distance > max || distance >= least) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}
