import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { Readable } from 'node:stream';
import { codeOf, fixForError, formatError, pause, readVariable } from '../node/process.ts';
import { type Diagnostics, type Fault, inputNamed, variableNamed } from '../token/diagnostics.ts';
import { API_KEY } from '../token/inputs.ts';
import type { RawInput } from '../token/reading.ts';
import { keyParts } from '../token/secrets.ts';

/** The variable that has the API key, unless it is in a file. */
export const KEY_VARIABLE = 'ABLY_API_KEY';

/** Names that users give the variable by mistake. */
const OTHER_VARIABLE = /^(ABLY_?)?(API_?)?KEY(_FILE)?$/i;

/** In bytes. */
const MAX_SIZE = 4096;

/** In milliseconds, until the end of a pipe. */
const TIMEOUT = 60_000;

const EXPECTED_FILE = `a file or a pipe with one Ably API key in UTF-8, at most ${MAX_SIZE} bytes`;

const EMPTY_FIX = 'put the key into it; perhaps the program that prints the key failed, or has not started';

const USE_SECRETS =
  'set it from the secrets of your CI system, or use --api-key-file; runs from forks often have no secrets';

const IN_WINDOWS =
  'in PowerShell 7.1 or later, run `$env:ABLY_API_KEY = Read-Host -MaskInput`, paste the key, which is not shown, and press Enter; in cmd and in Windows PowerShell, which show what is typed, use --api-key-file';

/** The commands that read a key without showing it, for shells that are not like `sh`. */
const READ_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['bash', 'read -rs ABLY_API_KEY && export ABLY_API_KEY'],
  ['zsh', 'read -rs ABLY_API_KEY && export ABLY_API_KEY'],
  ['fish', 'read --silent --global --export ABLY_API_KEY'],
]);
const READ_COMMAND_IN_SH = 'stty -echo; read -r ABLY_API_KEY; stty echo; export ABLY_API_KEY';

/**
 * Reads the API key from a file, if there is the option for one, or else from its variable; undefined if there is none,
 * which is reported. Never from an argument, because other processes can see arguments.
 * @param option `--api-key-file`, if it is given; its value is undefined if it is missing
 */
export async function readApiKeyInput(
  option: { readonly value?: string | undefined } | undefined,
  environment: NodeJS.ProcessEnv,
  diagnostics: Diagnostics,
): Promise<RawInput | undefined> {
  if (option === undefined) {
    const input = readVariable(environment, KEY_VARIABLE);
    return input.text === '' ? reportMissing(environment, diagnostics) : input;
  }
  const path = option.value?.trim() ?? '';
  // Reported with the other arguments. The variable would be another key than the one that was meant.
  if (path === '') return undefined;
  try {
    return { text: await readKeyFile(path, environment) };
  } catch (error) {
    const report = diagnostics.about(inputNamed('api-key-file'), EXPECTED_FILE);
    if (error instanceof Unusable) return report.problem(error.fault);
    const found = `the file cannot be read: ${formatError(error)}`;
    return report.problem({ found, fix: fixForError(error) ?? fixForPath(path) });
  }
}

function reportMissing(environment: NodeJS.ProcessEnv, diagnostics: Diagnostics): undefined {
  const state = environment[KEY_VARIABLE] === undefined ? 'not set' : 'set but empty';
  const found = `no API key: the variable is ${state}, and the login of the Ably CLI is not read`;
  const isInteractive = process.stderr.isTTY && !environment['CI'];
  const fix = isInteractive ? typeUnseen(environment['SHELL']) : USE_SECRETS;
  const other = Object.keys(environment).find((name) => OTHER_VARIABLE.test(name) && environment[name]?.trim());
  const complete = other === undefined ? fix : `${fix}; the variable ${other} is not read`;
  return diagnostics.about(variableNamed(KEY_VARIABLE), API_KEY.expected).problem({ found, fix: complete });
}

/** How to name a file that can be read. */
function fixForPath(path: string): string {
  if (path.startsWith('~')) return 'write "$HOME" instead of the ~, which the shell did not replace';
  if (path.includes('://')) return 'use -, and pipe the key from the program that prints it';
  return 'check the path and the permissions of the file';
}

/**
 * How to set the variable without showing the key, as a phrase for a problem's fix.
 * @param shell the path of the user's shell
 */
