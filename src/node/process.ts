import { writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { getSystemErrorMap } from 'node:util';

/**
 * Runs an entry point. The exit code is 1 until everything is done, whatever ends the process: a promise that never
 * settles, or code that calls `process.exit`. Errors are reported on one line, without a stack trace.
 * @param main returns the exit code
 * @param report prints why the program failed, given as a phrase
 * @param flush waits until all output has been written, if it is not written at once
 */
export function run(
  main: (environment: NodeJS.ProcessEnv) => Promise<number>,
  report: (failure: string) => void,
  flush?: Flush,
): void {
  let exitCode = 1;
  let isSettled = false;
  process.exitCode = exitCode;
  process.once('exit', () => {
    process.exitCode = exitCode;
    if (!isSettled) report('the program exited before it finished');
  });
  main(process.env)
    .catch((error: unknown) => {
      report(formatError(error));
      return 1;
    })
    .then(async (code) => {
      isSettled = true;
      await flush?.().catch(() => {});
      exitCode = code;
      // A connection that a proxy keeps open would keep the process alive.
      process.exit(exitCode);
    });
}

export const STDOUT = 1;
export const STDERR = 2;

/** In milliseconds. */
const RETRY_DELAY = 10;

/**
 * Writes a text before it returns, and throws if the reader is gone or the disk is full. `process.stdout` and
 * `process.stderr` write to a full pipe later, and to a nearly full disk only a part.
 */
export function write(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // A pipe that is non-blocking is full.
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Waits a moment, for a non-blocking pipe to be ready. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_DELAY);
}

/** Waits until everything written so far has been flushed; rejects if any of it could not be written. */
type Flush = () => Promise<void>;

/**
 * Watches a standard stream for errors after a write has returned: the reader is gone, or the disk is full. Without a
 * listener, such an error would end the process with a stack trace.
 */
export function watchStream(stream: Writable): Flush {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return async () => {
    if (stream.writableLength > 0) await new Promise<void>((resolve) => stream.write('', () => resolve()));
    // The stream records a failure before it notifies its listeners.
    const known = failure ?? stream.errored;
    if (known) throw known;
  };
}

/** The value of an environment variable as an input; its text is empty if the variable is not set. */
export function readVariable(environment: NodeJS.ProcessEnv, variable: string) {
  return { text: environment[variable]?.trim() ?? '', variable };
}

/** What error codes mean to the user of a step or a command, if Node's own words do not say it. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['EBUSY', 'another program is using the file'],
  ['EDQUOT', 'the disk quota is exceeded'],
  ['ENOTFOUND', 'unknown host name'],
  ['CERT_HAS_EXPIRED', 'the certificate has expired, or this clock is wrong'],
  ['CERT_NOT_YET_VALID', 'the certificate is not valid yet, or this clock is wrong'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is for another host'],
  ['ERR_PROXY_TUNNEL', 'the proxy refused to connect'],
]);

/** An error whose message can be shown to the user. Known by its name, whichever bundle throws it. */
export class ReportedError extends Error {
  override readonly name = 'ReportedError';
}

/**
 * An error as a phrase on one line: what its code means, or only the code. Only the message of a `ReportedError` is
 * shown, because others can repeat a secret. https://nodejs.org/api/util.html#utilgetsystemerrormap
 */
export function formatError(error: unknown): string {
  if (error instanceof Error && error.name === 'ReportedError') return error.message;
  const code = codeOf(error);
  const [, known] = [...getSystemErrorMap().values()].find(([name]) => name === code) ?? [];
  const meaning = MEANINGS.get(code) ?? known;
  return meaning === undefined ? `unexpected error ${code}` : `${meaning} (${code})`;
}

/** The fix for a system error that has only one; undefined for others. Windows locks a file that a program is using. */
export function fixForError(error: unknown): string | undefined {
  return codeOf(error) === 'EBUSY' ? 'close the program that is using the file, and try again' : undefined;
}

/** The code of a system error, or else the name of its class. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  const text = typeof code === 'string' ? code : name;
  return typeof text === 'string' && /^\w+$/.test(text) ? text : 'of unknown kind';
}
