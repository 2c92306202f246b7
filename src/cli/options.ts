/** An option of the command line. `value` names its value; one without is a switch. */
export interface Option {
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

/** Every option, in the order of the help text; named as in the Ably CLI where it has the same. */
export const OPTIONS = {
  app: { value: 'ID', help: "App ID to issue for; default: ABLY_APP_ID, else the key's app" },
  capability: {
    value: 'JSON',
    help: 'What the token may do, resource to operations, as JSON or YAML; default: {"*":["*"]}',
  },
  'client-id': { value: 'ID', help: 'Client ID, or none; default: ABLY_CLIENT_ID, else one made up' },
  'client-type': { value: 'TYPE', help: 'server or device; default: server' },
  ttl: { value: 'SECONDS', help: 'Time to live: seconds, or 90s, 15m, 24h; default: 3600' },
  claims: { value: 'JSON', help: 'Further claims, as JSON or YAML' },
  'revocation-key': { value: 'KEY', help: 'A key to revoke the token by' },
  verify: { help: 'Ask Ably whether it accepts the token before printing it' },
  endpoint: { value: 'E', help: "For --verify: endpoint name, host or URL; default: ABLY_ENDPOINT, else Ably's" },
  'token-only': { help: 'Print the token alone' },
  json: { help: 'Print the result as JSON on one line' },
  'pretty-json': { help: 'Print the result as indented JSON; not together with --json' },
  verbose: { short: 'v', help: 'Say on stderr what was read from where' },
  help: { short: 'h', help: 'Print this help' },
  version: { help: 'Print the version' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
