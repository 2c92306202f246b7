import { madeUpClientId } from '../token/client.ts';
import { type Findings, problemInWords, warningInWords } from '../token/findings.ts';
import { issueToken } from '../token/issue.ts';
import { warningsAbout } from '../token/issued-warnings.ts';
import { secretsIn } from '../token/key-secrets.ts';
import { checkRequest } from '../token/request.ts';
import { gatherWords, present, VARIABLE_OF, type WordName } from '../token/words.ts';
import { readArguments } from './arguments.ts';
import { helpText } from './help.ts';
import { OPTIONS } from './options.ts';
import { inOutputForm } from './output.ts';
import { version } from './version.ts';

/** What a command needs from outside. */
export interface CommandSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly randomUUID: () => string;
  /** Whether stdout is a terminal that may show colours. */
  readonly colour: boolean;
  /** Writes a result to stdout. */
  readonly print: (text: string) => void;
  /** Writes a line to stderr. */
  readonly note: (text: string) => void;
}

const GIVE_KEY = 'set the variable first, without showing the key: read -rs ABLY_API_KEY && export ABLY_API_KEY';

/** One command: read, check, sign, verify, print. Returns the exit code: 0 done, 1 refused by Ably, 2 bad usage or input. */
export async function runCommand(
  argv: readonly string[],
  { environment, ...around }: CommandSurroundings,
): Promise<number> {
  const findings: Findings = { problems: [], warnings: [] };
  const { given, options } = readArguments(argv, findings);
  if (options.help) return done(around.print, helpText());
  if (options.version) return done(around.print, `${await version()}\n`);

  if (given['endpoint'] && !options.verify) {
    findings.warnings.push({ input: 'endpoint', text: 'It has no effect without --verify.' });
  }
  // The key comes from its variable alone: an argument would show in process lists.
  const words = gatherWords((name) => (name === 'api-key' ? undefined : given[name]), environment);
  const hide = hiding(secretsIn(words['api-key'] ?? ''));
  const note = (text: string) => around.note(hide(text));
  const sourceOf = (input: string) => sourceInWords(input, given, environment);
  const surroundings = {
    madeUpClientId: madeUpClientId(present(environment['GITHUB_RUN_ID']), around.randomUUID()),
    howToGiveKey: GIVE_KEY,
  };
  const ably = options.verify ? await import('../ably/line.ts') : undefined;
  const endpoint = ably?.readEndpoint(words.endpoint, findings);
  const request = await checkRequest(words, surroundings, findings);
  for (const warning of findings.warnings) note(`warning: ${warningInWords(warning, sourceOf)}`);
  for (const problem of findings.problems) note(problemInWords(problem, sourceOf));
  if (request === undefined) {
    if (findings.problems.some(({ input }) => input.startsWith('-') || input === 'arguments'))
      note('see ably-jwt --help');
    return 2;
  }

  const issued = await issueToken(request, around.now, around.randomUUID());
  for (const warning of warningsAbout(issued)) note(`warning: ${warningInWords(warning, sourceOf)}`);
  const refusal = ably && endpoint ? await ably.verifyToken(issued, endpoint) : undefined;
  if (refusal) {
    note(problemInWords(refusal, sourceOf));
    return 1;
  }
  if (options.verbose) {
    for (const name of Object.keys(words)) note(`${name} read from ${sourceOf(name)}`);
    note(`signed with HS256 by the key ${issued.keyName}: ${issued.token.length} characters`);
  }
  return done(around.print, inOutputForm(issued, options, around.colour));
}

function done(print: (text: string) => void, text: string): 0 {
  print(text);
  return 0;
}

/** A word's option, or the variable that it came from. */
function sourceInWords(
  input: string,
  given: Readonly<Record<string, string | undefined>>,
  environment: CommandSurroundings['environment'],
): string {
  const variable = VARIABLE_OF[input as WordName];
  if (variable && (input === 'api-key' || (!present(given[input]) && present(environment[variable])))) return variable;
  return Object.hasOwn(OPTIONS, input) ? `--${input}` : input;
}

/** A shell masks nothing, so whatever of the key got into another word is hidden here. */
function hiding(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return (text) => forms.reduce((shown, form) => shown.replaceAll(form, '***'), text);
}
