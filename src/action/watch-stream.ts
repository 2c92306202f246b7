import type { Writable } from 'node:stream';

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
