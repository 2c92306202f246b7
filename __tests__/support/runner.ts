import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { coverage } from './command.ts';
import { Masker } from './masks.ts';

const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
type CommandFile = (typeof COMMAND_FILES)[number];

/** One step of a job, as a workflow would write it. */
export interface Step {
  /** Inputs; a key that is absent gets the default of action.yml, an empty value stays empty. */
  readonly with?: Readonly<Record<string, string>>;
  /** Variables of the job. They win over the facts that GitHub sets, so that a case may change any of those. */
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly actor?: string;
  /** What the job hides before the step starts: the repository's secrets, masks of earlier steps. */
  readonly alreadyMasked?: readonly string[];
  readonly entry?: 'main' | 'post';
  /** What the main step saved, for the post step. */
  readonly state?: Readonly<Record<string, string>>;
  /** The node binary; this process's own where absent. */
  readonly node?: string;
  readonly nodeOptions?: readonly string[];
  /** Command files whose variable is not set. */
  readonly without?: readonly CommandFile[];
  /** After this time the process is killed; 20 where absent. */
  readonly timeoutSeconds?: number;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Not masked: the runner masks the message only. */
  readonly title?: string;
  readonly message: string;
}

/** What the step left behind, and what people get to read of it. */
export interface Replay {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly seconds: number;
  readonly raw: { readonly stdout: string; readonly stderr: string };
  /** What a person reads. */
  readonly log: string;
  /** The part of the log that came from stderr. */
  readonly stderr: string;
  /** What a person reads with step debug on: the same, and debug lines, and what the command files held. */
  readonly debugLog: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly rawSummary: string;
  /** The values that the step itself hid with `add-mask`. */
  readonly masks: readonly string[];
  /** What the runner rejects, and commands that no step of today should print. Empty for a good step. */
  readonly fileProblems: readonly string[];
}

const ACTION_FILE = fileURLToPath(new URL('../../action.yml', import.meta.url));

/**
 * Runs one step of an action as the runner does: a process of its own, an environment made from nothing, real
 * files. The log begins where the action's own code does; the list of inputs that GitHub prints before is not in it.
 *
 * @param actionFile the action.yml to run; another one only for tests of this function
 */
export async function replay(step: Step, actionFile: string = ACTION_FILE): Promise<Replay> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'));
  try {
    const paths = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(folder, name)]));
    await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
    for (const name of step.without ?? []) delete paths[name];

    const action: ActionFile = parse(await readFile(actionFile, 'utf8'), { schema: 'failsafe' });
    const script = action.runs[step.entry ?? 'main'];
    if (!script) throw new Error(`${actionFile} has no ${step.entry ?? 'main'} script`);
    const facts = await githubFacts(step, folder);
    const env = { ...coverage, ...inputsOf(action, step), ...stateOf(step), ...facts, ...paths, ...step.env };

    const ended = await runNode(step, resolve(dirname(actionFile), script), env, facts['GITHUB_WORKSPACE']);
    const read = (name: CommandFile) => readFile(paths[name] ?? '', 'utf8').catch(() => '');
    return report(step, ended, {
      GITHUB_OUTPUT: await read('GITHUB_OUTPUT'),
      GITHUB_ENV: await read('GITHUB_ENV'),
      GITHUB_STATE: await read('GITHUB_STATE'),
      GITHUB_STEP_SUMMARY: await read('GITHUB_STEP_SUMMARY'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// --- Before: what the process finds ----------------------------------------------------------------------------------

/** All scalars are strings as written, since the runner reads `default: false` so. */
interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main?: string; readonly post?: string };
}

/** Names in upper case, spaces as `_`, hyphens kept. A default applies only where the key is absent. */
function inputsOf(action: ActionFile, step: Step): Record<string, string> {
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
  const declared = Object.entries(action.inputs ?? {}).map(([name, input]) => [variable(name), input.default ?? '']);
  const given = Object.entries(step.with ?? {}).map(([name, value]) => [variable(name), value]);
  return Object.fromEntries([...declared, ...given]);
}

function stateOf(step: Step): Record<string, string> {
  return Object.fromEntries(Object.entries(step.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]));
}

