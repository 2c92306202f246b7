import { expect, test } from '@jest/globals';
import { parseArguments, readArguments } from '../../src/cli/arguments.ts';
import { Diagnostics, formatProblem } from '../../src/token/diagnostics.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import { KEY } from '../support/command.ts';

const OTHER_KEY = 'xVLyHw.ZgCw8g:Gr9qLmT2sKx0pVbN';
const UNKNOWN = 'unknown option. Expected an option listed by --help.';
const LISTED = 'use an option from the list, or remove it';
const UNEXPECTED =
  'arguments: unexpected argument (not shown, because it could be a key). Expected only options and their values. Fix: put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY or a file';
const SECRET = (what: string) =>
  new RegExp(
    `^arguments: an argument contains ${what}\\. Expected no API key in the arguments, which other processes can see\\. Fix: remove it; set the variable ABLY_API_KEY, or use --api-key-file$`,
  );
const KEY_OPTION =
  'unknown option. Expected an option listed by --help. Fix: set the variable ABLY_API_KEY, or use --api-key-file, because other processes can see arguments';
const missing = (option: string, value: string) =>
  `${option}: the value is missing. Expected ${option} ${value}. Fix: add it after the option, as ${option}=… if it starts with a hyphen`;
const empty = (option: string, value: string) =>
  `${option}: the value is empty. Expected ${option} ${value}. Fix: set a value; perhaps a variable is not set`;
const command = (words: string, fix: string) =>
  `arguments: unknown command "${words}". Expected a command listed by --help, or none. Fix: ${fix}`;
const USE = 'use "auth issue-jwt-token" or "auth revoke-token"; everything else is in the Ably CLI';
const NO_LOGIN = 'set the variable ABLY_API_KEY, or use --api-key-file; there is no login';
const notFirst = (words: string) =>
  `arguments: "${words}" is not the first argument. Expected the command as the first argument. Fix: put it first`;
const EMPTY =
  'arguments: an argument is empty. Expected only options and their values. Fix: remove it; perhaps a variable is not set';
const UNEXPECTED_IN_REVOKE = UNEXPECTED.replace(
  'Fix: ',
  'Fix: use --client-id or --revocation-key to identify the tokens; ',
);
const only = (option: string, words: string) =>
  `${option}: only auth ${words} has this option. Expected an option listed by --help. Fix: remove it`;

const read = (args: string[]) => {
  const diagnostics = new Diagnostics();
  const parsed = parseArguments(args);
  const result = readArguments(parsed, new SecretGuard(KEY.text), diagnostics);
  return {
    ...parsed,
    ...result,
    problems: diagnostics.problems.map((problem) => formatProblem(problem, ({ name }) => name)),
  };
};

