import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Replay, replay, type Step } from './runner.ts';

const ACTION = `
inputs:
  api-key: { default: $ABLY_API_KEY }
  ttl: { default: 3600 }
  flag: { default: False }
  endpoint: { description: no default }
runs: { using: node24, main: main.mjs }
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'action-'));
  await writeFile(join(folder, 'action.yml'), ACTION);
});
afterAll(() => rm(folder, { recursive: true }));

/** Replays a step of an action that consists of the given code. */
async function run(code: string, step: Step = {}): Promise<Replay> {
  await writeFile(join(folder, 'main.mjs'), `import { writeFileSync } from 'node:fs';\n${code}`);
  return replay(step, join(folder, 'action.yml'));
}

const print = (stdout: string, stderr = '') =>
  `process.stdout.write(${JSON.stringify(stdout)}); process.stderr.write(${JSON.stringify(stderr)});`;
const fill = (file: string, text: string) => `writeFileSync(process.env.${file}, ${JSON.stringify(text)});`;

test.each<[what: string, step: Step, variable: string, value: string | undefined]>([
  ['an input', { with: { ttl: '60' } }, 'INPUT_TTL', '60'],
  ['a default as literal text', {}, 'INPUT_API-KEY', '$ABLY_API_KEY'],
  ['a default as written, not as YAML reads it', {}, 'INPUT_FLAG', 'False'],
  ['an empty input without its default', { with: { 'api-key': '' } }, 'INPUT_API-KEY', ''],
  ['an input that is left out and has no default', {}, 'INPUT_ENDPOINT', ''],
  ['an input that action.yml lacks', { with: { other: 'x' } }, 'INPUT_OTHER', 'x'],
  ['a variable of the job', { env: { ABLY_API_KEY: 'k' } }, 'ABLY_API_KEY', 'k'],
  ['no command file that is left out', { without: ['GITHUB_OUTPUT'] }, 'GITHUB_OUTPUT', undefined],
  ['nothing of the environment of the tests', {}, 'JEST_WORKER_ID', undefined],
])('the process gets %s', async (_, step, variable, value) => {
  const { raw } = await run('console.log(JSON.stringify(process.env))', step);
  expect(JSON.parse(raw.stdout)[variable]).toBe(value);
});

test.each(['issue', 'revoke'] as const)('runs the %s action of this repository', async (action) => {
  const { exitCode, annotations } = await replay({ action, with: { 'api-key': '' } });
  expect(exitCode).toBe(1);
  expect(annotations.filter(({ message }) => /revocation-key/.test(message))).toHaveLength(action === 'revoke' ? 1 : 0);
});

test.each<[what: string, code: string, step: Step, ending: Partial<Replay>]>([
  ['an exit code', 'process.exitCode = 3', {}, { exitCode: 3, signal: null }],
  ['a time limit', 'setInterval(() => {}, 9000)', { timeoutSeconds: 1 }, { exitCode: null, signal: 'SIGKILL' }],
  ['options for node', 'console.log(process.title)', { nodeOptions: ['--title=other'] }, { log: 'other' }],
])('applies %s', async (_, code, step, ending) => {
  expect(await run(code, step)).toMatchObject(ending);
});

test('masks on either stream hide what the runner handles later', async () => {
  const mask = '::add-mask::secret\n';
  const onStdout = await run(print(`${mask}key and secret\n`, 'key and secret\n'), { alreadyMasked: ['key'] });
  expect(onStdout).toMatchObject({
    log: '*** and secret\n*** and ***',
    stdoutFirst: { log: '*** and ***\n*** and ***' },
    stderr: 'key and secret',
    masks: ['secret'],
    raw: { stdout: '::add-mask::secret\nkey and secret\n', stderr: 'key and secret\n' },
  });
  const onStderr = await run(print('::warning::a secret\n', `ably-jwt-action 1.2.3\n${mask}a secret\n`));
  expect(onStderr).toMatchObject({
    log: 'ably-jwt-action 1.2.3\na ***\nWarning: a ***',
    annotations: [{ level: 'warning', message: 'a ***' }],
    stdoutFirst: {
      log: 'Warning: a secret\nably-jwt-action 1.2.3\na ***',
      debugLog: 'Warning: a secret\nably-jwt-action 1.2.3\n::add-mask::***\na ***',
      annotations: [{ level: 'warning', message: 'a secret' }],
    },
    stderr: 'a secret',
  });
});

test('a step in which commands are stopped', async () => {
  const code = print('::error::x\n', '::add-mask::secret\n') + fill('GITHUB_OUTPUT', 'o=secret');
  expect(await run(code, { isStopped: true })).toMatchObject({
    log: '::add-mask::secret\n::error::x',
    annotations: [],
    masks: [],
    outputs: { o: 'secret' },
  });
});

test('every command file is read, even if the step fails', async () => {
  const files = [fill('GITHUB_OUTPUT', 'o=1'), fill('GITHUB_ENV', 'E=2'), fill('GITHUB_STATE', 's=3')];
  const result = await run(`${files.join('')} ${fill('GITHUB_STEP_SUMMARY', '# 4')} process.exitCode = 1;`);
  expect(result).toMatchObject({ exitCode: 1, outputs: { o: '1' }, env: { E: '2' }, state: { s: '3' } });
  expect(result.rawSummary).toBe('# 4');
});

test.each(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE'])('a malformed %s is reported', async (file) => {
  expect((await run(fill(file, 'nonsense'))).fileProblems).toEqual([`${file}: Invalid format 'nonsense'`]);
});

test('the debug log shows the command files, with the masks known by then', async () => {
  const files = [
    fill('GITHUB_OUTPUT', 'o=a secret'),
    fill('GITHUB_ENV', 'E=key'),
    fill('GITHUB_STATE', 's<<X\n1\nkey\nX'),
  ];
  const result = await run(`${files.join('')} ${print('hello\n::add-mask::secret\n')}`);
  expect(result.log).toBe('hello');
  expect(result.debugLog.split('\n')).toEqual([
    'hello',
    '::add-mask::***',
    "##[debug]E='key'",
    '##[debug]Save state s = 1',
    '##[debug]key',
    '##[debug]Set output o = a ***',
  ]);
});

test('the summary is masked line by line, so a secret of two lines is not masked as a whole', async () => {
  const result = await run(fill('GITHUB_STEP_SUMMARY', '# secret\r\nke\ny\n'), { alreadyMasked: ['secret', 'ke y'] });
  expect(result).toMatchObject({ summary: '# ***\nke\ny\n', rawSummary: '# secret\r\nke\ny\n' });
});
