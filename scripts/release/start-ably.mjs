// Starts the fake Ably server of the tests in the background and prints its URL: node start-ably.mjs KEY
// The server runs in its own session, so that it keeps running when this step ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAX_WAIT = 20_000;
const server = fileURLToPath(new URL('../../__tests__/support/ably/serve.mjs', import.meta.url));
const log = join(mkdtempSync(join(tmpdir(), 'ably-')), 'log');
const output = openSync(log, 'w');

const child = spawn(process.execPath, [server, '--port', '0', '--revocable', '--key', process.argv[2] ?? ''], {
  detached: true,
  stdio: ['ignore', output, output],
});
child.unref();

const deadline = Date.now() + MAX_WAIT;
let url;
while (url === undefined && child.exitCode === null && Date.now() < deadline) {
  await setTimeout(50);
  url = /^listening on (\S+)$/m.exec(readFileSync(log, 'utf8'))?.[1];
}
if (url === undefined) {
  child.kill();
  console.error(`The fake Ably server did not start:\n${readFileSync(log, 'utf8')}`);
  process.exitCode = 1;
} else {
  console.error(`The fake Ably server is process ${child.pid}.`);
  console.log(url);
}
