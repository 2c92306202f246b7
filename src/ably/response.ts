import type { Response } from './send.ts';

/** An error from Ably. Its message can repeat a token or a key, so it is never shown. */
interface AblyError {
  readonly code: number;
  readonly message: string;
}

/** The errors in the body and in the headers of a response. */
interface AblyErrors {
  readonly inBody: AblyError | undefined;
  /** As sent, even if it is not an Ably code; NaN if it is not a number. */
  readonly inHeader: number | undefined;
}

/** Reads the errors of a response. https://ably.com/docs/api/rest-api#error-response */
export function readErrors({ headers, body }: Response): AblyErrors {
  const header = headers['x-ably-errorcode'];
  return {
    inBody: readError(propertiesOf(parseBody(body))['error']),
    inHeader: header === undefined ? undefined : Number(header),
  };
}

/** The error code of a response; undefined if there is none, or if its body and its headers disagree. */
export function errorCode({ inBody, inHeader }: AblyErrors): number | undefined {
  const [code, ...others] = new Set([inBody?.code, inHeader].filter((each) => each !== undefined));
  return others.length === 0 && isAblyCode(code) ? code : undefined;
}

/** Reads an error object from a body or from a result in a batch. */
export function readError(value: unknown): AblyError | undefined {
  const { code, message } = propertiesOf(value);
  return isAblyCode(code) ? { code, message: String(message ?? '') } : undefined;
}

/** A body as JSON; undefined if it is not JSON. */
export function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A JSON value, to read properties of it: an object has them, any other value has none. */
export function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
  return (value ?? {}) as Record<string, unknown>;
}

/** An Ably code is an HTTP status followed by two digits. */
function isAblyCode(code: unknown): code is number {
  return typeof code === 'number' && Number.isInteger(code) && code >= 10_000 && code < 200_000;
}
