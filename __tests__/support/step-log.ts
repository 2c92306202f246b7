import { pairsOf } from './command-file.ts';
import { Masker } from './masks.ts';
import type { Annotation, CommandFile } from './step.ts';

const ISSUES = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;
const REJECTED = ['set-env', 'add-path'];
const UNEXPECTED = [...REJECTED, 'set-output', 'save-state', 'add-matcher', 'remove-matcher', 'echo', 'stop-commands'];
const COMMANDS = [...Object.keys(ISSUES), ...UNEXPECTED, 'add-mask', 'debug', 'group', 'endgroup'];

/**
 * The log of a step, line by line. Each line is masked with what is registered when it is written, never later.
 *
 * @see actions/runner: `OutputManager.cs`, `ActionCommandManager.cs`, `Write` and `AddIssue` in `ExecutionContext.cs`
 */
export class StepLog {
  readonly masker: Masker;
  readonly annotations: Annotation[] = [];
  readonly masks: string[] = [];
  readonly problems: string[] = [];
  readonly #lines: { text: string; debug: boolean }[] = [];
  readonly #isStopped: boolean;

  /** @param isStopped something stopped commands before the first line, so that each line is logged as it is */
  constructor(alreadyMasked: readonly string[] = [], isStopped = false) {
    this.masker = new Masker(alreadyMasked);
    this.#isStopped = isStopped;
  }

  get text(): string {
    const shown = this.#lines.filter((line) => !line.debug);
    return shown.map((line) => line.text).join('\n');
  }

  get debugText(): string {
    return this.#lines.map((line) => line.text).join('\n');
  }

  /** Reads one line that the process printed: a command, or plain text. */
  read(line: string): void {
    const command = this.#isStopped ? undefined : parseCommand(line);
    if (command) this.#run(command, line);
    else this.#write(line);
  }

  #run({ name, data, title }: Command, line: string): void {
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

  /** Reads the pairs of a command file once the process has ended; those before a malformed line are kept. */
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
    if (level !== 'warning' || text !== '') this.#write(`${ISSUES[level]}: ${text}`);
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
 * .NET's white space before the first `::`. The second is searched by the rules of a language, which pass over invisible
 * characters; the data starts two characters behind its first colon.
 */
const COMMAND = /^\p{White_Space}*::(?<head>.*?):(?=[\p{Default_Ignorable_Code_Point}\p{Cc}]*:)(?:.)(?<data>.*)/su;

/**
 * `::name key=value,key=value::data` at the start of a line, or the older `##[name key=value;key=value]data`, which
 * the runner still runs anywhere in a line. Any other name is plain text.
 *
 * @see actions/runner: `ActionCommand.cs`
 */
function parseCommand(line: string): Command | undefined {
  const forms = [
    { shape: COMMAND, separator: ',', escapedInTitle: '3A|2C', escapedInData: '' },
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
