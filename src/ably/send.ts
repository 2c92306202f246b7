import type { AgentOptions, ClientRequest, IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../token/diagnostics.ts';
import { parseJson } from '../token/json.ts';
import { CHECK_NETWORK, type Connection, explainError } from './connection.ts';
import { meaningOf } from './error-codes.ts';
import { type Conclusive, errorCode, isConclusive, RATE_LIMITED, type Response, readRetryAfter } from './response.ts';

/** A request to Ably, the same for every host. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** In addition to those of every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was tried, if nothing shows what Ably decided. */
export interface Inconclusive {
  readonly ok: false;
  /** Each host with its result, for messages. */
  readonly tried: string;
  /** A phrase for a problem's fix. */
  readonly fix: string;
}

type Attempt = Conclusive | Failure;

/** Why an attempt did not lead to a conclusive response. */
interface Failure extends Fault {
  readonly ok: false;
  /** Where a retry can help. */
  readonly retry: 'same host' | 'next host' | 'nowhere';
  /** How long the server asks to wait, in milliseconds. */
  readonly wait: number;
}

/** In milliseconds, for all attempts together. */
const DEADLINE = 15_000;
/** In milliseconds, for one attempt. */
const ATTEMPT_TIMEOUT = 5000;
/** In milliseconds; doubled after each attempt, up to the maximum. */
const INITIAL_BACKOFF = 250;
const MAX_BACKOFF = 4000;
/** In characters: far more than any expected response. */
const MAX_BODY_LENGTH = 1_000_000;

/** From version 3 on, the body of a revocation reports partial failures. */
const HEADERS = { accept: 'application/json', 'x-ably-version': '6' };

const CHECK_PROXY = 'check whether a proxy or firewall responds instead of Ably, and try again';

/**
 * Sends a request until a response is conclusive, no retry can help, or the deadline has passed. `Retry-After` is honored.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
export async function send(connection: Connection, request: Request): Promise<Conclusive | Inconclusive> {
  const end = performance.now() + DEADLINE;
  let hosts = [connection.primary, ...shuffled(connection.fallbacks)];
  const tried = new Map<string, number>();
  for (let backoff = INITIAL_BACKOFF; ; backoff = Math.min(backoff * 2, MAX_BACKOFF)) {
    const [host = connection.primary, ...others] = hosts;
    const attempt = await tryHost(host, connection, request, Math.min(ATTEMPT_TIMEOUT, end - performance.now()));
    if (attempt.ok) return attempt;
    const { found, fix, retry, wait } = attempt;
    tried.set(found, (tried.get(found) ?? 0) + 1);
    const timeLeft = Math.max(0, end - performance.now());
    if (wait > timeLeft) return { ok: false, tried: summarize(tried), fix: `try again in ${formatSeconds(wait)}` };
    if (retry === 'nowhere' || backoff >= timeLeft) return { ok: false, tried: summarize(tried), fix };
    await pause(Math.max(backoff, wait));
    if (retry === 'next host') hosts = [...others, host];
  }
}

/** The result if a response does not say what Ably decided. */
export function unclear({ source }: Conclusive): Inconclusive {
  return { ok: false, tried: `${source}, without a clear response from Ably`, fix: CHECK_PROXY };
}

async function tryHost(host: URL, connection: Connection, request: Request, timeout: number): Promise<Attempt> {
  const proxy = connection.proxyFor(host);
  const name = proxy === undefined ? host.host : `${host.host} through ${proxy.variable}`;
  const sentAt = Date.now();
  try {
    const response = await sendOnce(host, connection, request, timeout);
    const source = `${name}: HTTP ${response.status}`;
    return isConclusive(response) ? { ok: true, response, source, sentAt } : temporaryFailure(response, source);
  } catch (error) {
    const { found, fix, isTemporary } = explainError(error, host, connection);
    return { ok: false, found: `${name}: ${found}`, fix, retry: isTemporary ? 'next host' : 'nowhere', wait: 0 };
  }
}

function temporaryFailure(response: Response, source: string): Failure {
  const isLimited = response.status === RATE_LIMITED;
  const code = errorCode(response);
  const known = code === undefined ? undefined : meaningOf(code);
  return {
    ok: false,
    found: known ? `${source}, error ${code}: ${known.meaning}` : source,
    fix: isLimited && known ? known.fix : CHECK_NETWORK,
    retry: isLimited ? 'same host' : 'next host',
    wait: readRetryAfter(response),
  };
}

/**
 * Sends a request to one host, once. Redirects are not followed.
 * @param timeout milliseconds for everything: connection, proxy, headers and body
 * @throws a system error; ETIMEDOUT after the timeout
 */
async function sendOnce(host: URL, connection: Connection, request: Request, timeout: number): Promise<Response> {
  // Loaded by Node, not by the bundler, so that no other file in dist imports a network module.
  const client = await (host.protocol === 'https:'
    ? import(/* webpackIgnore: true */ 'node:https')
    : import(/* webpackIgnore: true */ 'node:http'));
  const proxy = connection.proxyFor(host);
  // Not the global agent, because variables can change it.
  const agent = new client.Agent({
    ca: connection.ca,
    proxyEnv: proxy && { https_proxy: proxy.url },
    rejectUnauthorized: true,
  } as AgentOptions);
  const { method, path, headers, body } = request;
  const outgoing = client.request(new URL(path, host), { method, agent });
  // Not set in the options, because Node prints those if NODE_DEBUG is set.
  for (const [name, value] of Object.entries({ ...HEADERS, ...headers })) outgoing.setHeader(name, value);
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), timeout);
  });
  try {
    outgoing.end(body);
    return await Promise.race([readResponse(outgoing), timedOut]);
  } finally {
    clearTimeout(timer);
    outgoing.destroy();
    agent.destroy();
  }
}

async function readResponse(outgoing: ClientRequest): Promise<Response> {
  // Errors after the timeout are expected, and ignored: the request has been abandoned.
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    outgoing.on('response', resolve).on('error', reject),
  );
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MAX_BODY_LENGTH) break;
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: parseJson(body) };
}

function formatSeconds(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/** `a: HTTP 503 (3 attempts); b: connection refused (ECONNREFUSED)` */
function summarize(attempts: ReadonlyMap<string, number>): string {
  return [...attempts].map(([text, count]) => (count > 1 ? `${text} (${count} attempts)` : text)).join('; ');
}

function shuffled<T>(list: readonly T[]): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(Math.floor(Math.random() * rest.length), 1));
}
