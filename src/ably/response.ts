import type { Reporter } from '../token/diagnostics.ts';

/** A response from Ably, or from something between Ably and this machine. */
export interface Response {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON; undefined if the body is not JSON. */
  readonly body: unknown;
}

/** A response that decides, so that the request is not sent again. */
export interface Conclusive {
  readonly ok: true;
  readonly response: Response;
  /** Host and HTTP status, for messages. */
  readonly source: string;
  /** When the last attempt was sent, by this machine's clock, in milliseconds since 1970. */
  readonly sentAt: number;
}

/** The HTTP statuses for a token that is too long for a URL or a header. */
export const TOO_LARGE: readonly number[] = [414, 431];
/** The HTTP status of a rate limit. */
export const RATE_LIMITED = 429;
/** The HTTP statuses that a retry can change. */
export const TEMPORARY: readonly number[] = [408, RATE_LIMITED, 500, 501, 502, 503, 504];

/** In milliseconds. */
const MAX_DIFFERENCE = 10_000;

/** In milliseconds. A revocation does not cover tokens whose issue time is in the future by Ably's clock. */
const MAX_AHEAD_OF_REVOCATION = 2000;

/** The error code of a response; undefined if there is none, or if its body and its headers disagree. */
export function errorCode({ headers, body }: Response): number | undefined {
  const inBody = readError(body)?.code;
  const inHeader = Number(headers['x-ably-errorcode'] ?? inBody);
  const code = inBody ?? inHeader;
  return code === inHeader && isAblyCode(code) ? code : undefined;
}

/**
 * Reads the error in a body, or in a result of a batch. Its message can repeat a token or a key, so it is never shown.
 * https://ably.com/docs/api/rest-api#error-response
 */
export function readError(value: unknown): { readonly code: number; readonly message: string } | undefined {
  const { code, message } = propertiesOf(propertiesOf(value)['error']);
  return isAblyCode(code) ? { code, message: String(message ?? '') } : undefined;
}

/** A JSON value, to read properties of it: an object has them, any other value has none. */
export function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
  return (value ?? {}) as Record<string, unknown>;
}

/** An Ably code is an HTTP status followed by two digits. */
function isAblyCode(code: unknown): code is number {
  return typeof code === 'number' && Number.isInteger(code) && code >= 10_000 && code < 200_000;
}

/** Whether the HTTP status is 2xx. */
export function isSuccess({ status }: Response): boolean {
  return status >= 200 && status < 300;
}

/** Whether a response decides, so that the request is not sent again: an Ably code does, except with 429 and 5xx. */
export function isConclusive(response: Response): boolean {
  const { status, headers } = response;
  if (status < 400) return true;
  if (status === RATE_LIMITED) return false;
  if (status < 500 && (TOO_LARGE.includes(status) || errorCode(response) !== undefined)) return true;
  // https://sdk.ably.com/builds/ably/specification/main/features/#RSC15l4
  return !TEMPORARY.includes(status) && headers['server'] !== 'CloudFront';
}

/** The time of a response by the server's clock, in milliseconds since 1970; NaN if its `Date` does not say. */
export function timeOf({ headers }: Response): number {
  return Date.parse(String(headers['date']));
}

/** In milliseconds; 0 if the response does not say. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function readRetryAfter(response: Response): number {
  const text = String(response.headers['retry-after'] ?? '');
  // A date is by the server's clock, which can differ from this machine's.
  const now = timeOf(response) || Date.now();
  const milliseconds = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Math.max(0, milliseconds || 0);
}

/**
 * Warns if the clock differs from Ably's, according to the `Date` of a response, which is accurate to a second.
 * https://ably.com/docs/auth/revocation
 */
export function compareClocks({ response, sentAt }: Conclusive, isRevocable: boolean, report: Reporter): void {
  const difference = sentAt - timeOf(response);
  if (Number.isNaN(difference)) return;
  const seconds = Math.round(Math.abs(difference) / 1000);
  const fix = 'Set the clock, for example with NTP.';
  if (isRevocable && difference > MAX_AHEAD_OF_REVOCATION) {
    report.warning(
      `The clock of this machine is ${seconds} seconds ahead of Ably's, so a revocation in the next ${seconds} seconds does not cover this token. ${fix}`,
    );
  } else if (Math.abs(difference) > MAX_DIFFERENCE) {
    const direction = difference > 0 ? "ahead of Ably's" : "behind Ably's";
    report.warning(`The clock of this machine is ${seconds} seconds ${direction}. ${fix}`);
  }
}

/**
 * Warns if tokens that were issued on this machine just before a revocation have a later issue time.
 * @param ahead how far this clock is ahead of the time of the revocation, in milliseconds
 */
export function warnOfTokensNotRevoked(ahead: number, report: Reporter): void {
  if (ahead <= MAX_AHEAD_OF_REVOCATION) return;
  const seconds = Math.ceil(ahead / 1000);
  report.warning(
    `The clock of this machine is ${seconds} seconds ahead of Ably's, so tokens that this machine issued in the last ${seconds} seconds are not revoked. Wait that long, then revoke again, and set the clock, for example with NTP.`,
  );
}
