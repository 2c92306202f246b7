import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readRows } from './page.mjs';
import { run } from './processes.mjs';
import { programsOf } from './programs.mjs';

/** @typedef {import('./toolchains.mjs').Toolchain} Toolchain */

/**
 * Installs a client and builds its programs, for servers on two ports: `port`, and `tlsPort` for the API key.
 * @param {Toolchain} toolchain
 * @param {string} folder to create, next to `cert.pem`
 * @returns {Promise<import('./checks.mjs').Client & { port: number, tlsPort: number }>}
 * @throws if docs/clients.md shows another version
 */
export async function prepareClient(toolchain, folder) {
  const row = readRows()[toolchain.heading];
  if (row === undefined) throw new Error('docs/clients.md does not say that CI checks it');
  if (row.version !== toolchain.version) throw new Error(`docs/clients.md says version ${row.version}`);
  const [port, tlsPort] = [await freePort(), await freePort()];
  mkdirSync(folder);
  await toolchain.install(folder);
  const command = await toolchain.build(folder, programsOf(toolchain.heading, variantsOf(toolchain, tlsPort), port));
  return {
    row,
    port,
    tlsPort,
    run: async (variant, token) => {
      const [program = '', ...args] = command(variant);
      // The last one is for the clients that need TLS; Java has a store of its own.
      const env = { PATH: process.env['PATH'], ABLY_TOKEN: token, SSL_CERT_FILE: join(folder, '../cert.pem') };
      return resultOf(await run(program, args, env));
    },
  };
}

/**
 * @param {Toolchain} toolchain
 * @param {number} tlsPort
 * @returns {Record<string, import('./programs.mjs').Variant>}
 */
function variantsOf({ heading, withKey, asServer }, tlsPort) {
  return {
    plain: {},
    'own-client-id': { clientId: 'ci' },
    'other-client-id': { clientId: 'someone' },
    space: { channel: heading === 'curl' ? 'ci%20events' : 'ci events' },
    ...(asServer === undefined ? {} : { server: { option: asServer } }),
    ...(withKey === undefined ? {} : { 'with-key': { server: withKey(tlsPort) } }),
  };
}

/**
 * @param {{ code: number, stdout: string, stderr: string }} ended
 * @returns {string} what the program has read, or the code of the error that it printed last
 */
function resultOf({ code, stdout, stderr }) {
  const codes = [...`${stdout}\n${stderr}`.matchAll(/(?:^|\s|"code":)(\d{5})(?=[ ,\n])/g)];
  if (code === 0 && stdout.includes('v1.2.3')) return 'v1.2.3';
  if (code !== 0 && codes.length > 0) return codes.at(-1)?.[1] ?? '';
  throw new Error(`exit code ${code} without a result: ${(stderr || stdout).trim()}`);
}

/** @returns {Promise<number>} a port that was free a moment ago */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
