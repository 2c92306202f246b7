import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Annotation, type Replay, replay, type Step } from './runner.ts';

const ACTION = `
name: Made up
inputs:
  api-key: { description: no default }
  ttl: { default: 3600 }
  flag: { default: False }
  two words: { default: "a: b" }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'made-up-'));
  await writeFile(join(folder, 'action.yml'), ACTION);
  await writeFile(join(folder, 'node'), '#!/bin/sh\necho another node\n');
  await chmod(join(folder, 'node'), 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

/** Replays a made-up action whose main script (or post script, where the step says so) is the given code. */
async function run(code: string, step: Step = {}): Promise<Replay> {
  await writeFile(join(folder, `${step.entry ?? 'main'}.mjs`), `import { writeFileSync } from 'node:fs';\n${code}`);
  return replay(step, join(folder, 'action.yml'));
}

const print = (stdout: string, stderr = '') =>
  `process.stdout.write(${JSON.stringify(stdout)}); process.stderr.write(${JSON.stringify(stderr)});`;
const fill = (file: string, text: string) => `writeFileSync(process.env.${file}, ${JSON.stringify(text)});`;

async function environmentOf(step: Step): Promise<Record<string, string>> {
  return JSON.parse((await run('console.log(JSON.stringify(process.env))', step)).raw.stdout);
}

test.each<[what: string, step: Step, variable: string, value: string | undefined]>([
  ['an input', { with: { 'api-key': 'k' } }, 'INPUT_API-KEY', 'k'],
  ['an input without a default is empty', {}, 'INPUT_API-KEY', ''],
  ['a default, as written in action.yml', {}, 'INPUT_TTL', '3600'],
  ['a default that YAML takes for a boolean', {}, 'INPUT_FLAG', 'False'],
  ['an empty value keeps the default away', { with: { ttl: '' } }, 'INPUT_TTL', ''],
  ['the case of an input does not matter', { with: { TTL: '60' } }, 'INPUT_TTL', '60'],
  ['a space in a name', {}, 'INPUT_TWO_WORDS', 'a: b'],
  ['an input that action.yml lacks', { with: { other: 'x' } }, 'INPUT_OTHER', 'x'],
  ['a variable of the job', { env: { ABLY_API_KEY: 'k' } }, 'ABLY_API_KEY', 'k'],
  ['a variable of the job wins over a fact', { env: { GITHUB_JOB: 'other' } }, 'GITHUB_JOB', 'other'],
  ['the run', {}, 'GITHUB_RUN_ID', '16109422530'],
  ['its attempt', {}, 'GITHUB_RUN_ATTEMPT', '1'],
  ['the repository', {}, 'GITHUB_REPOSITORY', 'octo-org/octo-repo'],
  ['that it is GitHub', {}, 'GITHUB_ACTIONS', 'true'],
  ['that it is CI', {}, 'CI', 'true'],
  ['the programs of the machine', {}, 'PATH', process.env['PATH']],
  ['a push, if nothing else is said', {}, 'GITHUB_EVENT_NAME', 'push'],
  ['the event', { event: { name: 'pull_request', payload: {} } }, 'GITHUB_EVENT_NAME', 'pull_request'],
  ['the actor', { actor: 'dependabot[bot]' }, 'GITHUB_ACTOR', 'dependabot[bot]'],
  ['state, its case kept', { entry: 'post', state: { someKey: 'v' } }, 'STATE_someKey', 'v'],
  ['no command file that is left out', { without: ['GITHUB_OUTPUT'] }, 'GITHUB_OUTPUT', undefined],
  ['nothing of the environment of the tests', {}, 'JEST_WORKER_ID', undefined],
])('the process finds %s', async (_, step, variable, value) => {
  expect(process.env['JEST_WORKER_ID']).toBeDefined();
  expect((await environmentOf(step))[variable]).toBe(value);
});

test('the process finds real files, and they are gone afterwards', async () => {
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const code = `import { readFileSync } from 'node:fs';
    const { HOME, RUNNER_TEMP, GITHUB_WORKSPACE, GITHUB_EVENT_PATH } = process.env;
    const sizes = ${JSON.stringify(files)}.map((name) => readFileSync(process.env[name]).length);
    const event = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'));
    writeFileSync(RUNNER_TEMP + '/x', ''); writeFileSync(HOME + '/x', '');
    console.log(JSON.stringify({ HOME, sizes, event, inWorkspace: process.cwd() === GITHUB_WORKSPACE }));`;
  const { raw } = await run(code, { event: { name: 'pull_request', payload: { number: 7 } } });
  const { HOME, ...found } = JSON.parse(raw.stdout);
  expect(found).toEqual({ sizes: [0, 0, 0, 0], event: { number: 7 }, inWorkspace: true });
  expect(existsSync(HOME)).toBe(false);
});

test.each<[what: string, code: string, step: Step, ending: Partial<Replay>]>([
  ['success', '', {}, { exitCode: 0, signal: null }],
  ['an exit code', 'process.exitCode = 3', {}, { exitCode: 3, signal: null }],
  ['an uncaught error', 'throw new Error()', {}, { exitCode: 1 }],
  ['a closed stdin', 'for await (const _ of process.stdin);', { timeoutSeconds: 5 }, { exitCode: 0 }],
  ['a time limit', 'setTimeout(() => {}, 9000)', { timeoutSeconds: 0.5 }, { exitCode: null, signal: 'SIGKILL' }],
  ['options for node', 'console.log(process.title)', { nodeOptions: ['--title=made-up'] }, { log: 'made-up' }],
])('reports %s', async (_, code, step, ending) => {
  const result = await run(code, step);
  expect(result).toMatchObject(ending);
  expect(result.seconds).toBeGreaterThan(0);
  expect(result.seconds).toBeLessThan(8);
});

test('runs the post script, another node, and says what it cannot run', async () => {
  await run('console.log("main")');
  expect((await run('console.log("post")', { entry: 'post' })).log).toBe('post');
  expect((await run('console.log("main")', { node: join(folder, 'node') })).log).toBe('another node');
  await expect(run('', { node: join(folder, 'no-node') })).rejects.toThrow('ENOENT');
  await writeFile(join(folder, 'main-only.yml'), 'runs: { main: main.mjs }');
  await expect(replay({ entry: 'post' }, join(folder, 'main-only.yml'))).rejects.toThrow('has no post script');
});

// The log as people see it, beside the debug log where that differs.
test.each<[what: string, printed: string, log: string, debugLog?: string]>([
  ['plain text', 'one\ntwo\n', 'one\ntwo'],
  ['every kind of line break', 'one\r\ntwo\rthree\n\nfour', 'one\ntwo\nthree\n\nfour'],
  ['an error', '::error::Bad%0Anews 100%25%0D', 'Error: Bad\nnews 100%\r'],
  ['a warning with a title', '::warning title=T::Look', 'Warning: Look'],
  ['a notice', '::notice::Note', 'Notice: Note'],
  ['a command in capitals, after white space', '  ::ERROR::Bad', 'Error: Bad'],
  [
    'what is no command',
    'say ::error::Bad\n::other::x\n:: error::x\n::error',
    'say ::error::Bad\n::other::x\n:: error::x\n::error',
  ],
  ['a mask, not shown', '::add-mask::secret\nthe secret', 'the ***', '::add-mask::***\nthe ***'],
  ['a mask that comes too late', 'a secret\n::add-mask::secret', 'a secret', 'a secret\n::add-mask::***'],
  ['a mask with escapes', '::add-mask::50%25 off\nnow 50% off', 'now ***', '::add-mask::***\nnow ***'],
  ['a blank mask', '::add-mask:: ', "Warning: Can't add secret mask for empty string in ##[add-mask] command."],
  ['debug lines', '::debug::one%0Atwo', '', '##[debug]one\n##[debug]two'],
  [
    'a group',
    '::group::Title\nin\n::endgroup::',
    '##[group]Title\nin\n##[endgroup]',
    '::group::Title\n##[group]Title\nin\n::endgroup::\n##[endgroup]',
  ],
  ['the older form of a command, anywhere', 'say ##[error]Bad%5D', 'Error: Bad]'],
  ['a mask in the older form', 'say ##[add-mask]secret\nsecret', '***', '::add-mask::***\n***'],
  ['a mask inside an error', '::add-mask::secret\n::error::a secret', 'Error: a ***', '::add-mask::***\nError: a ***'],
  [
    'a mask inside a group',
    '::add-mask::secret\n::group::a secret',
    '##[group]a ***',
    '::add-mask::***\n::group::a ***\n##[group]a ***',
  ],
  ['a mask inside a debug line', '::add-mask::secret\n::debug::a secret', '', '::add-mask::***\n##[debug]a ***'],
])('shows %s', async (_, printed, log, debugLog = log) => {
  expect(await run(print(printed))).toMatchObject({ log, debugLog, fileProblems: [] });
});

test.each<[printed: string, annotation: Annotation]>([
  ['::error::Bad', { level: 'error', message: 'Bad' }],
  ['::notice title=A%3A b%2C c%0Ad%25,file=x::m', { level: 'notice', title: 'A: b, c\nd%', message: 'm' }],
  ['::warning file=x,title=T=U::m', { level: 'warning', title: 'T=U', message: 'm' }],
  ['::warning  title=T ::m', { level: 'warning', title: 'T', message: 'm' }],
  ['::warning subtitle=x::m', { level: 'warning', message: 'm' }],
  ['::warning title=::m', { level: 'warning', message: 'm' }],
  ['##[warning title=T%3B%5D;file=x]m', { level: 'warning', title: 'T;]', message: 'm' }],
  ['::error title=the secret::the secret', { level: 'error', title: 'the secret', message: 'the ***' }],
  [`::error::${'x'.repeat(5000)}`, { level: 'error', message: 'x'.repeat(4096) }],
])('annotates: %.60s', async (printed, annotation) => {
  expect((await run(print(printed), { alreadyMasked: ['secret'] })).annotations).toStrictEqual([annotation]);
});

test('stderr is shown before stdout, without the masks of the step', async () => {
  const result = await run(print('::add-mask::secret\nkey and secret\n', 'key and secret\n'), {
    alreadyMasked: ['key'],
  });
  expect(result).toMatchObject({
    stderr: '*** and secret',
    log: '*** and secret\n*** and ***',
    masks: ['secret'],
    raw: { stdout: '::add-mask::secret\nkey and secret\n', stderr: 'key and secret\n' },
  });
});

test.each<[printed: string, log: string]>([
  ['::set-output name=token::secret', ''],
  ['::save-state name=token::secret', ''],
  ['::stop-commands::x', ''],
  ['::set-env name=T::secret', "Error: Unable to process command '::set-env name=T::***' successfully."],
  ['::add-path::secret', "Error: Unable to process command '::add-path::***' successfully."],
])('objects to %s', async (printed, log) => {
  const name = /::(\S+?)( .*)?::/.exec(printed)?.[1];
  expect(await run(print(printed), { alreadyMasked: ['secret'] })).toMatchObject({
    log,
    debugLog: [printed.replace('secret', '***'), log].join('\n').trim(),
    outputs: {},
    state: {},
    env: {},
    fileProblems: [`The step printed the command ::${name}::`],
  });
});

test.each<[what: string, text: string, outputs: Record<string, string>]>([
  ['a simple pair', 'a=1\n', { a: '1' }],
  ['a pair without a line break at the end', 'a=1', { a: '1' }],
  ['more signs in the value', 'a=b=c<<d\n', { a: 'b=c<<d' }],
  ['an empty value', 'a=\n', { a: '' }],
  ['blank lines', '\n\na=1\n\nb=2\n', { a: '1', b: '2' }],
  ['the last of two', 'a=1\na=2\n', { a: '2' }],
  ['several lines', 'a<<END\none\n\ntwo=2\nEND\nb=2\n', { a: 'one\n\ntwo=2', b: '2' }],
  ['no line at all', 'a<<END\nEND\n', { a: '' }],
  ['a delimiter that holds an equals sign', 'a<<E=D\none\nE=D', { a: 'one' }],
  ['a name that only GITHUB_ENV refuses', 'NODE_OPTIONS=x\n', { NODE_OPTIONS: 'x' }],
  ['a carriage return in a value', 'a=1\r\n', { a: '1\r' }],
])('reads a command file with %s', async (_, text, outputs) => {
  const result = await run(fill('GITHUB_OUTPUT', text));
  expect(result).toMatchObject({ log: '', annotations: [], fileProblems: [] });
  expect(result.outputs).toEqual(outputs);
});

test.each<[what: string, text: string, problem: string]>([
  ['a delimiter that never comes', 'b<<END\none\n', "Invalid value. Matching delimiter not found 'END'"],
  ['a delimiter with a carriage return', 'b<<END\none\nEND\r\n', "Invalid value. Matching delimiter not found 'END'"],
  ['no sign', 'nonsense\nb=2\n', "Invalid format 'nonsense'"],
  ['no name', '=1\n', "Invalid format '=1'. Name must not be empty"],
  ['no delimiter', 'b<<\n', "Invalid format 'b<<'. Delimiter must not be empty"],
])('rejects a command file with %s, but not what stands before', async (_, text, message) => {
  const result = await run(fill('GITHUB_OUTPUT', `a=1\n${text}`));
  expect(result).toMatchObject({ log: `Error: ${message}`, annotations: [{ level: 'error', message }] });
  expect(result).toMatchObject({ outputs: { a: '1' }, fileProblems: [`GITHUB_OUTPUT: ${message}`] });
  expect(result.outputs).toEqual({ a: '1' });
});

test('reads all command files, even of a step that failed', async () => {
  const files = [fill('GITHUB_OUTPUT', 'o=1'), fill('GITHUB_ENV', 'E=2'), fill('GITHUB_STATE', 's=3')];
  const result = await run(`${files.join('')} process.exitCode = 1;`);
  expect(result).toMatchObject({ exitCode: 1, outputs: { o: '1' }, env: { E: '2' }, state: { s: '3' } });
});

test.each(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE'])('says that the problem is in %s', async (file) => {
  expect((await run(fill(file, 'nonsense'))).fileProblems).toEqual([`${file}: Invalid format 'nonsense'`]);
});

test('NODE_OPTIONS cannot be exported, the rest of the file can', async () => {
  const { env, fileProblems, annotations } = await run(fill('GITHUB_ENV', 'node_options=x\nE=2\n'));
  const message = "Can't store node_options output parameter using '$GITHUB_ENV' command.";
  expect({ env, fileProblems }).toEqual({ env: { E: '2' }, fileProblems: [`GITHUB_ENV: ${message}`] });
  expect(annotations).toEqual([{ level: 'error', message }]);
});

test('only the debug log shows what the command files hold, line by line, with the masks known by then', async () => {
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
  expect(result.outputs).toEqual({ o: 'a secret' });
});

test('the summary is masked line by line, so a secret of two lines is not found as a whole', async () => {
  const result = await run(`${fill('GITHUB_STEP_SUMMARY', '# secret\r\nke\ny\n')}`, {
    alreadyMasked: ['secret', 'ke y'],
  });
  expect(result).toMatchObject({ summary: '# ***\nke\ny\n', rawSummary: '# secret\r\nke\ny\n' });
});

test('a command file that the step removed is an empty one', async () => {
  const code = `import { rmSync } from 'node:fs'; rmSync(process.env.GITHUB_OUTPUT);`;
  expect(await run(code)).toMatchObject({ exitCode: 0, outputs: {}, fileProblems: [] });
});
