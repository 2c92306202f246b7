/**
 * An answer before it is written to the wire.
 * @typedef {{ status: number, headers: Record<string, string>, body: string | Buffer }} Answer
 */

/**
 * What Ably says no with. https://ably.com/docs/platform/errors/codes
 */
export class Refusal extends Error {
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
 * @returns {Answer}
 */
export function json(status, value) {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/**
 * @param {Refusal} refusal
 * @returns {Answer} the body `{error}` and the two headers that repeat it
 */
export function refused(refusal) {
  const answer = json(refusal.status, { error: errorInfo(refusal) });
  return { ...answer, headers: { ...answer.headers, ...errorHeaders(refusal.code, refusal.message) } };
}

/**
 * @param {Refusal} refusal
 * @returns Ably's ErrorInfo: https://ably.com/docs/api/realtime-sdk/types#error-info
 */
export function errorInfo({ code, status, message }) {
  return { code, statusCode: status, message, href: `https://help.ably.io/error/${code}` };
}

/**
 * @param {number} code
 * @param {string} message
 */
export function errorHeaders(code, message) {
  // A header holds no line break, and Node refuses to send one.
  return { 'X-Ably-ErrorCode': String(code), 'X-Ably-ErrorMessage': message.replace(/[^\x20-\x7e]/g, ' ') };
}
