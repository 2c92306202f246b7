// Which lines of our own code in dist the tests have run, in the processes that they spawned: npm run coverage.
// Node writes what each process ran; here all of it is laid over the bundles, module by module.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../dist/', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
try {
  const env = { ...process.env, SPAWNED_COVERAGE: folder };
  execFileSync('npm', ['test', '--', '--forceExit', ...process.argv.slice(2)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  report(readdirSync(folder).flatMap((file) => read(join(folder, file))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What one process ran; nothing of one that was killed while it wrote that down. */
function read(file) {
  try {
    return [JSON.parse(readFileSync(file, 'utf8'))];
  } catch {
    return [];
  }
}

function report(runs) {
  const modules = new Map();
  for (const bundle of ranByFile(runs).values()) addModules(modules, bundle);
  let [all, missed] = [0, 0];
  for (const [name, lines] of [...modules].sort()) {
    const gaps = [...lines.values()].filter(({ ran }) => !ran);
    all += lines.size;
    missed += gaps.length;
    console.log(`${String(Math.round(100 - (gaps.length / lines.size) * 100)).padStart(3)} %  ${name}`);
    for (const { text } of gaps) console.log(`         ${text}`);
  }
  console.log(`${(100 - (missed / all) * 100).toFixed(1)} % of ${all} lines, in ${runs.length} processes`);
}

/** For each bundle, which of its characters were run by any process. */
function ranByFile(runs) {
  const files = new Map();
  for (const { url, functions } of runs.flatMap(({ result }) => result)) {
    if (!url.startsWith(DIST)) continue;
    const path = fileURLToPath(url);
    const code = files.get(path)?.code ?? readFileSync(path, 'utf8');
    const all = files.get(path)?.ran ?? new Uint8Array(code.length);
    const here = new Uint8Array(code.length);
    // Outer ranges come before the inner ones that they hold.
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
      here.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    }
    here.forEach((one, index) => {
      all[index] |= one;
    });
    files.set(path, { code, ran: all });
  }
  return files;
}

/** Lines of our own modules. A module that stands in several bundles is run if it is run in one. */
function addModules(modules, { code, ran }) {
  let name;
  let offset = 0;
  for (const text of code.split('\n')) {
    // What follows the modules is the bundler's.
    if (text.includes('__webpack_module_cache__ =')) name = undefined;
    name = /^\s*\/\/ ((?:build|node_modules)\/\S+)$/.exec(text)?.[1] ?? name;
    const [start, end] = [offset + text.search(/\S|$/), offset + text.length];
    offset = end + 1;
    if (!name?.startsWith('build/src/') || !/\w/.test(text) || /^\s*(\/\/|['"`{[]|\w+: ['"`])/.test(text)) continue;
    const file = name.replace('build/', '').replace(/\.js$/, '.ts');
    const lines = modules.get(file) ?? new Map();
    // The bundler names what a module imports differently in each bundle.
    const key = text.trim().replace(/\(0, [\w.$]+\)|[\w$.]+(?=[[(])/g, '_');
    const before = lines.get(key)?.ran ?? false;
    lines.set(key, { text: text.trim(), ran: before || ran.subarray(start, end).every((one) => one === 1) });
    modules.set(file, lines);
  }
}
