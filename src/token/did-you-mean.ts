import { closestMatch } from 'leven';

/**
 * The candidate that a word was probably meant to be, whatever the case: one letter off for a short word, which is
 * close to everything, three for a long one (x-ably-capabilities).
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const maxDistance = word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
  const closest = closestMatch(word.toLowerCase(), [...byLowerCase.keys()], { maxDistance });
  return closest === undefined ? undefined : byLowerCase.get(closest);
}