/** Arguments, and every problem that they are. */
const MISUSE: [args: string[], ...problems: (string | RegExp)[]][] = [
  [['--tll', '60'], `--tll: ${UNKNOWN} Fix: did you mean --ttl?`],
  [['--cap', '{}'], `--cap: ${UNKNOWN} Fix: did you mean --capability?`],
  [['--c', '{}'], `--c: ${UNKNOWN} Fix: did you mean --capability?`],
  [['--TTL=60'], `--TTL: ${UNKNOWN} Fix: did you mean --ttl?`],
  [['--capabilities', '{}'], `--capabilities: ${UNKNOWN} Fix: did you mean --capability?`],
  [['--channels', 'a'], `--channels: ${UNKNOWN} Fix: did you mean --capability?`],
  [['--channelName=a'], `--channelName: ${UNKNOWN} Fix: did you mean --capability?`],
  [['--expiry', '5m'], `--expiry: ${UNKNOWN} Fix: did you mean --ttl?`],
  [['--app-id', 'x'], `--app-id: ${UNKNOWN} Fix: did you mean --app?`],
  [['--environment', 'main'], `--environment: ${UNKNOWN} Fix: did you mean --endpoint?`],
  [['revoke', '--channel', 'a'], `--channel: ${UNKNOWN} Fix: ${LISTED}`],
  [['--url=x'], `--url: ${UNKNOWN} Fix: did you mean --endpoint?`],
  [['--pretty'], `--pretty: ${UNKNOWN} Fix: did you mean --pretty-json?`],
  [['-capability', '{"a":["publish"]}'], `-capability: ${UNKNOWN} Fix: did you mean --capability?`],
  [['-verify'], `-verify: ${UNKNOWN} Fix: did you mean --verify?`],
  [['-t', '60'], `-t: ${UNKNOWN} Fix: did you mean --ttl?`],
  [['--constructor'], `--constructor: ${UNKNOWN} Fix: ${LISTED}`],
  [['-x', '--revo'], `-x: ${UNKNOWN} Fix: ${LISTED}`, `--revo: ${UNKNOWN} Fix: did you mean --revocation-key?`],
  [['--=x'], `arguments: ${UNKNOWN} Fix: ${LISTED}`],
  [['--'], `arguments: ${UNKNOWN} Fix: ${LISTED}`],
  [['--', '--ttl', '5'], `arguments: ${UNKNOWN} Fix: ${LISTED}`],
  [['-v-'], `-v-: ${UNKNOWN} Fix: ${LISTED}`],
  [['-v-x', '--ttl', '-5-3'], `-v-x: ${UNKNOWN} Fix: ${LISTED}`],
  [['-V'], `-V: ${UNKNOWN} Fix: did you mean --version?`],
  [['--ca-file', 'ca.pem'], `--ca-file: ${UNKNOWN} Fix: set the variable NODE_EXTRA_CA_CERTS to the path of the file`],
  [['--api-key-fil', 'x'], `--api-key-fil: ${UNKNOWN} Fix: did you mean --api-key-file?`],
  [['--force'], only('--force', 'revoke-token')],
  [['revoke', '-f', '--ttl', '60', '--verify'], only('--ttl', 'issue-jwt-token'), only('--verify', 'issue-jwt-token')],
  [
    ['revoke', '--allow-reauth-margin'],
    `--allow-reauth-margin: ${UNKNOWN} Fix: remove it; a revocation takes effect immediately`,
  ],
  [['--api-key', 'x'], `--api-key: ${KEY_OPTION}`],
  [['--key=x'], `--key: ${KEY_OPTION}`],

  [['--ttl'], missing('--ttl', 'TIME')],
  [['--client-id', '--json'], missing('--client-id', 'ID')],
  [['--client-id', '--ttl=5'], missing('--client-id', 'ID')],
  [['--client-id', '-v'], missing('--client-id', 'ID')],
  [['revoke', '--client-id', '-fv'], missing('--client-id', 'ID')],
  [
    ['--client-id', '\u2014json'],
    missing('--client-id', 'ID'),
    `arguments: ${UNKNOWN} Fix: write two hyphens instead of the dash`,
  ],
  [['--verify=false'], '--verify: has a value. Expected no value. Fix: remove it'],
  [['-v=1'], `-v: ${UNKNOWN} Fix: did you mean --verbose?`],
  [['--api_key', 'x'], `--api_key: ${KEY_OPTION}`],
  [['--keys=x'], `--keys: ${KEY_OPTION}`],
  [['--client-id', '--'], missing('--client-id', 'ID'), `arguments: ${UNKNOWN} Fix: ${LISTED}`],
  [['--app', '--ttl', '60'], missing('--app', 'ID')],
  [['revoke', '--cap', 'x'], `--cap: ${UNKNOWN} Fix: ${LISTED}`],
  [['\u2014ttl', '60'], `arguments: ${UNKNOWN} Fix: write two hyphens instead of the dash`],
  [['--capability', ''], empty('--capability', 'TEXT')],
  [['--app= '], empty('--app', 'ID')],
  [['--ttl', '60', '--ttl', '90'], '--ttl: given twice. Expected one value. Fix: remove one of them'],
  [['--json=yes'], '--json: has a value. Expected no value. Fix: use --json without a value'],
  [
    ['--json', '--pretty-json'],
    '--pretty-json: given together with --json. Expected one of the two. Fix: remove one of them',
  ],

  [['--token-only', 'publish'], UNEXPECTED],
  [['-'], UNEXPECTED],
  [['revoke', 'nightly'], UNEXPECTED_IN_REVOKE],
  [[''], EMPTY],
  [['', 'auth', 'issue-jwt-token'], notFirst('auth issue-jwt-token'), EMPTY],
  [['--json', ' ', ''], EMPTY],
  [['--json', 'revoke'], notFirst('revoke')],
  [['--ttl', '60', 'auth', 'issue-jwt-token'], notFirst('auth issue-jwt-token')],
  [['issue-jwt-token', 'help'], notFirst('help')],
  [['revoke', 'version', 'x'], notFirst('version'), UNEXPECTED_IN_REVOKE],
  // What bash makes of unquoted {"my-channel":["publish","subscribe"]}.
  [['--capability', 'my-channel:[publish', 'subscribe]'], UNEXPECTED],
  [['--capability', '{my-channel:', '[publish]}'], UNEXPECTED],
  [
    ['Hello World', '--json=yes'],
    '--json: has a value. Expected no value. Fix: use --json without a value',
    UNEXPECTED,
  ],

  [['login'], command('login', NO_LOGIN)],
  [['accounts', 'login', 'x'], command('accounts login x', NO_LOGIN)],
  [['auth', 'login'], command('auth login', USE)],
  [['auth', 'issue-ably-token'], command('auth issue-ably-token', USE)],
  [['auth', 'keys', 'revoke'], command('auth keys revoke', USE)],
  [['revok'], command('revok', 'did you mean "revoke"?')],
  [['hlp'], command('hlp', 'did you mean "help"?')],
  [['help', 'revoke-tokn'], command('revoke-tokn', 'did you mean "revoke-token"?')],
  [['auth'], command('auth', USE)],
  [['auth', 'issue-jwt'], command('auth issue-jwt', USE)],
  [['auth', 'issue_jwt_token'], command('auth issue_jwt_token', 'did you mean "auth issue-jwt-token"?')],
  [['auth', 'issue-jwt-tokens'], command('auth issue-jwt-tokens', 'did you mean "auth issue-jwt-token"?')],
  [['issue-jwt-tokn', '--json'], command('issue-jwt-tokn', 'did you mean "issue-jwt-token"?')],
  [['channels', 'publish', 'my-channel', 'Hello World'], command('channels publish my-channel', USE)],
  [['auth', 'login', '--tll'], command('auth login', USE), `--tll: ${UNKNOWN} Fix: did you mean --ttl?`],

  [[KEY.text], SECRET("the API key's secret")],
  [['auth', KEY.text], command('auth', USE), SECRET("the API key's secret")],
  [['auth', KEY.secret, '--json'], command('auth', USE), SECRET("the API key's secret")],
  [['revoke', KEY.secret], SECRET("the API key's secret")],
  [['revoke', '--force', '--ttl', KEY.text], only('--ttl', 'issue-jwt-token'), SECRET("the API key's secret")],
  [
    ['--ttl', '5', '--ttl', KEY.text],
    '--ttl: given twice. Expected one value. Fix: remove one of them',
    SECRET("the API key's secret"),
  ],
  [[`--json=${KEY.text}`], /^--json: has a value\./, SECRET("the API key's secret")],
  [['--help', KEY.text], SECRET("the API key's secret")],
  [['help', KEY.text], SECRET("the API key's secret")],
  [['-channel', 'chat:*', '--token-only'], `-channel: ${UNKNOWN} Fix: did you mean --capability?`],
  [['-th'], `-th: ${UNKNOWN} Fix: ${LISTED}`],
  [[`-v${KEY.text}`], SECRET("the API key's secret")],
  [[`--${KEY.secret}`], SECRET("the API key's secret")],
  [['--tokn', KEY.text], `--tokn: ${UNKNOWN} Fix: ${LISTED}`, SECRET("the API key's secret")],
  [
    ['--b64', Buffer.from(KEY.text).toString('base64')],
    `--b64: ${UNKNOWN} Fix: ${LISTED}`,
    SECRET("the API key's secret"),
  ],
  [[encodeURIComponent(KEY.text)], SECRET("the API key's secret")],
  [[OTHER_KEY], SECRET('a string that looks like an Ably API key')],
  [[`--${OTHER_KEY}`], SECRET('a string that looks like an Ably API key')],
  [['--api-key', OTHER_KEY], `--api-key: ${KEY_OPTION}`, SECRET('a string that looks like an Ably API key')],
];

