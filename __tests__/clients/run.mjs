// Real clients with a token of the committed command line, through the fake Ably server: npm run test:clients
// Needs python3 with venv, and the registries of npm and PyPI. Installs into a temporary folder.
// ABLY_CLI_PACKAGE names another package of the Ably CLI for npm to install, such as a tarball.
// Prints a line for each check, then "N passed, N failed", and ", N skipped" if a client is not available.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installAblyCli } from './ably-cli.mjs';
import { checks } from './checks.mjs';
import { withFakeAbly } from './fake-ably.mjs';
import { installNpmSdk } from './npm-sdk.mjs';
import { Unavailable } from './processes.mjs';
import { installPythonSdk } from './python-sdk.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
const directory = mkdtempSync(join(tmpdir(), 'ably-clients-'));
try {
  // All at once, since they wait for the network most of the time.
  const installed = await Promise.allSettled(
    [installNpmSdk, installPythonSdk, installAblyCli].map((install) => install(directory)),
  );
  for (const result of installed) {
    if (result.status === 'fulfilled') await checkClient(result.value);
    else reportError('installing a client', result.reason);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** @param {import('./checks.mjs').Client} client */
async function checkClient(client) {
  for (const [name, check] of Object.entries({ ...checks, ...client.checks })) {
    try {
      await withFakeAbly((ably) => check(client, ably));
      report('passed', `${client.name} ${name}`);
    } catch (error) {
      reportError(`${client.name} ${name}`, error);
    }
  }
}

/**
 * @param {string} name
 * @param {unknown} error
 */
function reportError(name, error) {
  const message = error instanceof Error ? error.message : String(error);
  report(error instanceof Unavailable ? 'skipped' : 'failed', `${name}: ${message.replace(/\s+/g, ' ')}`);
}

/**
 * @param {keyof typeof count} outcome
 * @param {string} text
 */
function report(outcome, text) {
  count[outcome] += 1;
  console.log(`${outcome}: ${text}`);
}
