import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, expect, test } from '@jest/globals';
import { selfSigned } from './ably/certificate.ts';
import { ask, basic, type Reply } from './ably/client.ts';
import { startAbly } from './ably/server.mjs';
import { type ProxyOptions, startProxy } from './proxy.ts';

const SECRET = 'a-secret_of-the-key';
const KEYS = { 'app1.key': { secret: SECRET } };
const KEY = basic(`app1.key:${SECRET}`);
const GOOD = { 'proxy-authorization': basic('user:word').authorization };

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function start(options: ProxyOptions = {}, tls?: { key: string; cert: string }) {
  const ably = await startAbly({ keys: KEYS, tls });
  const proxy = await startProxy(options);
  open.push(proxy.close, ably.close);
  return { ably, proxy };
}

/** Asks for a tunnel; the answer of the proxy, and the socket if there is one now. */
function tunnel(
  port: number,
  target: string,
  headers: object = {},
  patience = 5000,
): Promise<Reply & { socket?: Socket }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method: 'CONNECT', path: target, headers: { ...headers }, agent: false };
    const outgoing = request(options).end();
    const timer = setTimeout(() => outgoing.destroy(new Error('out of patience')), patience);
    outgoing.on('error', reject).on('close', () => clearTimeout(timer));
    outgoing.on('connect', ({ statusCode = 0, headers: answered }, socket, head) => {
      clearTimeout(timer);
      resolve({ status: statusCode, headers: answered, body: `${head}`, whole: true, socket });
    });
  });
}

test('a plain request passes, without what is for the proxy alone', async () => {
  const { ably, proxy } = await start({ auth: 'user:word' });
  const path = `${ably.url}/stats?limit=1`;
  const reply = await ask(proxy.url, { path, headers: { ...KEY, ...GOOD } });
  expect(reply).toMatchObject({ status: 200, body: '[]', whole: true });
  expect(proxy.passages).toMatchObject([{ method: 'GET', target: path, passed: true, headers: GOOD }]);
  expect(ably.requests).toMatchObject([{ path: '/stats?limit=1', headers: KEY }]);
  expect(ably.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
});

test('a tunnel passes and shows nothing of what is inside; a public name can lead to loopback', async () => {
  const certificate = selfSigned(['main.realtime.ably.net']);
  open.push(certificate.remove);
  const routes: Record<string, number> = {};
  const { ably, proxy } = await start({ routes }, certificate);
  routes['main.realtime.ably.net:443'] = ably.port;
  const { status, socket } = await tunnel(proxy.port, 'main.realtime.ably.net:443');
  expect(status).toBe(200);
  if (socket === undefined) throw new Error('no tunnel');
  const inside = connectTls({ socket, servername: 'main.realtime.ably.net', ca: certificate.cert });
  inside.end(`GET /stats HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: ${KEY.authorization}\r\n\r\n`);
  let answer = '';
  for await (const chunk of inside) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n\[\]$/s);
  expect(proxy.passages).toMatchObject([{ method: 'CONNECT', target: 'main.realtime.ably.net:443', passed: true }]);
  expect(JSON.stringify(proxy.passages)).not.toContain(KEY.authorization);
});

test.each<[string, ProxyOptions, object, number]>([
  ['no password', { auth: 'user:word' }, {}, 407],
  ['another password', { auth: 'user:word' }, { 'proxy-authorization': basic('user:x').authorization }, 407],
  ['the right password', { auth: 'user:word' }, GOOD, 200],
  ['a rule against it', { fault: 'refuse' }, {}, 403],
])('a request and a tunnel with %s', async (_, options, headers, status) => {
  const { ably, proxy } = await start(options);
  const reply = await ask(proxy.url, { path: `${ably.url}/stats`, headers: { ...KEY, ...headers } });
  const tunneled = await tunnel(proxy.port, `127.0.0.1:${ably.port}`, headers);
  tunneled.socket?.destroy();
  expect([reply.status, tunneled.status]).toEqual([status, status]);
  expect(proxy.passages.map(({ passed }) => passed)).toEqual([status === 200, status === 200]);
  expect(ably.requests).toHaveLength(status === 200 ? 1 : 0);
  const pages = [reply, tunneled].map((each) => each.headers['content-type'] === 'text/html');
  expect(pages).toEqual([status !== 200, status !== 200]);
  if (status === 407) expect(tunneled.headers).toMatchObject({ 'proxy-authenticate': 'Basic realm="proxy"' });
});

test('a proxy that hangs answers neither, and closing it ends both', async () => {
  const { ably, proxy } = await start({ fault: 'hang' });
  await expect(tunnel(proxy.port, `127.0.0.1:${ably.port}`, {}, 200)).rejects.toThrow('out of patience');
  const path = `${ably.url}/stats`;
  await expect(ask(proxy.url, { path, patience: 200 })).rejects.toThrow('out of patience');
  const pending = tunnel(proxy.port, `127.0.0.1:${ably.port}`).catch((error: Error) => error.message);
  for (let wait = 0; proxy.passages.length < 3 && wait < 100; wait += 1)
    await new Promise((done) => setTimeout(done, 10));
  await proxy.close();
  expect(await pending).toMatch(/socket hang up|ECONNRESET/);
});

test('nothing but loopback is dialled', async () => {
  const { proxy } = await start();
  expect(await ask(proxy.url, { path: 'http://main.realtime.ably.net/time' })).toMatchObject({ status: 502 });
  expect(await ask(`${proxy.url}/time`)).toMatchObject({ status: 502 });
  expect(await tunnel(proxy.port, 'main.realtime.ably.net:443')).toMatchObject({ status: 502 });
  expect(proxy.passages.map(({ passed }) => passed)).toEqual([false, false, false]);
});
