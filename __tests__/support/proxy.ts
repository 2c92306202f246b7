import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A request to the proxy: a plain one, or one for a tunnel. What is sent inside a tunnel is not recorded. */
export interface ProxiedRequest {
  /** `CONNECT` for a tunnel. */
  readonly method: string;
  /** The absolute URI of a plain request, `host:port` of a tunnel. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  /** Whether the proxy forwarded it. */
  readonly forwarded: boolean;
}

export interface Proxy {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly ProxiedRequest[];
  /** Also ends tunnels and connections that hang. */
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** `user:password`; the response is 407 unless `Proxy-Authorization` has it. */
  auth?: string | undefined;
  /** `hang` sends no response, `cut` ends the connection; an HTTP status is sent with an HTML page. */
  fault?: 'hang' | 'cut' | number | undefined;
  /** `host:port` → port on 127.0.0.1, so that a public name can lead to a fake server. */
  routes?: Readonly<Record<string, number>> | undefined;
}

/**
 * Starts a forward proxy on loopback: plain requests with an absolute URI, and CONNECT tunnels (RFC 9110, 9.3.6).
 * It connects to 127.0.0.1 alone; the response for any other target without a route is 502.
 */
export async function startProxy({ auth, fault, routes = {} }: ProxyOptions = {}): Promise<Proxy> {
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer();

  const decide = ({ headers }: IncomingMessage, target: string): Decision => {
    if (fault === 'hang' || fault === 'cut') return fault;
    if (fault !== undefined) return page(fault, 'Access denied by your network administrator.');
    if (auth !== undefined && headers['proxy-authorization'] !== basic(auth)) {
      return page(407, 'Proxy authentication required.', { 'proxy-authenticate': 'Basic realm="proxy"' });
    }
    return routes[target] ?? loopbackPort(target) ?? page(502, 'This proxy connects to loopback alone.');
  };
  const decideAndRecord = (incoming: IncomingMessage, target: string): Decision => {
    const decision = decide(incoming, target);
    const { method = '', url = '', headers } = incoming;
    requests.push({ method, target: url, headers, forwarded: typeof decision === 'number' });
    return decision;
  };

  server.on('request', (incoming, outgoing) => {
    const url = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : undefined;
    const decision = decideAndRecord(incoming, url === undefined ? '' : `${url.hostname}:${url.port || 80}`);
    if (typeof decision === 'number' && url !== undefined) forward(incoming, outgoing, url, decision);
    else if (typeof decision === 'object') outgoing.writeHead(decision.status, decision.headers).end(decision.body);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const decision = decideAndRecord(incoming, incoming.url ?? '');
    socket.on('error', () => socket.destroy());
    if (typeof decision === 'number') sockets.add(tunnel(socket, head, decision));
    else if (typeof decision === 'object') socket.end(formatPage(decision));
    else if (decision === 'cut') socket.destroy();
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // server.closeAllConnections does not know the connections that became tunnels.
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The port on 127.0.0.1 to connect to, a page to send, or no response. */
type Decision = number | Page | 'hang' | 'cut';

interface Page {
  status: number;
  headers: Record<string, string>;
  body: string;
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, url: URL, port: number): void {
  const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
  const options = { method: incoming.method, headers, agent: false, host: '127.0.0.1', port };
  const upstream = request({ ...options, path: url.pathname + url.search }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.on('error', () => outgoing.destroy()).pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

function tunnel(socket: Duplex, head: Buffer, port: number): Socket {
  const upstream = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('error', () => socket.destroy()).on('close', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
  return upstream;
}

function loopbackPort(target: string): number | undefined {
  const port = /^(?:127\.0\.0\.1|localhost):(?<port>\d+)$/.exec(target)?.groups?.['port'];
  return port === undefined ? undefined : Number(port);
}

function page(status: number, text: string, headers: Record<string, string> = {}): Page {
  const body = `<!doctype html><html><body><h1>${text}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html', 'content-length': String(body.length), ...headers }, body };
}

function formatPage({ status, headers, body }: Page): string {
  const lines = [`HTTP/1.1 ${status} Refused`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function basic(userInfo: string): string {
  return `Basic ${Buffer.from(userInfo).toString('base64')}`;
}
