import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { watchStream } from '../../src/action/watch-stream.ts';

/** A stream that passes on what is written, a moment later, or fails. */
function stream(written: string[], failure?: Error): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      setImmediate(() => {
        written.push(String(chunk));
        done(failure);
      });
    },
  });
}

test('waits until everything has left', async () => {
  const written: string[] = [];
  const stdout = stream(written);
  const flush = watchStream(stdout);
  stdout.write('one');
  stdout.write('two');
  await flush();
  expect(written.join('')).toBe('onetwo');
});

test.each([['before'], ['while']])('rejects if a write failed %s it waits', async (moment) => {
  const failure = new Error('the disk is full');
  const stdout = stream([], failure);
  const flush = watchStream(stdout);
  stdout.write('one');
  if (moment === 'before') await new Promise((resolve) => stdout.on('close', resolve));
  await expect(flush()).rejects.toBe(failure);
});
