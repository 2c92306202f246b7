// npm run step -- capability='{"my-channel":["publish"]}' ttl=15m: runs one step of the issue action on this machine, and
// prints its log, outputs and summary as GitHub would show them. The key comes from ABLY_API_KEY, else a made-up one is
// used, because signing is offline.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const MASK = '::add-mask::';
const MADE_UP_KEY = 'demoApp.demoKey:a-made-up-secret';
const root = fileURLToPath(new URL('..', import.meta.url));
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'), { schema: 'failsafe' });

const given = Object.fromEntries(process.argv.slice(2).map(readArgument));
const inputs = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']);
const folder = mkdtempSync(join(tmpdir(), 'step-'));
try {
  process.exitCode = runStep({ ...Object.fromEntries(inputs), ...given });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `name=value`; ends the program if it is anything else. */
function readArgument(argument) {
  const [, name, value] = /^([\w-]+)=(.*)$/s.exec(argument) ?? [];
  if (name === undefined) stop('each argument must be an input and its value, for example ttl=15m');
  if (name === 'api-key') stop('set the variable ABLY_API_KEY instead, because other processes can see arguments');
  return [name, value];
}

function stop(message) {
  console.error(`step: ${message}`);
  process.exit(2);
}

/** Returns the exit code of the step. */
function runStep(values) {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'].map((name) => [name, join(folder, name)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const variables = Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, action.runs.main)], {
    encoding: 'utf8',
    env: { ABLY_API_KEY: MADE_UP_KEY, GITHUB_RUN_ID: '1', ...process.env, ...files, ...Object.fromEntries(variables) },
  });
  const mask = maskFor(stderr);
  print(
    'Log',
    mask([...stderr.split('\n'), ...stdout.split('\n')].filter((line) => !line.startsWith(MASK)).join('\n')),
  );
  for (const [name, file] of Object.entries(files)) print(name, mask(readFileSync(file, 'utf8')));
  return status ?? 1;
}

/** Replaces what the step masked, as the runner does. */
function maskFor(stderr) {
  const lines = stderr.split('\n').filter((line) => line.startsWith(MASK));
  const secrets = lines.map((line) => decodeURIComponent(line.slice(MASK.length)));
  const longestFirst = secrets.sort((one, other) => other.length - one.length);
  return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
}

function print(title, text) {
  console.log(`--- ${title}\n${text.trim()}\n`);
}
