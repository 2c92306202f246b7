import { OPERATIONS } from '../token/operations.ts';
import type { RawInput, RawInputs } from '../token/raw-inputs.ts';

/** What the program does: issue a token, or revoke tokens. */
export type Command = 'issue' | 'revoke';

/** The names of the commands. All but the last are those of the Ably CLI. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['auth issue-jwt-token', 'issue'],
  ['auth:issue-jwt-token', 'issue'],
  ['issue-jwt-token', 'issue'],
  ['auth revoke-token', 'revoke'],
  ['auth:revoke-token', 'revoke'],
  ['revoke-token', 'revoke'],
  ['revoke', 'revoke'],
]);

/** Every name of a command, with those that only print. */
export const COMMAND_NAMES: readonly string[] = [...COMMANDS.keys(), 'help', 'version'];

/** An option as one command has it. */
interface Use {
  readonly help: string;
  /** The variable that is read if the option is not given. */
  readonly variable?: string;
}

/** An option of the command line, with its use by each command that has it. */
export interface Option {
  /** Names its value; an option without one is a switch. */
  readonly value?: string;
  readonly short?: string;
  readonly issue?: Use;
  readonly revoke?: Use;
}

const both = (use: Use) => ({ issue: use, revoke: use });

const APP = "App ID; an error if the key belongs to a different app. Default: ABLY_APP_ID, or the key's app";
const ENDPOINT = "endpoint name, host or URL. Default: ABLY_ENDPOINT, or Ably's default";

/** Every option, in the order of the help text. Options of the Ably CLI keep their names. */
export const OPTIONS = {
  'api-key-file': {
    value: 'FILE',
    ...both({ help: 'File that contains the API key; -: standard input. Default: the variable ABLY_API_KEY' }),
  },
  app: { value: 'ID', ...both({ help: APP, variable: 'ABLY_APP_ID' }) },
  capability: {
    value: 'TEXT',
    issue: { help: 'Operations allowed on each resource, JSON or lines. Default: {"*":["*"]}' },
  },
  'client-id': {
    value: 'ID',
    issue: {
      help: 'Client ID; none: no client ID; *: any client ID. Default: ABLY_CLIENT_ID, or ably-jwt-<8 hex digits>',
      variable: 'ABLY_CLIENT_ID',
    },
    revoke: { help: 'Revoke the tokens with this client ID' },
  },
  'client-type': {
    value: 'TYPE',
    issue: { help: 'server or device. Default: server, while the Ably CLI sets no client type' },
  },
  ttl: { value: 'TIME', issue: { help: 'Time to live: seconds, or 90s, 15m, 24h; at most 24h. Default: 3600' } },
  claims: { value: 'JSON', issue: { help: 'Additional claims, as JSON' } },
  'revocation-key': {
    value: 'KEY',
    issue: { help: 'Revocation key, for revoking the token later' },
    revoke: { help: 'Revoke the tokens with this revocation key' },
  },
  verify: {
    issue: {
      help: "Before printing the token, ask Ably's /stats whether it accepts the token. The key may still not allow the operations in it",
    },
  },
  endpoint: {
    value: 'NAME',
    issue: { help: `For --verify: ${ENDPOINT}`, variable: 'ABLY_ENDPOINT' },
    revoke: { help: `Ably ${ENDPOINT}`, variable: 'ABLY_ENDPOINT' },
  },
  force: { short: 'f', revoke: { help: 'Accepted as in the Ably CLI; there is no question to skip' } },
  'token-only': { issue: { help: 'Print only the token' } },
  json: both({ help: 'Print the result as JSON on one line' }),
  'pretty-json': both({ help: 'Print the result as indented JSON; not with --json' }),
  verbose: { short: 'v', ...both({ help: 'Print to stderr where each value came from' }) },
  help: { short: 'h', ...both({ help: 'Print this help' }) },
  version: both({ help: 'Print the version' }),
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** The given options that have no value. */
export type Switches = Readonly<Partial<Record<OptionName, true>>>;

/** {@link OPTIONS}, to look up any name in. */
export const OPTION_BY_NAME: ReadonlyMap<string, Option> = new Map<string, Option>(Object.entries(OPTIONS));

/** What a command reads from variables if the option is not given. An empty variable is treated as not set. */
export function variableInputs(command: Command, environment: NodeJS.ProcessEnv): RawInputs<OptionName> {
  const inputs: Record<string, RawInput> = {};
  for (const [name, { [command]: use }] of OPTION_BY_NAME) {
    const text = use?.variable && environment[use.variable]?.trim();
    if (text) inputs[name] = { text, source: use.variable };
  }
  return inputs;
}

const WIDTH = 80;
const OPTION_MARGIN = 28;

const OUTPUT = `Results go to stdout, everything else to stderr.
Exit codes: 0 success, 1 Ably or system error, 2 usage or input error.

More: https://github.com/org/ably-jwt-action#command-line
`;

const INTRODUCTIONS: Readonly<Record<Command, string>> = {
  issue: `Issue a short-lived Ably JWT. The token is signed on this machine; only --verify
sends it to Ably.

USAGE
  ably-jwt [auth issue-jwt-token] [options]
  ably-jwt auth revoke-token [options]
  ably-jwt help [command]
  ably-jwt version

The API key is read from the variable ABLY_API_KEY or from --api-key-file, never
from an argument or from the login of the Ably CLI.
`,
  revoke: `Revoke Ably tokens by their client ID or by their revocation key, at once.

USAGE
  ably-jwt auth revoke-token --client-id ID [options]
  ably-jwt auth revoke-token --revocation-key KEY [options]

The API key, which must be the one that signed the tokens, is read from the
variable ABLY_API_KEY or from --api-key-file. The variable ABLY_CLIENT_ID is not
read.
`,
};

const EXAMPLES: Readonly<Record<Command, string>> = {
  issue: `  ably-jwt --token-only
  ably-jwt --capability '{"chat:*":["publish","subscribe"]}' --ttl 15m
  ably-jwt --client-id client123 --json | jq -r .token.value
`,
  revoke: `  ably-jwt auth revoke-token --client-id client123
  ably-jwt auth revoke-token --revocation-key nightly --json
`,
};

/** The text of a command's `--help`, for a terminal of 80 columns. */
export function helpText(command: Command): string {
  const rows: string[] = [];
  const variables = ['ABLY_API_KEY'];
  for (const [name, { value, short, [command]: use }] of OPTION_BY_NAME) {
    if (use === undefined) continue;
    const names = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    rows.push(names.padEnd(OPTION_MARGIN) + wrap(use.help, OPTION_MARGIN));
    if (use.variable) variables.push(use.variable);
  }
  const operations = command === 'issue' ? `\nOperations:\n  ${wrap(OPERATIONS.join(', '), 2)}\n` : '';
  return `${INTRODUCTIONS[command]}
OPTIONS
${rows.join('\n')}
${operations}
Variables: ${variables.join(', ')}.

EXAMPLES
${EXAMPLES[command]}
${OUTPUT}`;
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
