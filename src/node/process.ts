import { writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { codeOf, formatError } from './system-errors.ts';

/**
 * Runs an entry point. The exit code is 1 until everything is done, whatever ends the process: a promise that never
 * settles, or code that calls `process.exit`. Errors are reported on one line, without a stack trace.
 * @param main returns the exit code
 * @param report prints why the program failed, given as a phrase
 * @param flush waits until all output has been written, if it is not written at once
 */
export function run(
  main: () => Promise<number>,
  report: (failure: string) => void,
  flush?: () => Promise<unknown>,
): void {
  let exitCode = 1;
  let isSettled = false;
  process.exitCode = exitCode;
  process.once('exit', () => {
    process.exitCode = exitCode;
    if (!isSettled) report('the program exited before it finished');
  });
  main()
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
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_DELAY);
    }
  }
}

/** Waits until everything written so far has been flushed; rejects if any of it could not be written. */
export type Flush = () => Promise<void>;

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
