import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A request or a tunnel that was asked for; what goes through a tunnel stays between its ends. */
export interface Passage {
  /** `CONNECT` for a tunnel. */
  readonly method: string;
  /** The absolute URI of a plain request, `host:port` of a tunnel. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  /** Whether the proxy let it through. */
  readonly passed: boolean;
}

export interface Proxy {
  readonly url: string;
  readonly port: number;
  readonly passages: readonly Passage[];
  /** Ends every connection, hanging ones and tunnels too. */
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** `user:password`; without it in `Proxy-Authorization` the answer is 407. */
  auth?: string | undefined;
  /** `hang` never answers; `refuse` answers 403 with an HTML page. */
  fault?: 'hang' | 'refuse' | undefined;
  /** Where a target leads, as `host:port` → port on 127.0.0.1: a public name can end at a stand-in. */
  routes?: Readonly<Record<string, number>> | undefined;
}

/**
 * Starts a forward proxy on loopback: plain requests with an absolute URI, and CONNECT tunnels (RFC 9110, 9.3.6).
 * It dials 127.0.0.1 only; another target that no route names gets 502.
 */
export async function startProxy({ auth, fault, routes = {} }: ProxyOptions = {}): Promise<Proxy> {
  const passages: Passage[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer();

  const judge = ({ headers }: IncomingMessage, target: string): Verdict => {
    if (fault === 'hang') return 'hang';
    if (fault === 'refuse') return page(403, 'Access denied by your network administrator.');
    if (auth !== undefined && headers['proxy-authorization'] !== basic(auth)) {
      return page(407, 'Proxy authentication required.', { 'proxy-authenticate': 'Basic realm="proxy"' });
    }
    return routes[target] ?? loopbackPort(target) ?? page(502, 'This proxy leads to loopback only.');
  };
  const admit = (incoming: IncomingMessage, target: string): Verdict => {
    const verdict = judge(incoming, target);
    const { method = '', url = '', headers } = incoming;
    passages.push({ method, target: url, headers, passed: typeof verdict === 'number' });
    return verdict;
  };

  server.on('request', (incoming, response) => {
    const url = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : undefined;
    const verdict = admit(incoming, url === undefined ? '' : `${url.hostname}:${url.port || 80}`);
    if (typeof verdict === 'number' && url !== undefined) forward(incoming, response, url, verdict);
    else if (typeof verdict === 'object') response.writeHead(verdict.status, verdict.headers).end(verdict.body);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const verdict = admit(incoming, incoming.url ?? '');
    socket.on('error', () => socket.destroy());
    if (typeof verdict === 'number') sockets.add(tunnel(socket, head, verdict));
    else if (typeof verdict === 'object') socket.end(written(verdict));
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    passages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // The server forgets a connection once it is a tunnel, and would not end it.
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A port to dial on 127.0.0.1, a page to answer with, or nothing at all. */
type Verdict = number | Page | 'hang';

interface Page {
  status: number;
  headers: Record<string, string>;
  body: string;
}

function forward(incoming: IncomingMessage, response: ServerResponse, url: URL, port: number): void {
  const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
  const options = { method: incoming.method, headers, agent: false, host: '127.0.0.1', port };
  const outgoing = request({ ...options, path: url.pathname + url.search }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', () => response.destroy()).pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

function tunnel(socket: Duplex, head: Buffer, port: number): Socket {
  const end = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    end.write(head);
    socket.pipe(end).pipe(socket);
  });
  end.on('error', () => socket.destroy()).on('close', () => socket.destroy());
  socket.on('close', () => end.destroy());
  return end;
}

function loopbackPort(target: string): number | undefined {
  const [, port] = /^(?:127\.0\.0\.1|localhost):(\d+)$/.exec(target) ?? [];
  return port === undefined ? undefined : Number(port);
}

function page(status: number, text: string, headers: Record<string, string> = {}): Page {
  const body = `<!doctype html><html><body><h1>${text}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html', 'content-length': String(body.length), ...headers }, body };
}

function written({ status, headers, body }: Page): string {
  const lines = [`HTTP/1.1 ${status} Refused`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function basic(userInfo: string): string {
  return `Basic ${Buffer.from(userInfo).toString('base64')}`;
}
