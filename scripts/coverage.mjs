// npm run coverage [-- FILE...]: which lines of our own code in dist run in the processes that the tests start.
// Node writes the coverage of each process; this script merges it by the modules in the bundles.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../dist/', import.meta.url).href;
execFileSync('npm', ['run', '--silent', 'package'], { stdio: 'inherit' });
const NAMES = JSON.parse(readFileSync('build/modules.json', 'utf8'));
const files = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
try {
  const env = { ...process.env, SPAWNED_COVERAGE: folder };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  for (const script of files.length > 0 ? ['test'] : ['test', 'test:proof'])
    execFileSync('npm', ['run', script, '--', '--forceExit', ...files], options);
  report(readdirSync(folder).flatMap((file) => read(join(folder, file))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The coverage of one process; empty if it was killed while writing it. */
function read(file) {
  try {
    return [JSON.parse(readFileSync(file, 'utf8'))];
  } catch {
    return [];
  }
}

function report(runs) {
  const modules = new Map();
  for (const [path, bundle] of ranByFile(runs)) addModules(modules, NAMES[basename(dirname(path))], bundle);
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

/** For each file of dist, which of its characters any process ran. */
function ranByFile(runs) {
  const files = new Map();
  for (const { url, functions } of runs.flatMap(({ result }) => result)) {
    if (!url.startsWith(DIST)) continue;
    const path = fileURLToPath(url);
    const code = files.get(path)?.code ?? readFileSync(path, 'utf8');
    const all = files.get(path)?.ran ?? new Uint8Array(code.length);
    const here = new Uint8Array(code.length);
    // Outer ranges come before the inner ones that they contain.
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

/** Adds the lines of our own modules. A line in several bundles is covered if it runs in any of them. */
function addModules(modules, names, { code, ran }) {
  let name;
  let offset = 0;
  for (const text of code.split('\n')) {
    name = moduleStart(text, names) ?? name;
    const [start, end] = [offset + text.search(/\S|$/), offset + text.length];
    offset = end + 1;
    if (!name?.startsWith('./build/src/') || !isStatement(text)) continue;
    const file = name.replace('./build/', '').replace(/\.js$/, '.ts');
    const lines = modules.get(file) ?? new Map();
    // The bundler names imports differently in each bundle.
    const key = text
      .replace(/\/\*.*?\*\/ ?/g, '')
      .trim()
      .replace(/\(0,[^)]*\)|[\w$.]+(?=[[(])/g, '_');
    const before = lines.get(key)?.ran ?? false;
    lines.set(key, { text: text.trim(), ran: before || ran.subarray(start, end).every((one) => one === 1) });
    modules.set(file, lines);
  }
}

/** The file whose code follows this line; '' for the bundler's own code; undefined if the line starts no module. */
function moduleStart(text, names) {
  if (text.startsWith('/******/')) return '';
  const joined = /^;\/\/ CONCATENATED MODULE: (.+)$/.exec(text)?.[1];
  const number = /^\/\*{3}\/ (\d+):$/.exec(text)?.[1];
  return joined ?? (number && names[number]);
}

/** Comments, strings, lists of strings and what the bundler adds to a module are not statements. */
function isStatement(text) {
  return /\w/.test(text) && !/^\s*(\/[/*]|\*|['"`{[]|\w+: ['"`]|var \w+ = __|__\w+__\.)/.test(text);
}
