import type { Answer } from './exchange.ts';

/** What Ably says is wrong. Its message may repeat a token or a key, so it is read but never shown. */
export interface AblyError {
  readonly code: number;
  readonly message: string;
}

/**
 * The error in an answer, from its headers or else its body; undefined where it has none, as a proxy's page.
 * https://ably.com/docs/api/rest-api#error-response
 */
export function ablyErrorIn({ headers, body }: Answer): AblyError | undefined {
  const fromBody = toError((jsonIn(body) as { error?: unknown } | undefined)?.error);
  const code = Number(headers['x-ably-errorcode']);
  if (!isAblyCode(code)) return fromBody;
  return { code, message: fromBody?.message ?? String(headers['x-ably-errormessage'] ?? '') };
}

/** An error object of Ably's, as it stands in a body or among the results of a batch. */
export function toError(value: unknown): AblyError | undefined {
  const { code, message } = (value ?? {}) as { code?: unknown; message?: unknown };
  return isAblyCode(code) ? { code, message: String(message ?? '') } : undefined;
}

/** Ably's codes are the HTTP status with two digits more. */
function isAblyCode(code: unknown): code is number {
  return typeof code === 'number' && Number.isInteger(code) && code >= 10_000 && code < 200_000;
}

/** A body as JSON; undefined where it is none. */
export function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
