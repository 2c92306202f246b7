import { statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { codeOf, fixForError, formatError, ReportedError } from '../../src/node/system-errors.ts';

const withCode = (code: unknown) => Object.assign(new Error('a-secret'), { code });

/** Errors, and what the user reads of them: never the message of an error that is not ours. */
test.each<[unknown, string]>([
  [withCode('EBUSY'), 'another program is using the file (EBUSY)'],
  [withCode('ENOSPC'), 'no space left on the disk (ENOSPC)'],
  [withCode('ECONNREFUSED'), 'connection refused (ECONNREFUSED)'],
  [withCode('ERR_PROXY_TUNNEL'), 'the proxy refused to connect (ERR_PROXY_TUNNEL)'],
  [withCode('EPROTO'), 'unexpected error EPROTO'],
  [withCode('constructor'), 'unexpected error constructor'],
  [withCode('a-secret a-secret'), 'unexpected error of unknown kind'],
  [withCode(5), 'unexpected error Error'],
  [new TypeError('a-secret'), 'unexpected error TypeError'],
  [{ code: 'EPERM' }, 'not permitted (EPERM)'],
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
