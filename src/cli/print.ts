import { writeSync } from 'node:fs';
import { codeOf, formatError, ReportedError } from '../node/system-errors.ts';

const STDOUT = 1;
const STDERR = 2;

/** In milliseconds. */
const RETRY_DELAY = 10;

/**
 * Writes to stdout before it returns, and throws if the reader is gone or the disk is full. `process.stdout` would
 * first load Node's network modules.
 */
export function printResult(text: string): void {
  try {
    write(STDOUT, text);
  } catch (error) {
    throw new ReportedError(`the output could not be written: ${formatError(error)}`);
  }
}

/** Writes a line to stderr. If that fails, nobody can read it, and the exit code still tells the result. */
export function printNote(text: string): void {
  try {
    write(STDERR, `ably-jwt: ${text}\n`);
  } catch {
    // There is no other place to report it.
  }
}

function write(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // A pipe that another program made non-blocking is full.
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_DELAY);
    }
  }
}
