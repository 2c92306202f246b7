/** An option of the command line. `value` names its value; an option without one is a switch. */
export interface Option {
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

/** Every option, in the order of the help text. Options of the Ably CLI keep their names. */
export const OPTIONS = {
  app: {
    value: 'ID',
    help: "App ID; an error if the key belongs to a different app. Default: ABLY_APP_ID, or the key's app",
  },
  capability: { value: 'TEXT', help: 'Operations allowed on each resource, JSON or lines. Default: {"*":["*"]}' },
  'client-id': {
    value: 'ID',
    help: 'Client ID; none: no client ID; *: any client ID. Default: ABLY_CLIENT_ID, or ably-jwt-<8 hex digits>',
  },
  'client-type': { value: 'TYPE', help: 'server or device. Default: server' },
  ttl: { value: 'TIME', help: 'Time to live: seconds, or 90s, 15m, 24h; at most 24h. Default: 3600' },
  claims: { value: 'JSON', help: 'Additional claims, as JSON' },
  'revocation-key': { value: 'KEY', help: 'Revocation key, for revoking the token later' },
  verify: { help: 'Ask Ably whether it accepts the token before printing it' },
  endpoint: {
    value: 'NAME',
    help: "For --verify: endpoint name, host or URL. Default: ABLY_ENDPOINT, or Ably's default",
  },
  'token-only': { help: 'Print only the token' },
  json: { help: 'Print the result as JSON on one line' },
  'pretty-json': { help: 'Print the result as indented JSON; not with --json' },
  verbose: { short: 'v', help: 'Print to stderr where each value came from' },
  help: { short: 'h', help: 'Print this help' },
  version: { help: 'Print the version' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
