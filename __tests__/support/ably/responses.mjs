/**
 * A response before it is sent.
 * @typedef {{ status: number, headers: Record<string, string>, body: string | Buffer }} Response
 */

/** An error of Ably's: https://ably.com/docs/platform/errors/codes */
export class AblyError extends Error {
  /**
   * @param {number} code Ably's code
   * @param {number} status the HTTP status
   * @param {string} message
   */
  constructor(code, status, message) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/**
 * @param {number} status
 * @param {unknown} value
 * @returns {Response}
 */
export function json(status, value) {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/**
 * @param {AblyError} error
 * @returns {Response} the body `{error}` and the two headers that repeat it
 */
export function errorResponse(error) {
  const response = json(error.status, { error: errorInfo(error) });
  return { ...response, headers: { ...response.headers, ...errorHeaders(error) } };
}

/**
 * @param {AblyError} error
 * @returns Ably's ErrorInfo: https://ably.com/docs/api/realtime-sdk/types#error-info
 */
export function errorInfo({ code, status, message }) {
  return { code, statusCode: status, message, href: `https://help.ably.io/error/${code}` };
}

/** @param {AblyError} error */
export function errorHeaders({ code, message }) {
  // Node refuses to send a header with a line break.
  return { 'X-Ably-ErrorCode': String(code), 'X-Ably-ErrorMessage': message.replace(/[^\x20-\x7e]/g, ' ') };
}
