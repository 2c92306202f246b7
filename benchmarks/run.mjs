// npm run bench [-- [--checkout FOLDER] [--archive FILE]... [NODE...]]: how long a step takes, compared with the least
// that it can take, and what the archive of the last commit costs a runner.
// NODE: Node binaries; the running one by default. FOLDER: another checkout of this repository, to compare with.
// FILE: the archive of another repository, as git archive --format=tar.gz writes it. ROUNDS=N: the number of rounds.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preparePackages } from '../scripts/packages.mjs';
import { archiveOf, reportArchives } from './archives.mjs';
import { inRounds, quartiles, ratios, run } from './measure.mjs';
import { API_KEY, readAction, stepEnvironment } from './step-environment.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 100);
const REFERENCE = 'dependency-free script';

const { values, positionals } = parseArgs({
  options: { checkout: { type: 'string' }, archive: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const subjects = allSubjects();
  for (const node of positionals.length > 0 ? positionals : [process.execPath]) report(node, subjects);
  reportArchives(allArchives(), folder, ROUNDS);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What is measured, by name. */
function allSubjects() {
  const issue = action('action.yml');
  const script = (file) => ({ ...issue(), file });
  return {
    'empty script': script(join(ROOT, 'benchmarks/empty-script.cjs')),
    [REFERENCE]: script(join(ROOT, 'benchmarks/plain-script.cjs')),
    'the packages alone': script(bundle('benchmarks/packages-alone.js')),
    ...checkoutSubjects('', ROOT),
    'dist/revoke, no target': { ...action('revoke/action.yml')(), exitCode: 1 },
    ...(values.checkout && checkoutSubjects('other ', resolve(values.checkout))),
  };
}

function checkoutSubjects(prefix, root) {
  const issue = action('action.yml', root);
  return {
    [`${prefix}dist/issue`]: issue(),
    [`${prefix}dist/issue, 100 resources`]: issue({ capability: resources(100) }),
    [`${prefix}dist/issue, 500 resources`]: issue({ capability: resources(500) }),
    [`${prefix}dist/issue, lines`]: issue({ capability: 'chat:*: publish' }),
    [`${prefix}dist/cli --token-only`]: { ...issue(), file: join(root, 'dist/cli/index.js'), args: ['--token-only'] },
  };
}

/** The archives to compare, by name. The first is that of this repository. */
function allArchives() {
  return {
    'this repository': archiveOf(ROOT, join(folder, 'this.tar.gz')),
    ...(values.checkout && { 'other checkout': archiveOf(resolve(values.checkout), join(folder, 'other.tar.gz')) }),
    ...Object.fromEntries(values.archive.map((file) => [basename(file), resolve(file)])),
  };
}

/** Steps of an action, with the environment that a runner gives them. */
function action(actionFile, root = ROOT) {
  const { file, defaults } = readAction(join(root, actionFile));
  return (inputs = {}) => ({ file, environment: stepEnvironment(folder, { ...defaults, ...API_KEY, ...inputs }) });
}

function report(node, subjects) {
  const version = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
  console.log(`\nNode ${version}, ${ROUNDS} rounds: medians, and quartiles in parentheses`);
  console.log(row('', 'ms', `ratio to the ${REFERENCE}`, 'peak MB'));
  const measurements = Object.entries(subjects).map(([name, subject]) => [name, () => run(node, subject)]);
  const times = inRounds(Object.fromEntries(measurements), ROUNDS);
  for (const [name, subject] of Object.entries(subjects)) {
    const ratio = ratios(times[name], times[REFERENCE]);
    console.log(row(name, quartiles(times[name], 1), quartiles(ratio, 2), peakMemory(node, subject)));
  }
}

function row(name, time, ratio, memory) {
  return name.padEnd(32) + time.padStart(22) + ratio.padStart(38) + memory.padStart(10);
}

/** The peak memory, from a separate run, because the preload that reads it takes time. */
function peakMemory(node, { file, args = [], environment }) {
  const preload = join(ROOT, 'benchmarks/peak-memory.cjs');
  const { stderr } = spawnSync(node, ['--require', preload, file, ...args], { env: environment, encoding: 'utf8' });
  return (Number(/peak (\d+)/.exec(stderr)?.[1]) / 1000).toFixed(0);
}

function resources(count) {
  const names = Array.from({ length: count }, (_, index) => `channel-${index}`);
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, ['publish', 'subscribe']])));
}

/** Bundles a file as the build does. Returns the bundle. */
function bundle(file) {
  preparePackages();
  const out = join(folder, 'packages');
  execFileSync('npx', ['--no-install', 'ncc', 'build', file, '--out', out, '--target', 'es2022'], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  return join(out, 'index.js');
}
