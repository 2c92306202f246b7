/** Shorter masks would garble every log that follows. */
const SHORTEST_MASK = 4;

/**
 * Every text that must be masked for a value given as an API key, well formed or not: its lines, what is left
 * of them without quotes, and what follows a colon. Line by line, since a runner that is given several lines
 * would mask each of them, even a lone brace.
 */
export function secretsIn(keyText: string): string[] {
  const secrets = new Set<string>();
  for (const line of keyText.split(/[\r\n]+/)) {
    for (const whole of [line.trim(), line.replace(/^[\s$"'`]+|[\s"'`]+$/g, '')]) {
      secrets.add(whole);
      secrets.add(whole.slice(whole.indexOf(':') + 1).trim());
    }
    if (/^\s*[\w-]+\.[\w-]+:\S+\s*$/.test(line)) continue;
    // No key by itself: perhaps there is one inside.
    for (const [key, secret = ''] of line.matchAll(/[\w-]+\.[\w-]+:([\w-]+)/g)) secrets.add(key).add(secret);
  }
  return [...secrets].filter((secret) => secret.length >= SHORTEST_MASK);
}
