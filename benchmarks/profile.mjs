// npm run profile [-- NODE...]: where the time of a step goes, as medians of the times between marks that are put into
// a copy of dist/issue. Includes node's own start.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spread } from './measure.mjs';
import { stepEnvironment } from './step-environment.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 100);
const DIST = fileURLToPath(new URL('../dist/issue/', import.meta.url));

/** What ends before, or (where `after` is set) right behind, a place in the bundle. */
const MARKS = [
  { what: "node's start, and the file read and parsed", at: '(() => { // webpackBootstrap' },
  { what: 'what @actions/core loads: os, fs', at: 'const external_crypto_namespaceObject = require("crypto");' },
  { what: "node's crypto", at: 'const external_crypto_namespaceObject = require("crypto");', after: true },
  { what: 'all other modules', at: 'const stdoutDelivered = watchStream(process.stdout);' },
  { what: "node's stdout and stderr", at: 'watchStream(process.stderr);', after: true },
  { what: 'the inputs read', at: 'const key = words[' },
  { what: 'the key masked: the first line written', at: '(0,command_files/* checkCommandFiles */.$E)(environment' },
  { what: "files looked at, node's random numbers", at: 'const request = await checkRequest(' },
  { what: 'all checks', at: 'reportWarnings(findings.warnings, environment);' },
  { what: "jose's own work", at: 'const signingKey = await rawKey(' },
  { what: 'the key given to WebCrypto', at: 'const jws = {' },
  { what: 'the signature', at: '(0,core/* setSecret */.Pq)(issued.token);' },
  { what: 'token and signature masked', at: 'await publish(issued' },
  { what: 'the outputs written', at: 'reportIssued(issued, options,' },
  { what: 'the report', at: 'await summary?.writeSummary(' },
  { what: 'all said let out', at: 'process.exit(exitCode);' },
];

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
try {
  for (const file of readdirSync(DIST)) copyFileSync(join(DIST, file), join(folder, file));
  writeFileSync(join(folder, 'index.js'), marked(readFileSync(join(DIST, 'index.js'), 'utf8')));
  for (const node of process.argv.length > 2 ? process.argv.slice(2) : [process.execPath]) report(node);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function marked(code) {
  let text = code;
  MARKS.forEach(({ at, after }, index) => {
    const place = text.indexOf(at);
    if (place < 0) throw new Error(`not in dist/issue/index.js any more: ${at}`);
    const cut = after ? place + at.length : place;
    const write =
      index === MARKS.length - 1 ? "require('node:fs').writeFileSync(process.env.MARKS, marks.join(' '));" : '';
    text = `${text.slice(0, cut)}marks[${index}] ??= performance.now();${write}${text.slice(cut)}`;
  });
  return `const marks = [];${text}`;
}

function report(node) {
  const marks = join(folder, 'marks');
  const env = { ...stepEnvironment(folder), MARKS: marks };
  const rounds = Array.from({ length: ROUNDS }, () => {
    const { status, stderr } = spawnSync(node, [join(folder, 'index.js')], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(marks, 'utf8').split(' ').map(Number);
  });
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\n${version}, ${ROUNDS} rounds: median ms`);
  MARKS.forEach(({ what }, index) => {
    const times = rounds.map((round) => round[index] - (round[index - 1] ?? 0));
    console.log(`${spread(times).median.toFixed(2).padStart(7)}  ${what}`);
  });
}
