import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const KEY = 'demoApp.demoKey:a-made-up-secret';
const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment };
    execFile(file, args, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const start = (...args: string[]) => run(process.execPath, [path('scripts/release/start-ably.mjs'), ...args]);
const publish = (status: string, token: string) =>
  run(path('scripts/release/expect-publish.sh'), [status], { ABLY_TOKEN: token, ABLY_URL: server.url });
const issue = async (capability: string) => {
  const args = [path('dist/cli/index.js'), '--token-only', '--capability', capability];
  return (await run(process.execPath, args, { ABLY_API_KEY: KEY })).stdout.trim();
};

let server: { url: string; pid: number };
beforeAll(async () => {
  const { stdout, stderr } = await start(KEY);
  server = { url: stdout.trim(), pid: Number(/process (?<pid>\d+)/.exec(stderr)?.groups?.['pid']) };
});
afterAll(() => {
  process.kill(server.pid);
});

test('the server keeps running after the script has ended', async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${server.url}/time`)).status).toBe(200);
});

test('a script whose server does not start fails, and says why', async () => {
  expect(await start('no key')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--key takes') });
});

test('a token publishes as expected', async () => {
  const token = await issue('{"ci-events":["publish"]}');
  expect(await publish('201', token)).toMatchObject({ code: 0, stderr: '' });
  expect(await publish('401', token)).toMatchObject({ code: 1, stdout: expect.stringContaining('status 201') });
});

test('a rejected token is noticed', async () => {
  for (const token of [await issue('{"elsewhere":["publish"]}'), 'no.token.here', '']) {
    expect(await publish('401', token)).toMatchObject({ code: 0 });
    expect(await publish('201', token)).toMatchObject({ code: 1 });
  }
});

test('a server that does not respond is neither', async () => {
  const environment = { ABLY_TOKEN: 'a.b.c', ABLY_URL: 'http://127.0.0.1:9' };
  for (const status of ['201', '401']) {
    expect((await run(path('scripts/release/expect-publish.sh'), [status], environment)).code).not.toBe(0);
  }
});
