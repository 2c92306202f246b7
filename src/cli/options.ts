import { readVariable } from '../node/process.ts';
import { OPERATIONS } from '../token/capability.ts';
import { APP, ENDPOINT, REVOKE_INPUTS, TOKEN_INPUTS } from '../token/inputs.ts';
import { inputCalled, type Option, type RawInput, type RawInputs, type Table } from '../token/reading.ts';
import { closest, singular, withHyphens } from '../token/text.ts';

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

const KEY_FILE: Option = {
  value: 'FILE',
  help: 'File that contains the API key; -: standard input. Default: the variable ABLY_API_KEY',
};

/** What the options of both commands that have no value do. */
const SWITCHES = {
  json: { help: 'Print the result as JSON on one line' },
  'pretty-json': { help: 'Print the result as indented JSON; not with --json' },
  verbose: { short: 'v', help: 'Print to stderr where each value came from' },
  help: { short: 'h', help: 'Print this help' },
  version: { help: 'Print the version' },
};

type SwitchName = keyof typeof SWITCHES | 'verify' | 'force' | 'token-only';

/** The given options that have no value. */
export type Switches = Readonly<Partial<Record<SwitchName, true>>>;

/** Options, by their names without hyphens. */
type Options = Readonly<Record<string, Option>>;

function ofInputs(rows: Table): Options {
  return Object.fromEntries(Object.values(rows).flatMap(({ name, option }) => (option ? [[name, option]] : [])));
}

/** The options of each command, in the order of the help text. Options of the Ably CLI keep their names. */
export const OPTIONS: Readonly<Record<Command, Options>> = {
  issue: {
    'api-key-file': KEY_FILE,
    ...ofInputs(TOKEN_INPUTS),
    verify: {
      help: "Before printing the token, ask Ably's /stats whether it accepts the token. The key may still not allow the operations in it",
    },
    ...ofInputs({ endpoint: ENDPOINT }),
    'token-only': { help: 'Print only the token' },
    ...SWITCHES,
  },
  revoke: {
    'api-key-file': KEY_FILE,
    ...ofInputs({ app: APP, ...REVOKE_INPUTS, endpoint: ENDPOINT }),
    force: { short: 'f', help: 'Accepted as in the Ably CLI; there is no confirmation prompt to skip' },
    ...SWITCHES,
  },
};

/** The options of both commands. One that both have has the same letter and the same name of its value for both. */
export const ALL_OPTIONS: Options = { ...OPTIONS.issue, ...OPTIONS.revoke };

/** What parseArgs has to know of each option. */
export const PARSED_OPTIONS = Object.fromEntries(
  Object.entries(ALL_OPTIONS).map(([name, { value, short }]) => {
    return [name, { type: value ? 'string' : 'boolean', ...(short && { short }) } as const];
  }),
);

/** How to provide the API key, as a phrase for a problem's fix. */
export const PROVIDE_KEY = 'set the variable ABLY_API_KEY, or use --api-key-file';
const HIDE_KEY = `${PROVIDE_KEY}, because other processes can see arguments`;

/** Options of other programs and of the action, with what to do instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['-V', 'did you mean --version?'],
  ['--api-key', HIDE_KEY],
  ['--apikey', HIDE_KEY],
  ['--key', HIDE_KEY],
  ['--key-file', 'did you mean --api-key-file?'],
  ['--env', 'did you mean --endpoint?'],
  ['--host', 'did you mean --endpoint?'],
  ['--url', 'did you mean --endpoint?'],
  ['--format', 'did you mean --json?'],
  ['--output', 'did you mean --json?'],
  ['--ca-file', 'set the variable NODE_EXTRA_CA_CERTS to the path of the file'],
  ['--allow-reauth-margin', 'remove it; a revocation takes effect immediately'],
]);

/** The fix for an unknown option; undefined if no option is similar. */
export function insteadOf(option: string, command: Command): string | undefined {
  const known = Object.keys(OPTIONS[command]).map((name) => `--${name}`);
  const [short] = Object.entries(OPTIONS[command]).find((entry) => `-${entry[1].short}` === option) ?? [];
  const long = short ? `--${short}` : `--${withHyphens(option).replace(/^-+/, '')}`;
  const otherwise = inputCalled(long.slice(2), { ...TOKEN_INPUTS, endpoint: ENDPOINT });
  const similar = known.find((name) => name.startsWith(long)) ?? closest(long, known);
  const meant = similar ?? known.find((name) => name === `--${otherwise}`);
  return INSTEAD.get(option) ?? INSTEAD.get(singular(long)) ?? (meant && `did you mean ${meant}?`);
}

/** What a command reads from variables if the option is not given. An empty variable is treated as not set. */
export function variableInputs(command: Command, environment: NodeJS.ProcessEnv): RawInputs {
  const inputs: { [name: string]: RawInput } = {};
  for (const [name, { variable }] of Object.entries(OPTIONS[command])) {
    if (variable === undefined) continue;
    const input = readVariable(environment, variable);
    if (input.text !== '') inputs[name] = input;
  }
  return inputs;
}

const WIDTH = 80;
const OPTION_MARGIN = 28;

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
  revoke: `Revoke Ably tokens immediately, by their client ID or by their revocation key.

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
  const options = Object.entries(OPTIONS[command]);
  const rows = options.map(([name, { value, short, help }]) => {
    const names = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    return names.padEnd(OPTION_MARGIN) + wrap(help, OPTION_MARGIN);
  });
  const variables = ['ABLY_API_KEY', ...options.flatMap(([, { variable }]) => variable ?? [])];
  const operations = command === 'issue' ? `\nOperations:\n  ${wrap(OPERATIONS.join(', '), 2)}\n` : '';
  return `${INTRODUCTIONS[command]}
OPTIONS
${rows.join('\n')}
${operations}
Variables: ${variables.join(', ')}.

EXAMPLES
${EXAMPLES[command]}
Results go to stdout, everything else to stderr.
Exit codes: 0 success, 1 Ably or system error, 2 usage or input error.

More: https://github.com/org/ably-jwt-action#command-line
`;
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
