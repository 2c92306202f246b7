// Real clients with a token of the committed command line, through the fake Ably server: npm run test:clients
// Runs the snippets of docs/clients.md, and compares what they do with the table there.
// Needs curl, openssl, python3 with venv, go, a JDK and mvn, cargo, and their registries. Installs and builds in a
// temporary folder; only the package managers keep caches, in the user's home.
// Prints a table, then "N passed, N failed".
// `npm run test:clients -- Go Rust` runs only these. With CARGO_TARGET_DIR, Rust's packages are built only once.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkKey, checkServer, checks } from './checks.mjs';
import { prepareClient } from './client.mjs';
import { withFakeAbly } from './fake-ably.mjs';
import { readRows } from './page.mjs';
import { withRenewalServer } from './renewal-server.mjs';
import { toolchains } from './toolchains.mjs';

/** @typedef {{ check: string, passed: boolean, result: string }} Outcome */

const directory = mkdtempSync(join(tmpdir(), 'ably-clients-'));
const chosen = process.argv.slice(2);
try {
  const tls = createCertificate();
  const unknown = Object.keys(readRows()).filter((name) => !toolchains.some(({ heading }) => heading === name));
  if (unknown.length > 0) throw new Error(`docs/clients.md says that CI checks ${unknown.join(', ')}`);
  const selected = toolchains.filter(
    ({ heading }) => chosen.length === 0 || chosen.some((name) => heading.includes(name)),
  );
  const results = await Promise.all(
    selected.map((toolchain, at) => checkClient(toolchain, join(directory, `${at}`), tls)),
  );
  const rows = results.flatMap((outcomes, at) => outcomes.map((outcome) => rowOf(selected[at], outcome)));
  print([['Client', 'Version', 'Check', 'Result'], ...rows]);
  const failed = results.flat().filter(({ passed }) => !passed).length;
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** A self-signed certificate for localhost, also in `cert.pem`. */
function createCertificate() {
  const [keyFile, certFile] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-noenc', '-days', '1', '-subj', '/CN=localhost'];
  const files = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', [...request, ...files], { stdio: 'ignore' });
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
}

/**
 * @param {import('./toolchains.mjs').Toolchain} toolchain
 * @param {string} folder
 * @param {{ key: string, cert: string }} tls
 * @returns {Promise<Outcome[]>}
 */
async function checkClient(toolchain, folder, tls) {
  /** @type {import('./checks.mjs').Client & { port: number, tlsPort: number }} */
  let client;
  const installed = await outcomeOf('is installed and builds', async () => {
    client = await prepareClient(toolchain, folder);
    return 'done';
  });
  if (!installed.passed) return [installed];
  const all = { ...checks, ...(toolchain.asServer === undefined ? {} : { 'declares itself a server': checkServer }) };
  const outcomes = [installed];
  for (const [name, check] of Object.entries(all)) {
    const server = { port: client.port, tls: toolchain.tls ? tls : undefined };
    outcomes.push(await outcomeOf(name, () => withFakeAbly(server, (ably) => check(client, ably))));
  }
  if (toolchain.withKey === undefined) return outcomes;
  const withKey = () => withRenewalServer(tls, client.tlsPort, (used) => checkKey(client, used));
  return [...outcomes, await outcomeOf('a key beside an expired token', withKey)];
}

/**
 * @param {string} check
 * @param {() => Promise<string>} perform
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(check, perform) {
  try {
    return { check, passed: true, result: await perform() };
  } catch (error) {
    const result = error instanceof Error ? error.message : String(error);
    return { check, passed: false, result: `FAILED: ${result.replace(/\s+/g, ' ')}` };
  }
}

/**
 * @param {import('./toolchains.mjs').Toolchain | undefined} toolchain
 * @param {Outcome} outcome
 */
function rowOf(toolchain, { check, result }) {
  return [toolchain?.heading ?? '', toolchain?.version ?? '', check, result];
}

/** @param {readonly string[][]} rows */
function print(rows) {
  const width = (/** @type {number} */ column) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [0, 1, 2].map(width);
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
