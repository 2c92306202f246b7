import type { AgentOptions, ClientRequest, IncomingMessage } from 'node:http';
import type { Connection } from './connection.ts';

/** A request to Ably, the same for every host. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Response {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** In characters: far more than any expected response. */
const MAX_BODY_LENGTH = 1_000_000;

/**
 * Sends a request to one host, once. Redirects are not followed.
 * @param timeout milliseconds for everything: connection, proxy, headers and body
 * @throws a system error; ETIMEDOUT after the timeout
 */
export async function send(host: URL, connection: Connection, request: Request, timeout: number): Promise<Response> {
  // Loaded by Node, not by the bundler, so that no other file in dist imports a network module.
  const client = await (host.protocol === 'https:'
    ? import(/* webpackIgnore: true */ 'node:https')
    : import(/* webpackIgnore: true */ 'node:http'));
  const proxy = connection.proxyFor(host);
  // Not the global agent, because variables can change it.
  const agent = new client.Agent({
    ...(connection.ca && { ca: [...connection.ca] }),
    ...(proxy !== undefined && { proxyEnv: { https_proxy: proxy.url } }),
    rejectUnauthorized: true,
  } as AgentOptions);
  const { method, path, headers, body } = request;
  const outgoing = client.request(new URL(path, host), { method, agent });
  // Not set in the options, because Node prints those if NODE_DEBUG is set.
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  // Errors after the timeout are expected: the request has been abandoned.
  outgoing.on('error', () => {});
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
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    outgoing.on('response', resolve).on('error', reject),
  );
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MAX_BODY_LENGTH) break;
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
