// npm run package: builds dist from src. Types are stripped by tsc, then ncc bundles each entry point, the HTTP client,
// and what all of them share.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { licenses } from './licenses.mjs';
import { preparePackages } from './packages.mjs';

/** The folders of dist, and the module that each one bundles. */
const BUNDLES = {
  shared: 'shared/index.js',
  ably: 'ably/index.js',
  issue: 'action/issue.js',
  revoke: 'action/revoke.js',
  cli: 'cli/index.js',
};

/** What stays outside of the bundles that import it, as they spell it, and where it is from a folder of dist. */
const EXTERNALS = {
  // So that a release changes only dist/package.json.
  '../../package.json': '../package.json',
  // A bundle of its own, so that dist has it only once.
  '../ably/index.js': '../ably/index.js',
};

/** Built here and moved to dist when complete, so that a failed build leaves dist unchanged. */
const OUT = 'build/dist';
const PREVIOUS = 'build/previous-dist';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('build', { recursive: true, force: true });
preparePackages();
execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc')], { stdio: 'inherit' });

// No module of src does anything when it is loaded, except the entry points. So unused ones are left out.
writeFileSync('build/package.json', JSON.stringify({ sideEffects: false }));

const shared = shareModules();
const statistics = {};
for (const [name, entry] of Object.entries(BUNDLES)) statistics[name] = await bundle(name, entry);
writeFileSync('build/modules.json', JSON.stringify(moduleNames(statistics)));
write('licenses.txt', licenses(Object.values(statistics)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
// The type keeps dist working inside a repository whose own package.json says "module".
write('package.json', `${JSON.stringify({ type: 'commonjs', version }, null, 2)}\n`);
replaceDist();

/**
 * Makes one module of all that src/token and src/node export. As a bundle of its own, dist has it only once, although all
 * others use it. Returns where the others find it, for each path by which they import one of these modules.
 */
function shareModules() {
  const paths = ['token', 'node'].flatMap((folder) =>
    readdirSync(join('build/src', folder)).map((file) => `../${folder}/${file}`),
  );
  mkdirSync('build/src/shared');
  writeFileSync('build/src/shared/index.js', paths.map((path) => `export * from '${path}';\n`).join(''));
  return Object.fromEntries(paths.map((path) => [path, '../shared/index.js']));
}

/** Bundles a module into its folder. Returns the bundler's statistics. */
async function bundle(name, entry) {
  const { code, assets, stats } = await ncc(resolve('build/src', entry), {
    cache: false,
    quiet: true,
    target: 'es2022',
    externals: name === 'shared' ? EXTERNALS : { ...EXTERNALS, ...shared },
  });
  // A file that starts with #! is a command.
  write(`${name}/index.js`, code, code.startsWith('#!') ? 0o755 : 0o644);
  for (const [file, { source, permissions }] of Object.entries(assets)) write(`${name}/${file}`, source, permissions);
  return stats.toJson();
}

/** For coverage: the file that each module of a bundle comes from, by the module's number in the bundle. */
function moduleNames(statistics) {
  const names = ({ modules }) => modules.map(({ id, name }) => [id, name.replace(/ \+ \d+ modules$/, '')]);
  return Object.fromEntries(
    Object.entries(statistics).map(([name, stats]) => [name, Object.fromEntries(names(stats))]),
  );
}

function write(file, content, mode = 0o644) {
  const path = join(OUT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode });
}

function replaceDist() {
  if (existsSync('dist')) renameSync('dist', PREVIOUS);
  renameSync(OUT, 'dist');
  rmSync(PREVIOUS, { recursive: true, force: true });
}
