// npm run bench [-- NODE...]: how long a step takes, as a ratio against a script without dependencies. The arguments are
// Node binaries; the default is this one. ROUNDS=N sets the number of rounds.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRounds, ratios, spread } from './measure.mjs';
import { stepEnvironment } from './step-environment.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '..');
const rounds = Number(process.env.ROUNDS ?? 100);
const nodes = process.argv.length > 2 ? process.argv.slice(2) : [process.execPath];
const folder = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  const packages = bundle('benchmarks/packages-alone.js', 'packages');
  for (const node of nodes) report(node, packages);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(node, packages) {
  console.log(
    `\nNode ${execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()}, ${rounds} rounds`,
  );
  const step = (file, inputs = {}) => ({ file, environment: stepEnvironment(folder, inputs) });
  const times = inRounds(
    node,
    {
      'empty script': step(join(top, 'benchmarks/empty-script.cjs')),
      'dependency-free script': step(join(top, 'benchmarks/plain-script.cjs')),
      'the packages alone': step(packages),
      'dist/issue': step(join(top, 'dist/issue/index.js')),
      'dist/issue, 100 resources': step(join(top, 'dist/issue/index.js'), { capability: resources(100) }),
      'dist/issue, 700 resources': step(join(top, 'dist/issue/index.js'), { capability: resources(700) }),
      'dist/issue, YAML': step(join(top, 'dist/issue/index.js'), { capability: 'chat:*: publish' }),
      'dist/cli --token-only': { ...step(join(top, 'dist/cli/index.js')), args: ['--token-only'] },
    },
    rounds,
  );
  console.log(
    `${''.padEnd(28)}${'median ms'.padStart(10)}${'middle half'.padStart(18)}${'× dependency-free script'.padStart(30)}${'peak MB'.padStart(9)}`,
  );
  for (const [name, values] of Object.entries(times)) {
    const { median, low, high } = spread(values);
    const ratio = spread(ratios(values, times['dependency-free script']));
    const ratioText = `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`;
    console.log(
      `${name.padEnd(28)}${median.toFixed(1).padStart(10)}${`${low.toFixed(1)} to ${high.toFixed(1)}`.padStart(18)}${ratioText.padStart(30)}${peak(node, name).padStart(9)}`,
    );
  }
}

/** The peak memory of one run of its own, since the preload that reads it costs time. */
function peak(node, name) {
  const files = {
    'empty script': 'benchmarks/empty-script.cjs',
    'dependency-free script': 'benchmarks/plain-script.cjs',
    'dist/issue': 'dist/issue/index.js',
  };
  if (!files[name]) return '';
  const file = join(top, files[name]);
  const { stderr } = spawnSync(node, ['--require', join(top, 'benchmarks/peak-memory.cjs'), file], {
    env: stepEnvironment(folder),
    encoding: 'utf8',
  });
  return (Number(/peak (\d+)/.exec(stderr)?.[1]) / 1000).toFixed(0);
}

function resources(count) {
  return JSON.stringify(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`channel-${index}`, ['publish', 'subscribe']])),
  );
}

/** Bundles a file with ncc. */
function bundle(file, name) {
  npx('ncc', 'build', file, '--out', join(folder, name), '--target', 'es2022');
  return join(folder, name, 'index.js');
}

function npx(...args) {
  execFileSync('npx', ['--no-install', ...args], { cwd: top, stdio: 'ignore' });
}