async function githubFacts(step: Step, folder: string): Promise<Record<string, string>> {
  const workspace = join(folder, 'work');
  const temp = join(folder, 'temp');
  await Promise.all([mkdir(workspace), mkdir(temp)]);
  const event = step.event ?? { name: 'push', payload: { ref: 'refs/heads/main' } };
  const eventPath = join(folder, 'event.json');
  await writeFile(eventPath, JSON.stringify(event.payload));
  const actor = step.actor ?? 'octocat';
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTION: '__octo-org_ably-jwt-action',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '16109422530',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
  };
}

// --- The process -----------------------------------------------------------------------------------------------------

type Ended = Pick<Replay, 'exitCode' | 'signal' | 'seconds' | 'raw'>;

function runNode(step: Step, entry: string, env: Record<string, string>, cwd: string | undefined): Promise<Ended> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(step.node ?? process.execPath, [...(step.nodeOptions ?? []), entry], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), (step.timeoutSeconds ?? 20) * 1000);
    const raw = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        raw[name] += text;
      });
    }
    child.on('error', (error) => {
      clearTimeout(limit);
      failed(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(limit);
      done({ exitCode, signal, seconds: (performance.now() - started) / 1000, raw });
    });
  });
}

// --- After: what the runner makes of it ------------------------------------------------------------------------------

function report(step: Step, ended: Ended, files: Readonly<Record<CommandFile, string>>): Replay {
  const log = new StepLog(step.alreadyMasked);
  // The worst order that can happen: the runner empties each batch of stderr first, so that a line of stderr is
  // printed before a mask on stdout is known, though the program printed it later (`ProcessInvoker.cs`).
  for (const line of linesOf(ended.raw.stderr)) log.read(line);
  const stderr = log.text;
  for (const line of linesOf(ended.raw.stdout)) log.read(line);

  const env = log.load('GITHUB_ENV', files.GITHUB_ENV, (name, value) => `${name}='${value}'`);
  const state = log.load('GITHUB_STATE', files.GITHUB_STATE, (name, value) => `Save state ${name} = ${value}`);
  const outputs = log.load('GITHUB_OUTPUT', files.GITHUB_OUTPUT, (name, value) => `Set output ${name} = ${value}`);
  const rawSummary = files.GITHUB_STEP_SUMMARY;
  return {
    ...ended,
    log: log.text,
    stderr,
    debugLog: log.debugText,
    annotations: log.annotations,
    outputs,
    env,
    state,
    summary: rawSummary
      .split(LINE_BREAK)
      .map((line) => log.masker.mask(line))
      .join('\n'),
    rawSummary,
    masks: log.masks,
    fileProblems: log.problems,
  };
}

const LINE_BREAK = /\r\n|\r|\n/;