export function typeUnseen(shell = '', platform = process.platform): string {
  if (platform === 'win32') return IN_WINDOWS;
  const command = READ_COMMANDS.get(shell.slice(shell.lastIndexOf('/') + 1)) ?? READ_COMMAND_IN_SH;
  return `run \`${command}\`, paste the key, which is not shown, and press Enter`;
}

/** A file that cannot be used, or not what is in it. */
class Unusable extends Error {
  readonly fault: Fault;

  constructor(found: string, fix: string) {
    super();
    this.fault = { found, fix };
  }
}

/**
 * The text of a file, without white space around it.
 * @param path `-` is standard input
 * @param timeout in milliseconds, until the end of a pipe
 * @throws Unusable, or the system's error if the file cannot be read
 */
export async function readKeyFile(path: string, environment: NodeJS.ProcessEnv, timeout = TIMEOUT): Promise<string> {
  if (keyParts(path)) {
    throw new Unusable('the value is an API key, which other processes can see', 'use the path of a file with the key');
  }
  const isStdin = ['-', '/dev/stdin', '/dev/fd/0'].includes(path);
  const bytes = isStdin ? await readStdin(environment, timeout) : readPath(path, timeout);
  if (bytes.length > MAX_SIZE) throw new Unusable(`the file has over ${MAX_SIZE} bytes`, 'put only the key into it');
  // In UTF-16, every other byte of a key is zero.
  if (bytes.includes(0) || !isUtf8(bytes)) {
    throw new Unusable('the file is not UTF-8, perhaps UTF-16', 'save it as plain text in UTF-8');
  }
  // A byte order mark is white space.
  const text = bytes.toString().trim();
  if (text === '') throw new Unusable('the file is empty', EMPTY_FIX);
  return text;
}

async function readStdin(environment: NodeJS.ProcessEnv, timeout: number): Promise<Buffer> {
  if (process.stdin.isTTY) {
    const instead = `${typeUnseen(environment['SHELL'])}; then run the command again without --api-key-file`;
    throw new Unusable('standard input is a terminal, which would show the key', instead);
  }
  const bytes = await readStream(process.stdin, timeout);
  // Node reads nothing from a directory, without an error.
  if (bytes.length === 0) rejectFolder(fstatSync(process.stdin.fd));
  return bytes;
}

/**
 * Reads a stream until its end, or more than the limit.
 * @param timeout in milliseconds
 * @throws Unusable
 */
export async function readStream(stream: Readable, timeout: number): Promise<Buffer> {
  const timer = setTimeout(() => stream.destroy(tooSlow(timeout)), timeout);
  let bytes = Buffer.alloc(0);
  for await (const chunk of stream) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length > MAX_SIZE) break;
  }
  clearTimeout(timer);
  return bytes;
}

function rejectFolder(status: Stats): void {
  if (status.isDirectory()) throw new Unusable('the file is a directory', 'use the path of the file with the key');
}

function tooSlow(timeout: number): Unusable {
  return new Unusable(`the pipe did not end within ${timeout / 1000} seconds`, 'close the pipe once the key is in it');
}

function readPath(path: string, timeout: number): Buffer {
  // Otherwise, the call would wait for a program to open a named pipe for writing.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = fstatSync(descriptor);
    rejectFolder(status);
    if (!status.isFile() && !status.isFIFO()) throw new Unusable('the file is a device', 'use a file or a pipe');
    return readToEnd(descriptor, timeout);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a file until its end, or more than the limit.
 * @param timeout in milliseconds, until the end of a pipe
 * @throws Unusable
 */
function readToEnd(descriptor: number, timeout: number): Buffer {
  const deadline = Date.now() + timeout;
  const buffer = Buffer.alloc(MAX_SIZE + 1);
  let size = 0;
  while (size < buffer.length) {
    try {
      const count = readSync(descriptor, buffer, size, buffer.length - size, null);
      if (count === 0) break;
      size += count;
    } catch (error) {
      // The pipe is open for writing, but nothing is in it yet.
      if (codeOf(error) !== 'EAGAIN') throw error;
      if (Date.now() >= deadline) throw tooSlow(timeout);
      pause();
    }
  }
  return buffer.subarray(0, size);
}
