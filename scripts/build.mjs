// Builds dist from src: types off with tsc, one bundle per door with ncc, then out with every function that is
// never called (the packages bring many) and into a form that a reviewer can read. Nothing is renamed.
// The patches say "sideEffects": false for the @actions packages; without them ncc keeps all of each.
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';
import { licences } from './licences.mjs';

const OUT = 'build/dist';
const DOORS = { main: 'action/index.js', post: 'action/post-index.js', cli: 'cli/index.js' };

rmSync('build', { recursive: true, force: true });
run(['patch-package', '--error-on-fail']);
run(['tsc']);
for (const [door, entry] of Object.entries(DOORS)) {
  // package.json stays outside, so that a new version leaves the bundles as they are.
  const external = ['--external', '../../package.json'];
  run([
    'ncc',
    'build',
    `build/src/${entry}`,
    '--out',
    `${OUT}/${door}`,
    '--target',
    'es2022',
    ...external,
    '--stats-out',
    stats(door),
  ]);
  for (const file of readdirSync(`${OUT}/${door}`).filter((name) => name.endsWith('.js'))) {
    const path = `${OUT}/${door}/${file}`;
    writeFileSync(path, await tidy(readFileSync(path, 'utf8'), namesOfModules(door)));
  }
}
chmodSync(`${OUT}/cli/index.js`, 0o755);
// At once, so that nothing ever meets half of dist.
rmSync('dist', { recursive: true, force: true });
renameSync(OUT, 'dist');
writeFileSync(
  'licenses.txt',
  licences(Object.keys(DOORS).map((door) => JSON.parse(readFileSync(stats(door), 'utf8')))),
);

function namesOfModules(door) {
  const { modules } = JSON.parse(readFileSync(stats(door), 'utf8'));
  return new Map(modules.map(({ id, name }) => [String(id), name.replace(/^\.\/| \+ \d+ modules$/g, '')]));
}

function stats(door) {
  return `build/${door}.stats.json`;
}

async function tidy(bundle, names) {
  const { code } = await minify(bundle, {
    compress: { defaults: false, unused: true, dead_code: true, toplevel: true, passes: 3 },
    mangle: false,
    format: { beautify: true, comments: /CONCATENATED MODULE/ },
  });
  // Every module gets a line that says which file it is.
  return run(['biome', 'format', '--indent-style=tab', '--stdin-file-path', 'bundle.js'], code)
    .replace(/CONCATENATED MODULE: (\.\/)?/g, '')
    .replace(/^(\t{1,2})(\d+): /gm, (start, indent, id) => `${indent}// ${names.get(id)}\n${start}`);
}

function run(command, input) {
  const stdio = [input === undefined ? 'ignore' : 'pipe', 'pipe', 'inherit'];
  return execFileSync('npx', ['--no-install', ...command], { input, stdio, encoding: 'utf8', maxBuffer: 2 ** 26 });
}
