/** What system error codes mean to the user of a step or a command. https://nodejs.org/api/errors.html */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EBUSY: 'another program is using the file',
  EROFS: 'the file system is read-only',
  ENOENT: 'the file does not exist',
  ENOTDIR: 'part of the path is not a directory',
  EISDIR: 'the path is a directory',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is exceeded',
  EFBIG: 'the file would become too large',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files on this machine',
  EIO: 'input/output error',
  EPIPE: 'the other end closed the connection',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was reset',
  ENOTFOUND: 'unknown host name',
  EAI_AGAIN: 'the host name could not be resolved',
  ETIMEDOUT: 'no response in time',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  CERT_HAS_EXPIRED: 'the certificate has expired, or this clock is wrong',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet, or this clock is wrong',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
  ERR_PROXY_TUNNEL: 'the proxy refused to connect',
};

/** An error whose message can be shown to the user. Known by its name, because each bundle has a class of its own. */
export class ReportedError extends Error {
  override readonly name = 'ReportedError';
}

/**
 * An error as a phrase on one line: what its code means, or only the code. Only the message of a `ReportedError` is
 * shown, because others can repeat a secret.
 */
export function formatError(error: unknown): string {
  if (error instanceof Error && error.name === 'ReportedError') return error.message;
  const code = codeOf(error);
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  return meaning === undefined ? `unexpected error ${code}` : `${meaning} (${code})`;
}

/** The fix for a system error that has only one; undefined for others. Windows locks a file that a program is using. */
export function fixForError(error: unknown): string | undefined {
  return codeOf(error) === 'EBUSY' ? 'close the program that is using the file, and try again' : undefined;
}

/** The code of a system error, or else the name of its class. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  const text = typeof code === 'string' ? code : name;
  return typeof text === 'string' && /^\w+$/.test(text) ? text : 'of unknown kind';
}
