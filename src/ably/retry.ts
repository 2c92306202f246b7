import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, formatError } from '../node/system-errors.ts';
import type { Connection } from './connection.ts';
import { type Request, type Response, send } from './send.ts';

/** A conclusive response. */
export interface Conclusive {
  readonly response: Response;
  /** Host and HTTP status, for messages. */
  readonly source: string;
  /** When this attempt was sent, by this machine's clock, in milliseconds since 1970. */
  readonly sentAt: number;
}

/** What was tried, if no response is conclusive. */
export interface Inconclusive {
  /** Each host with its result, for messages. */
  readonly tried: string;
  /** A phrase for a problem's fix. */
  readonly fix: string;
}

/** In milliseconds, for all attempts together. */
const DEADLINE = 15_000;

/** In milliseconds, for one attempt. */
const ATTEMPT_TIMEOUT = 5000;

/** In milliseconds; doubled after each attempt, up to the maximum. */
const INITIAL_BACKOFF = 250;
const MAX_BACKOFF = 4000;

const CHECK_NETWORK = 'check the endpoint, the network and https://status.ably.com, and try again';
const CHECK_PROXY = 'check whether a proxy or firewall responds instead of Ably, and try again';

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = [500, 501, 502, 503, 504];
const BAD_CERTIFICATE = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ERR_TLS/;
/** Bad for another reason than its issuer. */
const WRONG_CERTIFICATE = /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID)$/;

/**
 * Sends a request until a response is conclusive or the deadline has passed. Network errors and 500 to 504 are retried
 * on the fallback hosts, or on the same host if there are none. 429 is retried on the same host. `Retry-After` is honored.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
export async function sendWithRetries(connection: Connection, request: Request): Promise<Conclusive | Inconclusive> {
  const end = performance.now() + DEADLINE;
  const timeLeft = () => end - performance.now();
  const hosts = [connection.primary, ...shuffled(connection.fallbacks)];
  const attempts: string[] = [];
  let hostIndex = 0;
  let backoff = INITIAL_BACKOFF;
  while (true) {
    const host = hosts[hostIndex % hosts.length] ?? connection.primary;
    const proxy = connection.proxyFor(host);
    const name = proxy === undefined ? host.host : `${host.host} through ${proxy.variable}`;
    const sentAt = Date.now();
    let retryAfter = 0;
    let sameHost = false;
    try {
      const response = await send(host, connection, request, Math.min(ATTEMPT_TIMEOUT, timeLeft()));
      const source = `${name}: HTTP ${response.status}`;
      sameHost = response.status === TOO_MANY_REQUESTS;
      if (!sameHost && !UNAVAILABLE.includes(response.status)) return { response, source, sentAt };
      attempts.push(source);
      retryAfter = readRetryAfter(response);
    } catch (error) {
      const code = codeOf(error);
      const isBad = BAD_CERTIFICATE.test(code);
      const isUntrusted = isBad && !WRONG_CERTIFICATE.test(code);
      attempts.push(`${name}: ${isUntrusted ? `the certificate is not trusted (${code})` : formatError(error)}`);
      // A retry would not get another certificate.
      if (isBad) return { tried: summarize(attempts), fix: isUntrusted ? connection.fix : CHECK_NETWORK };
    }
    const delay = Math.max(backoff, retryAfter);
    if (delay >= timeLeft()) return { tried: summarize(attempts), fix: CHECK_NETWORK };
    await pause(delay);
    backoff = Math.min(backoff * 2, MAX_BACKOFF);
    if (!sameHost) hostIndex += 1;
  }
}

/** The result if a response does not say what Ably decided. */
export function unclear({ source }: Conclusive): Inconclusive {
  return { tried: `${source}, without a clear response from Ably`, fix: CHECK_PROXY };
}

/** In milliseconds; 0 if the response does not say. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter({ headers }: Response): number {
  const text = String(headers['retry-after'] ?? '');
  // A date is by the server's clock, which can differ from this machine's.
  const now = Date.parse(String(headers['date'])) || Date.now();
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Math.max(0, milliseconds || 0);
}

/** `a: HTTP 503 (3 attempts); b: connection refused (ECONNREFUSED)` */
function summarize(attempts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of attempts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} attempts)` : text)).join('; ');
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
