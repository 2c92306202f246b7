import { OPERATIONS } from '../token/operations.ts';
import { OPTIONS, type Option } from './options.ts';

const WIDTH = 80;
const OPTION_MARGIN = 28;

const USAGE = `Issue a short-lived Ably JWT. The token is signed on this machine; only --verify
sends it to Ably.

Usage: ably-jwt [auth issue-jwt-token] [options]

The API key is read only from the variable ABLY_API_KEY. To set it without
displaying it:
  read -rs ABLY_API_KEY && export ABLY_API_KEY

Options:
`;

const MORE = `
Variables: ABLY_API_KEY (required), ABLY_APP_ID, ABLY_CLIENT_ID, ABLY_ENDPOINT.

Examples:
  ably-jwt --token-only
  ably-jwt --capability '{"chat:*":["publish","subscribe"]}' --ttl 15m
  ably-jwt --client-id client123 --json | jq -r .token.value

Results go to stdout, everything else to stderr.
Exit codes: 0 success, 1 verification or system error, 2 usage or input error.

More: https://github.com/org/ably-jwt-action#command-line
`;

/** The text of `--help`, for a terminal of 80 columns. */
export function helpText(): string {
  const rows = Object.entries<Option>(OPTIONS).map(([name, { value, short, help }]) => {
    const names = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    return names.padEnd(OPTION_MARGIN) + wrap(help, OPTION_MARGIN);
  });
  const operations = wrap(OPERATIONS.join(', '), 2);
  return `${USAGE}${rows.join('\n')}\n\nOperations:\n  ${operations}\n${MORE}`;
}

/** Wraps a text between words, indented by the margin. */
function wrap(text: string, margin: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)}${lines.at(-1) ? ' ' : ''}${word}`;
    if (margin + line.length <= WIDTH) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(margin)}`);
}
