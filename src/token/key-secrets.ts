/** Shorter masks would garble every log that follows. */
const SHORTEST_MASK = 4;

/** Longer than any key: such a line is masked as it is, without a look for what may be inside. */
export const LONGEST_KEY = 1000;

/**
 * Every text that must be masked for a value given as an API key, well formed or not: its lines, what is left
 * of them without quotes, and what follows a colon. Line by line, since a runner that is given several lines
 * would mask each of them, even a lone brace.
 */
export function secretsIn(keyText: string): string[] {
  const secrets = new Set<string>();
  for (const line of keyText.split(/[\r\n]+/)) {
    for (const whole of [line.trim(), line.length > LONGEST_KEY ? '' : withoutQuotes(line)]) {
      secrets.add(whole);
      secrets.add(whole.slice(whole.indexOf(':') + 1).trim());
    }
    if (line.length > LONGEST_KEY || /^\s*[\w-]+\.[\w-]+:\S+\s*$/.test(line)) continue;
    // No key by itself: perhaps there is one inside.
    for (const [key, secret = ''] of line.matchAll(/[\w-]+\.[\w-]+:([\w-]+)/g)) secrets.add(key).add(secret);
  }
  return [...secrets].filter((secret) => secret.length >= SHORTEST_MASK);
}

const withoutQuotes = (line: string) => line.replace(/^[\s$"'`]+|[\s"'`]+$/g, '');
