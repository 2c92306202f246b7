import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, formatError } from '../node/system-errors.ts';
import type { Connection } from './connection.ts';
import { type Request, type Response, send } from './send.ts';

/** A response that decides something, or none: then what was tried. */
export type Outcome = Decided | Undecided;

export interface Decided {
  readonly response: Response;
  /** Host and HTTP status, for messages. */
  readonly source: string;
  /** When this attempt was sent, by this machine's clock, in milliseconds since 1970. */
  readonly sentAt: number;
}

export interface Undecided {
  /** Each host with what happened there, for messages. */
  readonly tried: string;
  /** Whether an attempt failed because the certificate is not trusted. */
  readonly isUntrusted: boolean;
}

/** In milliseconds, for all attempts together. */
const DEADLINE = 15_000;

/** In milliseconds, for one attempt. */
const ATTEMPT = 5000;

/** In milliseconds; each pause is twice as long as the one before, up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4000;

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = [500, 501, 502, 503, 504];
const UNTRUSTED = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ERR_TLS/;

/**
 * Sends a request until a response decides something or the deadline is over. Network errors and 500 to 504 are retried on
 * fallback hosts if there are any, else on the same host; 429 is retried on the same host. `Retry-After` is honored.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
export async function sendWithRetries(connection: Connection, request: Request): Promise<Outcome> {
  const end = performance.now() + DEADLINE;
  const timeLeft = () => end - performance.now();
  const hosts = [connection.primary, ...shuffled(connection.fallbacks)];
  const attempts: string[] = [];
  let hostIndex = 0;
  let pauseLength = FIRST_PAUSE;
  while (true) {
    const host = hosts[hostIndex % hosts.length] ?? connection.primary;
    const proxy = connection.proxyFor(host);
    const name = proxy === undefined ? host.host : `${host.host} through ${proxy.variable}`;
    const sentAt = Date.now();
    let retryAfter = 0;
    let sameHost = false;
    try {
      const response = await send(host, connection, request, Math.min(ATTEMPT, timeLeft()));
      const source = `${name}: HTTP ${response.status}`;
      sameHost = response.status === TOO_MANY_REQUESTS;
      if (!sameHost && !UNAVAILABLE.includes(response.status)) return { response, source, sentAt };
      attempts.push(source);
      retryAfter = readRetryAfter(response);
    } catch (error) {
      const code = codeOf(error);
      const isUntrusted = UNTRUSTED.test(code);
      attempts.push(`${name}: ${isUntrusted ? `the certificate is not trusted (${code})` : formatError(error)}`);
      // No retry makes a certificate trusted.
      if (isUntrusted) return { tried: summarize(attempts), isUntrusted };
    }
    const delay = Math.max(pauseLength, retryAfter);
    if (delay >= timeLeft()) return { tried: summarize(attempts), isUntrusted: false };
    await pause(delay);
    pauseLength = Math.min(pauseLength * 2, LONGEST_PAUSE);
    if (!sameHost) hostIndex += 1;
  }
}

/** In milliseconds; 0 if the response does not say. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter({ headers }: Response): number {
  const text = String(headers['retry-after'] ?? '');
  // A date is by the server's clock, not by this machine's.
  const now = Date.parse(String(headers['date'])) || Date.now();
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Math.max(0, milliseconds || 0);
}

/** `a: HTTP 503 (3 attempts); b: connection refused (ECONNREFUSED)` */
function summarize(attempts: readonly string[]): string {
  const distinct = [...new Set(attempts)];
  return distinct
    .map((text) => {
      const count = attempts.filter((attempt) => attempt === text).length;
      return count > 1 ? `${text} (${count} attempts)` : text;
    })
    .join('; ');
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