function linesOf(text: string): string[] {
  const lines = text.split(LINE_BREAK);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const ISSUES = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;
const REJECTED = ['set-env', 'add-path'];
const UNEXPECTED = [...REJECTED, 'set-output', 'save-state', 'add-matcher', 'remove-matcher', 'echo', 'stop-commands'];
const COMMANDS = [...Object.keys(ISSUES), ...UNEXPECTED, 'add-mask', 'debug', 'group', 'endgroup'];

/**
 * The log of a step while it grows. Each line is masked with what is known when it is written, never later.
 *
 * @see actions/runner: `OutputManager.cs`, `ActionCommandManager.cs`, `Write` and `AddIssue` in `ExecutionContext.cs`
 */
class StepLog {
  readonly masker: Masker;
  readonly annotations: Annotation[] = [];
  readonly masks: string[] = [];
  readonly problems: string[] = [];
  readonly #lines: { text: string; debug: boolean }[] = [];

  constructor(alreadyMasked: readonly string[] = []) {
    this.masker = new Masker(alreadyMasked);
  }

  get text(): string {
    const shown = this.#lines.filter((line) => !line.debug);
    return shown.map((line) => line.text).join('\n');
  }

  get debugText(): string {
    return this.#lines.map((line) => line.text).join('\n');
  }

  /** One line that the process printed: a command, or plain text. */
  read(line: string): void {
    const command = parseCommand(line);
    if (command) this.#obey(command, line);
    else this.#write(line);
  }

  #obey({ name, data, title }: Command, line: string): void {
    if (name === 'error' || name === 'warning' || name === 'notice') this.#issue(name, data, title);
    else if (name === 'add-mask') this.#addMask(data);
    else if (name === 'debug') this.#debug(data);
    else {
      // With step debug on, the runner repeats the commands that may be repeated.
      this.#write(line, true);
      if (name === 'group') this.#write(`##[group]${data}`);
      else if (name === 'endgroup') this.#write('##[endgroup]');
      else this.problems.push(`The step printed the command ::${name}::`);
      if (REJECTED.includes(name)) this.#issue('error', `Unable to process command '${line}' successfully.`);
    }
  }

  /** The pairs of a command file, after the process; what stands before a malformed line still counts. */
  load(file: CommandFile, text: string, debugLine: (name: string, value: string) => string): Record<string, string> {
    const pairs: [string, string][] = [];
    try {
      for (const [name, value] of pairsOf(text)) {
        if (file === 'GITHUB_ENV' && name.toUpperCase() === 'NODE_OPTIONS') {
          this.#reject(file, `Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
          continue;
        }
        pairs.push([name, value]);
        this.#debug(debugLine(name, value));
      }
    } catch (malformed) {
      this.#reject(file, String(malformed instanceof Error ? malformed.message : malformed));
    }
    return Object.fromEntries(pairs);
  }

  #reject(file: CommandFile, reason: string): void {
    this.problems.push(`${file}: ${reason}`);
    this.#issue('error', reason);
  }

  #write(text: string, debug = false): void {
    this.#lines.push({ text: this.masker.mask(text), debug });
  }

  #debug(text: string): void {
    for (const line of text.split(/\r?\n/)) this.#write(`##[debug]${line}`, true);
  }

  #issue(level: Annotation['level'], text: string, title?: string): void {
    this.#write(`${ISSUES[level]}: ${text}`);
    const message = this.masker.mask(text).slice(0, 4096);
    this.annotations.push({ level, message, ...(title === undefined ? {} : { title }) });
  }

  #addMask(value: string): void {
    if (value.trim() === '') {
      this.#issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    this.#write('::add-mask::***', true);
    this.masker.add(value);
    this.masks.push(value);
  }
}

interface Command {
  readonly name: string;
  readonly title: string | undefined;
  readonly data: string;
}

/**
 * `::name key=value,key=value::data` at the start of a line, or the older `##[name key=value;key=value]data`, which
 * the runner still obeys anywhere in a line. Any other name is plain text.
 *
 * @see actions/runner: `ActionCommand.cs`
 */
function parseCommand(line: string): Command | undefined {
  const forms = [
    { shape: /^\s*::(.*?)::(.*)/s, separator: ',', escapedInTitle: '3A|2C', escapedInData: '' },
    { shape: /##\[(.*?)\](.*)/s, separator: ';', escapedInTitle: '3B|5D', escapedInData: '3B|5D' },
  ];
  for (const { shape, separator, escapedInTitle, escapedInData } of forms) {
    const [, head = '', data = ''] = shape.exec(line) ?? [];
    const [name = '', ...rest] = head.split(' ');
    if (!COMMANDS.includes(name.toLowerCase())) continue;
    const properties = rest.join(' ').trim().split(separator);
    const title = properties.find((property) => /^title=./is.test(property))?.slice('title='.length);
    return {
      name: name.toLowerCase(),
      title: title && decode(title, escapedInTitle),
      data: decode(data, escapedInData),
    };
  }
  return undefined;
}

function decode(text: string, more: string): string {
  const codes = new RegExp(`%(0D|0A|25${more && `|${more}`})`, 'g');
  return text.replace(codes, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The pairs of a command file: `NAME=VALUE`, or `NAME<<DELIMITER`, lines, `DELIMITER`; whichever sign comes first
 * decides. Only line feeds end a line, as on Linux.
 *
 * @throws Error at the first malformed line, after the pairs before it
 * @see actions/runner: `FileCommandManager.cs`
 */
function* pairsOf(text: string): Generator<[name: string, value: string]> {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, sign, rest = ''] = /^(.*?)(=|<<)(.*)/s.exec(line) ?? [];
    if (sign === undefined) throw new Error(`Invalid format '${line}'`);
    if (!name) throw new Error(`Invalid format '${line}'. Name must not be empty`);
    if (sign === '=') {
      yield [name, rest];
      continue;
    }
    if (rest === '') throw new Error(`Invalid format '${line}'. Delimiter must not be empty`);
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
    yield [name, lines.slice(at + 1, end).join('\n')];
    at = end;
  }
}
