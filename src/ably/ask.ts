import type { Endpoint } from './endpoint.ts';
import { type Answer, exchange, type Question } from './exchange.ts';
import { networkError } from './network-error.ts';

/** No host answered: what was tried, a phrase for each. */
export interface Unanswered {
  readonly tried: readonly string[];
}

/** All tries together, in milliseconds. */
const DEADLINE = 15_000;
const MOST_FALLBACKS = 2;

/** Ably's own trouble, which another of its data centres may not have. */
const TRY_ELSEWHERE = [500, 501, 502, 503, 504];

/**
 * Asks Ably: the primary host, then fallback hosts by chance, as long as there is no answer or one of 500 to 504.
 * The time that is left is shared among the hosts that are left.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
export async function ask({ primary, fallbacks }: Endpoint, question: Question): Promise<Answer | Unanswered> {
  const hosts = [primary, ...byChance(fallbacks).slice(0, MOST_FALLBACKS)];
  const end = performance.now() + DEADLINE;
  const tried: string[] = [];
  for (const [index, host] of hosts.entries()) {
    try {
      const answer = await exchange(host, question, (end - performance.now()) / (hosts.length - index));
      if (!TRY_ELSEWHERE.includes(answer.status)) return answer;
      tried.push(`${host.host}: HTTP ${answer.status}`);
    } catch (error) {
      tried.push(`${host.host}: ${networkError(error)}`);
    }
  }
  return { tried };
}

function byChance<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, chance: Math.random() }))
    .sort((a, b) => a.chance - b.chance)
    .map(({ item }) => item);
}
