import { statSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { codeOf, fixForError, formatError, ReportedError, watchStream } from '../../src/node/process.ts';

const withCode = (code: unknown) => Object.assign(new Error('a-secret'), { code });

/** Errors, and what the user reads of them: never the message of an error that is not ours. */
test.each<[unknown, string]>([
  [withCode('EBUSY'), 'another program is using the file (EBUSY)'],
  [withCode('ENOSPC'), 'no space left on device (ENOSPC)'],
  [withCode('ECONNREFUSED'), 'connection refused (ECONNREFUSED)'],
  [withCode('ERR_PROXY_TUNNEL'), 'the proxy refused to connect (ERR_PROXY_TUNNEL)'],
  [withCode('EDQUOT'), 'the disk quota is exceeded (EDQUOT)'],
  [withCode('ENOTFOUND'), 'unknown host name (ENOTFOUND)'],
  [withCode('EPROTO'), 'protocol error (EPROTO)'],
  [withCode('ERR_STREAM_DESTROYED'), 'unexpected error ERR_STREAM_DESTROYED'],
  [withCode('constructor'), 'unexpected error constructor'],
  [withCode('a-secret a-secret'), 'unexpected error of unknown kind'],
  [withCode(5), 'unexpected error Error'],
  [new TypeError('a-secret'), 'unexpected error TypeError'],
  [{ code: 'EPERM' }, 'operation not permitted (EPERM)'],
  [{}, 'unexpected error of unknown kind'],
  ['a-secret', 'unexpected error of unknown kind'],
  [undefined, 'unexpected error of unknown kind'],
  [null, 'unexpected error of unknown kind'],
  [new ReportedError('written for the user'), 'written for the user'],
  [Object.assign(new Error('of another bundle'), { name: 'ReportedError' }), 'of another bundle'],
  [{ name: 'ReportedError', message: 'a-secret' }, 'unexpected error ReportedError'],
])('%p', (error, text) => expect(formatError(error)).toBe(text));

test.each([
  ['EBUSY', 'close the program that is using the file, and try again'],
  ['ENOENT', undefined],
])('the fix for %s', (code, fix) => expect(fixForError(withCode(code))).toBe(fix));

test('the code of an error of Node', () => {
  let thrown: unknown;
  try {
    statSync('/missing');
  } catch (error) {
    thrown = error;
  }
  expect(codeOf(thrown)).toBe('ENOENT');
});

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
