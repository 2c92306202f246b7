import { request } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { afterEach, expect, test } from '@jest/globals';
import { selfSigned } from './ably/certificate.ts';
import { basic, send } from './ably/client.ts';
import { startAbly } from './ably/server.mjs';
import { type ProxyOptions, startProxy } from './proxy.ts';

const SECRET = 'a-secret_of-the-key';
const KEYS = { 'app1.key': { secret: SECRET } };
const KEY = basic(`app1.key:${SECRET}`);
const PASSWORD = { 'proxy-authorization': basic('user:word').authorization };

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function start(options: ProxyOptions = {}, tls?: { key: string; cert: string }) {
  const ably = await startAbly({ keys: KEYS, tls });
  const proxy = await startProxy(options);
  cleanups.push(proxy.close, ably.close);
  return { ably, proxy };
}

/** Requests a tunnel. The socket is open if the status is 200. */
function connectTo(port: number, target: string, headers = {}): Promise<{ status: number; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method: 'CONNECT', path: target, headers, agent: false };
    const outgoing = request(options).end();
    outgoing.on('error', reject);
    outgoing.on('connect', ({ statusCode = 0 }, socket) => resolve({ status: statusCode, socket }));
  });
}

test('a plain request is forwarded without the credentials for the proxy', async () => {
  const { ably, proxy } = await start({ auth: 'user:word' });
  const path = `${ably.url}/stats?limit=1`;
  const response = await send(proxy.url, { path, headers: { ...KEY, ...PASSWORD } });
  expect(response).toMatchObject({ status: 200, body: '[]', complete: true });
  expect(proxy.requests).toMatchObject([{ method: 'GET', target: path, forwarded: true, headers: PASSWORD }]);
  expect(ably.requests).toMatchObject([{ path: '/stats?limit=1', headers: KEY }]);
  expect(ably.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
});

test('a tunnel to a public name leads to loopback, and nothing inside it is recorded', async () => {
  const certificate = selfSigned(['main.realtime.ably.net']);
  cleanups.push(certificate.remove);
  const routes: Record<string, number> = {};
  const { ably, proxy } = await start({ routes }, certificate);
  routes['main.realtime.ably.net:443'] = ably.port;
  const { socket } = await connectTo(proxy.port, 'main.realtime.ably.net:443');
  const inside = connectTls({ socket, servername: 'main.realtime.ably.net', ca: certificate.cert });
  inside.end(`GET /stats HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: ${KEY.authorization}\r\n\r\n`);
  expect(await text(inside)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n\[\]$/s);
  expect(proxy.requests).toMatchObject([{ method: 'CONNECT', target: 'main.realtime.ably.net:443', forwarded: true }]);
  expect(JSON.stringify(proxy.requests)).not.toContain(KEY.authorization);
});

test.each<[string, ProxyOptions, object, number]>([
  ['without a password', { auth: 'user:word' }, {}, 407],
  ['with another password', { auth: 'user:word' }, { 'proxy-authorization': basic('user:x').authorization }, 407],
  ['that the proxy refuses', { fault: 403 }, {}, 403],
])('a request and a tunnel %s do not reach the server', async (_, options, headers, status) => {
  const { ably, proxy } = await start(options);
  const response = await send(proxy.url, { path: `${ably.url}/stats`, headers: { ...KEY, ...headers } });
  const tunnel = await connectTo(proxy.port, `127.0.0.1:${ably.port}`, headers);
  tunnel.socket.destroy();
  expect([response.status, tunnel.status]).toEqual([status, status]);
  expect(proxy.requests.map(({ forwarded }) => forwarded)).toEqual([false, false]);
  expect(ably.requests).toEqual([]);
});

test('a proxy that hangs sends no response, and closing it ends the connections', async () => {
  const { ably, proxy } = await start({ fault: 'hang' });
  const pending = [send(proxy.url, { path: `${ably.url}/stats` }), connectTo(proxy.port, `127.0.0.1:${ably.port}`)].map(
    (promise) => promise.catch((error: Error) => error.message),
  );
  while (proxy.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await Promise.race([...pending, new Promise((resolve) => setTimeout(resolve, 200, 'pending'))])).toBe(
    'pending',
  );
  await proxy.close();
  expect(await Promise.all(pending)).toEqual(Array(2).fill(expect.stringMatching(/socket hang up|ECONNRESET/)));
});

test('the proxy connects to loopback alone', async () => {
  const { proxy } = await start();
  expect(await send(proxy.url, { path: 'http://main.realtime.ably.net/time' })).toMatchObject({ status: 502 });
  expect(await send(`${proxy.url}/time`)).toMatchObject({ status: 502 });
  expect(await connectTo(proxy.port, 'main.realtime.ably.net:443')).toMatchObject({ status: 502 });
  expect(proxy.requests.map(({ forwarded }) => forwarded)).toEqual([false, false, false]);
});
