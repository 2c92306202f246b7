import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { basic, bearer, send, sign } from './client.ts';

const SERVE = fileURLToPath(new URL('serve.mjs', import.meta.url));
const KEY = ['--key', 'app.key:secret'];

async function withServer<T>(args: string[], use: (url: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [SERVE, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(child.stdout, 'data');
    return await use(/^listening on (\S+)\n$/.exec(`${line}`)?.[1] ?? '');
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}
const stats = (url: string, headers = basic('app.key:secret')) => send(`${url}/stats`, { headers });

test('the server runs as a process, for several keys', async () => {
  await withServer([...KEY, '--key', 'app.two:secret', '--revocable'], async (url) => {
    expect(await stats(url, basic('app.two:secret'))).toMatchObject({ status: 200, body: '[]' });
    const options = { method: 'POST', headers: basic('app.key:secret'), body: '{"targets":["clientId:c"]}' };
    expect(await send(`${url}/keys/app.key/revokeTokens`, options)).toMatchObject({ status: 201 });
  });
});

test.each<[string[], number]>([
  [['--fault', 'html-403'], 403],
  [['--fault', '{"code":40130,"status":401}'], 401],
  [['--fault', '["error-503"]'], 503],
  [['--capability', '{"chat:*":["publish"]}'], 401],
])('with %j, stats has status %i', async (args, status) => {
  expect(await withServer([...KEY, ...args], stats)).toMatchObject({ status });
});

test('its clock and its leeway for iat are options', async () => {
  const iat = Math.floor(Date.now() / 1000);
  const token = sign('app.key', 'secret', { iat, exp: iat + 60 });
  const response = await withServer([...KEY, '--now-offset=-20', '--future-iat', '10'], (url) =>
    stats(url, bearer(token)),
  );
  expect(response.headers['x-ably-errorcode']).toBe('40101');
  expect(Date.now() - Date.parse(response.headers.date ?? '')).toBeGreaterThan(19_000);
});

test.each<[string[], RegExp]>([
  [[], /^--key is missing\nusage: /],
  [['--key', 'secret'], /^--key takes app.key:secret\nusage: /],
  [[...KEY, '--fault', 'no'], /^--fault takes JSON or one of hang, /],
  [[...KEY, '--future-iat', 'x'], /^--future-iat takes a number/],
])('%j is a usage error', async (args, message) => {
  const child = spawn(process.execPath, [SERVE, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
});
