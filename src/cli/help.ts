import { OPTIONS, type Option } from './options.ts';

const USAGE = `Issue a short-lived Ably JWT. It is signed here; only --verify sends it to Ably.

Usage: ABLY_API_KEY=appId.keyId:secret ably-jwt [auth issue-jwt-token] [options]

Options:
`;

const EXAMPLES = `
Examples:
  ably-jwt --token-only
  ably-jwt --capability '{"chat:*":["publish","subscribe"]}' --ttl 15m
  ably-jwt --client-id client123 --json | jq -r .token.value

The key is read from ABLY_API_KEY alone. Results go to stdout, notes to stderr.
Exit codes: 0 done, 1 Ably or the system refused, 2 bad usage or input.
`;

/** The text of `--help`. */
export function helpText(): string {
  const rows = Object.entries<Option>(OPTIONS).map(([name, { value, short, help }]) => {
    const names = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    return `  ${names.padEnd(26)}  ${help}\n`;
  });
  return USAGE + rows.join('') + EXAMPLES;
}
