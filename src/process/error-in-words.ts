/** What system error codes mean to somebody who runs a step or a command. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'the file does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would become too large',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files on this machine',
  EPIPE: 'the reader closed the pipe',
  EIO: 'the device failed',
};

/** An error as a phrase on one line: its system code explained, or its message. Never a stack trace. */
export function errorInWords(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const meaning = MEANINGS[code];
  if (meaning !== undefined) return `${meaning} (${code})`;
  return error.message.split(/[\r\n]/, 1)[0]?.replace(/\.+$/, '') || error.name;
}
