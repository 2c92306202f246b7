import { formatError, ReportedError } from '../node/system-errors.ts';
import { STDERR, STDOUT, write } from '../node/write.ts';

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
