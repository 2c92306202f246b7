import type { Writable } from 'node:stream';

/**
 * Watches a standard stream, which fails only after the fact: its reader is gone, or the disk behind it is full.
 * Without a listener that would end the process with a stack trace.
 * @returns a function that waits until all written so far has left, and throws if anything has not
 */
export function watchStream(stream: Writable): () => Promise<void> {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return async () => {
    // A file, and mostly a pipe, has taken all of it at once.
    if (stream.writableLength > 0) await new Promise<void>((resolve) => stream.write('', () => resolve()));
    // The stream knows of a failure before its listeners hear of it.
    const known = failure ?? stream.errored;
    if (known) throw known;
  };
}
