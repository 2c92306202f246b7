import type { AgentOptions, ClientRequest, IncomingMessage } from 'node:http';

/** One request, the same to whichever host it goes. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Far more than any answer that is read here. */
const LONGEST_BODY = 1_000_000;

/**
 * Asks one host, and ends within the time whatever the host does: connection, proxy, headers and body count.
 * Redirects are not followed. A proxy named by HTTPS_PROXY and NO_PROXY is used from Node 24.5 on.
 * @throws a system error; its code is ETIMEDOUT when the time is up
 */
export async function exchange(host: URL, question: Question, milliseconds: number): Promise<Answer> {
  const client = await clientFor(host);
  // By https alone: to a proxy, a plain request goes in clear. Certificates are checked whatever the environment says.
  const proxyEnv = host.protocol === 'https:' ? process.env : undefined;
  const agent = new client.Agent({ proxyEnv, rejectUnauthorized: true } as AgentOptions);
  const { method, path, headers, body } = question;
  const request = client.request(new URL(path, host), { method, headers, agent });
  // What fails after the time is up has nobody to tell.
  request.on('error', () => {});
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), milliseconds);
  });
  try {
    return await Promise.race([answerTo(request, body), timeIsUp]);
  } finally {
    clearTimeout(timer);
    request.destroy();
    agent.destroy();
  }
}

/** Loaded here, and not by the bundler: no other file of dist names a network module. */
function clientFor({ protocol }: URL) {
  return protocol === 'https:'
    ? import(/* webpackIgnore: true */ 'node:https')
    : import(/* webpackIgnore: true */ 'node:http');
}

async function answerTo(request: ClientRequest, body: string | undefined): Promise<Answer> {
  request.end(body);
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    request.on('response', resolve).on('error', reject),
  );
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST_BODY) break;
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}
