import { OPTIONS, type Option } from './options.ts';

const USAGE = `Issue a short-lived Ably JWT. It is signed here; only --verify sends it to Ably.

Usage: ably-jwt [auth issue-jwt-token] [options]

The key is read from ABLY_API_KEY alone. To set that without showing it:
  read -rs ABLY_API_KEY && export ABLY_API_KEY

Options:
`;

const EXAMPLES = `
Examples:
  ably-jwt --token-only
  ably-jwt --capability '{"chat:*":["publish","subscribe"]}' --ttl 15m
  ably-jwt --client-id client123 --json | jq -r .token.value

Results go to stdout, notes to stderr.
Exit codes: 0 done, 1 Ably or the system refused, 2 bad usage or input.
`;

const WIDTH = 80;
const MARGIN = ' '.repeat(28);

/** The text of `--help`, for a terminal of 80 columns. */
export function helpText(): string {
  const rows = Object.entries<Option>(OPTIONS).map(([name, { value, short, help }]) => {
    const names = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    return names.padEnd(MARGIN.length) + wrap(help);
  });
  return `${USAGE}${rows.join('\n')}\n${EXAMPLES}`;
}

/** Breaks a text at words, so that each line fits beside the margin. */
function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)}${lines.at(-1) ? ' ' : ''}${word}`;
    if (MARGIN.length + line.length <= WIDTH) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.join(`\n${MARGIN}`);
}
