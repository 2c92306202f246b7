import type { Response } from './send.ts';

/** An error from Ably. Its message can repeat a token or a key, so it is never shown. */
interface AblyError {
  readonly code: number;
  readonly message: string;
}

/** The error in a body, if there is one. https://ably.com/docs/api/rest-api#error-response */
export function errorIn(body: string): AblyError | undefined {
  return readError(propertiesOf(parseBody(body))['error']);
}

/** The error code of a response; undefined if there is none, or if its body and its headers disagree. */
export function errorCode({ headers, body }: Response): number | undefined {
  const inBody = errorIn(body)?.code;
  const header = headers['x-ably-errorcode'];
  const inHeader = header === undefined ? inBody : Number(header);
  const code = inBody ?? inHeader;
  return code === inHeader && isAblyCode(code) ? code : undefined;
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
