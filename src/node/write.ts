import { writeSync } from 'node:fs';
import { codeOf } from './system-errors.ts';

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
