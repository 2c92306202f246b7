import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';
import { type Replay, replay, type Step } from '../support/runner.ts';

const good: Step = { with: { 'api-key': KEY.text, 'export-env': 'true' } };
const full = existsSync('/dev/full') ? test : test.skip;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
  await writeFile(
    join(folder, 'year-1970.cjs'),
    'const now = Date.now; const start = now(); Date.now = () => now() - start + 86_400_000;',
  );
  await writeFile(join(folder, 'out'), 'earlier=step\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const errorsOf = (run: Replay) =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

test.each([
  ['GITHUB_OUTPUT', 'GITHUB_OUTPUT: the variable is not set, so outputs would be printed.'],
  ['GITHUB_ENV', 'GITHUB_ENV: the variable is not set, so outputs would be printed.'],
] as const)('%s unset: nothing is issued', async (variable, error) => {
  const run = await replay({ ...good, without: [variable] });
  expect(run.exitCode).toBe(1);
  expect(errorsOf(run)).toEqual([expect.stringContaining(error)]);
  expect({ outputs: run.outputs, env: run.env, problems: run.fileProblems }).toEqual({
    outputs: {},
    env: {},
    problems: [],
  });
});

test.each([
  ['missing', '/nowhere/output', 'GITHUB_OUTPUT: the file cannot be written: the file does not exist (ENOENT).'],
  [
    'a folder',
    '/',
    'No token was issued: the outputs could not be written: the path is a directory (EISDIR); nothing was set.',
  ],
  [
    'read-only',
    '/proc/version',
    /GITHUB_OUTPUT: the file cannot be written: permission denied|the outputs could not be written/,
  ],
])('GITHUB_OUTPUT %s', async (_name, GITHUB_OUTPUT, error) => {
  const run = await replay({ ...good, env: { GITHUB_OUTPUT } });
  expect(run.exitCode).toBe(1);
  expect(errorsOf(run)).toHaveLength(1);
  expect(errorsOf(run)[0]).toMatch(error);
  expect({ env: run.env, stderr: run.raw.stderr }).toEqual({ env: {}, stderr: '' });
});

full.each([['GITHUB_OUTPUT'], ['GITHUB_ENV']])(
  '%s on a full disk: what was written is taken back',
  async (variable) => {
    const run = await replay({ ...good, env: { [variable]: '/dev/full' } });
    expect(run.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([
      'No token was issued: the outputs could not be written: no space left on the disk (ENOSPC); nothing was set.',
    ]);
    expect({ outputs: run.outputs, env: run.env }).toEqual({ outputs: {}, env: {} });
  },
);

full('what an earlier step wrote stays', async () => {
  const GITHUB_OUTPUT = join(folder, 'out');
  await replay({ ...good, env: { GITHUB_OUTPUT, GITHUB_ENV: '/dev/full' } });
  expect(await readFile(GITHUB_OUTPUT, 'utf8')).toBe('earlier=step\n');
});

test.each([
  ['unset', { without: ['GITHUB_STEP_SUMMARY'] }],
  ['missing', { env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } }],
  ['on a full disk', { env: { GITHUB_STEP_SUMMARY: '/dev/full' } }],
] as const)('summary file %s: the token is issued all the same', async (_name, step) => {
  const run = await replay({ with: { ...good.with, summary: 'true' }, ...(step as Partial<Step>) });
  expect(run.exitCode).toBe(0);
  expect(run.outputs['token']).toMatch(/^eyJ/);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('summary: the token was issued, but the summary could not be written: '),
  ]);
});

test('a clock in 1970 is warned of', async () => {
  const run = await replay({ ...good, nodeOptions: ['--require', join(folder, 'year-1970.cjs')] });
  expect(run.exitCode).toBe(0);
  expect(run.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
    expect.stringMatching(
      /^warning clock: This machine says that it is 1970-01-02T00:00:0\d\.000Z\. Ably will refuse the token/,
    ),
  ]);
});

test('a token too long for a header is warned of', async () => {
  const capability = JSON.stringify(
    Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`channel-number-${i}`, ['publish']])),
  );
  const run = await replay({ with: { ...good.with, capability } });
  expect(run.exitCode).toBe(0);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^token: The token has \d+ characters; over 6000/),
  ]);
});

test('stdout closed early: the masks did not arrive, so nothing is set', async () => {
  const [output, env] = [join(folder, 'closed-out'), join(folder, 'closed-env')];
  const main = new URL('../../dist/issue/index.js', import.meta.url).pathname;
  const script = `: > "$GITHUB_OUTPUT"; : > "$GITHUB_ENV"; (sleep 0.3; env "INPUT_API-KEY=$KEY" INPUT_EXPORT-ENV=true "$NODE" ${main}; echo "code $?" >&2) | head -0`;
  const ended = await shell(script, { GITHUB_OUTPUT: output, GITHUB_ENV: env, KEY: KEY.text, NODE: process.execPath });
  expect(ended.stderr).toBe('code 1\n');
  expect([await readFile(output, 'utf8'), await readFile(env, 'utf8')]).toEqual(['', '']);
});