test.each(MISUSE)('%j', (args, ...expected) => {
  const { problems } = read(args);
  expect(problems).toEqual(expected.map((each) => (each instanceof RegExp ? expect.stringMatching(each) : each)));
});

type UseCase = [args: string[], given: Record<string, string>, switches: string[], command?: string];

/** Arguments, and what is read from them. */
const USE_CASES: UseCase[] = [
  [[], {}, []],
  [['--ttl', '60', '--client-id=a=b', '--json'], { ttl: '60', 'client-id': 'a=b' }, ['json']],
  [['--ttl', ' 60\n'], { ttl: ' 60\n' }, []],
  [['--ttl', '-5'], { ttl: '-5' }, []],
  [['--ttl', '-5-3', '-v'], { ttl: '-5-3' }, ['verbose']],
  [['--client-id=--json'], { 'client-id': '--json' }, []],
  [['--client-id', 'revoke'], { 'client-id': 'revoke' }, []],
  [['--api-key-file', '-'], { 'api-key-file': '-' }, []],
  [['-v', '--token-only', '--json'], {}, ['json', 'token-only', 'verbose']],
  [['-vh'], {}, ['help', 'verbose']],
  [['--json', '--json'], {}, ['json']],
  [['auth', 'issue-jwt-token', '--ttl', '60'], { ttl: '60' }, []],
  [['auth:issue-jwt-token', '-h'], {}, ['help']],
  [['issue-jwt-token'], {}, []],
  [['auth issue-jwt-token', '--ttl', '60', '--json'], { ttl: '60' }, ['json']],
  [['auth revoke-token', '--client-id=x'], { 'client-id': 'x' }, [], 'revoke'],
  [['help'], {}, ['help']],
  [['help', 'auth', 'issue-jwt-token'], {}, ['help']],
  [['help', 'revoke'], {}, ['help'], 'revoke'],
  [['help', 'auth:revoke-token', '--json'], {}, ['help', 'json'], 'revoke'],
  [['version'], {}, ['version']],
  ...['auth revoke-token', 'auth:revoke-token', 'revoke-token', 'revoke'].map(
    (words): UseCase => [
      [...words.split(' '), '-fv', '--revocation-key', 'nightly'],
      { 'revocation-key': 'nightly' },
      ['force', 'verbose'],
      'revoke',
    ],
  ),
];

test.each(USE_CASES)('%j is read', (args, given, switches, command = 'issue') => {
  const result = read(args);
  const texts = Object.entries(result.given).map(([name, input]) => [name, input.text]);
  expect({ problems: result.problems, given: Object.fromEntries(texts) }).toEqual({ problems: [], given });
  expect(Object.keys(result.switches).sort()).toEqual(switches);
  expect(result.command).toBe(command);
});
