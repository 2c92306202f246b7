import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { ask, basic, bearer, sign } from './client.ts';

const SERVE = fileURLToPath(new URL('serve.mjs', import.meta.url));

function start(...args: string[]): { child: ChildProcess; out: Promise<string>; err: Promise<string> } {
  const child = spawn(process.execPath, [SERVE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const first = (stream: NodeJS.ReadableStream | null) =>
    new Promise<string>((resolve) =>
      stream?.once('data', (chunk) => resolve(`${chunk}`)).once('end', () => resolve('')),
    );
  return { child, out: first(child.stdout), err: first(child.stderr) };
}

test('the stand-in runs as a process till it is told to stop', async () => {
  const { child, out } = start('--port', '0', '--key', 'app.key:secret', '--key', 'app.two:secret', '--revocable');
  const [, url = ''] = /^listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(await out) ?? [];
  expect(await ask(`${url}/stats`, { headers: basic('app.two:secret') })).toMatchObject({ status: 200, body: '[]' });
  const revoke = { method: 'POST', headers: { ...basic('app.key:secret'), 'x-ably-version': '6' } };
  const body = '{"targets":["clientId:c"]}';
  expect(await ask(`${url}/keys/app.key/revokeTokens`, { ...revoke, body })).toMatchObject({ status: 201 });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.each<[string[], number]>([
  [['--fault', 'html-403'], 403],
  [['--fault', '{"code":40130,"status":401}'], 401],
  [['--fault', '["error-503"]'], 503],
  [['--capability', '{"chat:*":["publish"]}'], 401],
  [['--capability', '{"*":["stats"]}'], 200],
])('%j answers stats with %i', async (args, status) => {
  const { child, out } = start('--key', 'app.key:secret', ...args);
  const url = (await out).trim().replace('listening on ', '');
  expect(await ask(`${url}/stats`, { headers: basic('app.key:secret') })).toMatchObject({ status });
  child.kill();
  await once(child, 'exit');
});

test('its clock and its rule for iat can differ from the defaults', async () => {
  const { child, out } = start('--key', 'app.key:secret', '--now-offset=-20', '--future-iat', '10');
  const url = (await out).trim().replace('listening on ', '');
  const iat = Math.floor(Date.now() / 1000);
  const headers = bearer(sign('app.key', 'secret', { iat, exp: iat + 60 }));
  const { status, headers: received } = await ask(`${url}/stats`, { headers });
  child.kill();
  await once(child, 'exit');
  expect([status, received['x-ably-errorcode']]).toEqual([400, '40001']);
  const behind = Date.now() - Date.parse(received.date ?? '');
  expect(behind).toBeGreaterThan(19_000);
});

test.each<[string[], RegExp]>([
  [[], /^--key is missing\nusage: /],
  [['--key', 'secret'], /^--key takes app.key:secret\nusage: /],
  [['--key', 'a.b:c', '--fault', 'no'], /^--fault takes JSON or one of hang, /],
  [['--key', 'a.b:c', '--future-iat', 'x'], /^--future-iat takes a number/],
  [['--kye', 'a.b:c'], /kye/],
])('%j is a mistake', async (args, message) => {
  const { child, out, err } = start(...args);
  const [exit] = await once(child, 'exit');
  expect([exit, await out]).toEqual([2, '']);
  expect(await err).toMatch(message);
});
