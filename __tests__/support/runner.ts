import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { coverage, withoutCoverageErrors } from './command.ts';
import { ACTION_FILES, COMMAND_FILES, type CommandFile, type Replay, type Step } from './step.ts';
import { type ActionFile, githubVariables, inputVariables } from './step-environment.ts';
import { StepLog } from './step-log.ts';

export type { Annotation, Replay, Step } from './step.ts';

/** In seconds: far more than any step needs, also on a busy machine. */
const TIMEOUT = 60;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs one step as the runner does: a separate process, an environment built from scratch, real files. The log starts
 * where the action's own code does; the list of inputs that GitHub prints first is not part of it.
 * @param actionFile another action.yml, only for tests of this function
 */
export async function replay(step: Step, actionFile?: string): Promise<Replay> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'));
  try {
    const paths = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(folder, name)]));
    await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
    for (const name of step.without ?? []) delete paths[name];

    const file = actionFile ?? join(ROOT, ACTION_FILES[step.action ?? 'issue']);
    const action: ActionFile = parse(await readFile(file, 'utf8'), { schema: 'failsafe' });
    const github = await githubVariables(step, folder);
    const env = { ...coverage, ...inputVariables(action, step), ...github, ...paths, ...step.env };

    const ended = await runNode(step, resolve(dirname(file), action.runs.main), env, github['GITHUB_WORKSPACE']);
    const read = (name: CommandFile) => readFile(paths[name] ?? '', 'utf8').catch(() => '');
    return report(step, ended, {
      GITHUB_OUTPUT: await read('GITHUB_OUTPUT'),
      GITHUB_ENV: await read('GITHUB_ENV'),
      GITHUB_STATE: await read('GITHUB_STATE'),
      GITHUB_STEP_SUMMARY: await read('GITHUB_STEP_SUMMARY'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Ended = Pick<Replay, 'exitCode' | 'signal' | 'seconds' | 'raw'>;

function runNode(step: Step, script: string, env: Record<string, string>, cwd: string | undefined): Promise<Ended> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(step.node ?? process.execPath, [...(step.nodeOptions ?? []), script], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), (step.timeoutSeconds ?? TIMEOUT) * 1000);
    const raw = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        raw[name] += text;
      });
    }
    child.on('error', (error) => {
      clearTimeout(limit);
      failed(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(limit);
      const seconds = (performance.now() - started) / 1000;
      done({ exitCode, signal, seconds, raw: { ...raw, stderr: withoutCoverageErrors(raw.stderr) } });
    });
  });
}

/** Name and version, before the first masks. */
const FIRST_LINE = /^ably-jwt-action \d+\.\d+\.\d+$/;

function report(step: Step, ended: Ended, files: Readonly<Record<CommandFile, string>>): Replay {
  const [stdout, stderr] = [linesOf(ended.raw.stdout), linesOf(ended.raw.stderr)];
  // The runner empties each batch of stderr first (`ProcessInvoker.cs`). A batch can be anything from one line to all.
  const { log, ...loaded } = readStep(step, [...stderr, ...stdout], files);
  const other = readStep(step, [...stdout, ...stderr], files);
  return {
    ...ended,
    ...shownIn(log),
    stderr: stderr.filter((line) => !line.startsWith('::add-mask::') && !FIRST_LINE.test(line)).join('\n'),
    stdoutFirst: shownIn(other.log),
    ...loaded,
    masks: log.masks,
    fileProblems: log.problems,
  };
}

function readStep(step: Step, lines: readonly string[], files: Readonly<Record<CommandFile, string>>) {
  const log = new StepLog(step.alreadyMasked, step.isStopped);
  for (const line of lines) log.read(line);
  const env = log.load('GITHUB_ENV', files.GITHUB_ENV, (name, value) => `${name}='${value}'`);
  const state = log.load('GITHUB_STATE', files.GITHUB_STATE, (name, value) => `Save state ${name} = ${value}`);
  const outputs = log.load('GITHUB_OUTPUT', files.GITHUB_OUTPUT, (name, value) => `Set output ${name} = ${value}`);
  const rawSummary = files.GITHUB_STEP_SUMMARY;
  const summary = rawSummary.split(LINE_BREAK).map((line) => log.masker.mask(line));
  return { log, outputs, env, state, summary: summary.join('\n'), rawSummary };
}

const shownIn = (log: StepLog) => ({ log: log.text, debugLog: log.debugText, annotations: log.annotations });

const LINE_BREAK = /\r\n|\r|\n/;

function linesOf(text: string): string[] {
  const lines = text.split(LINE_BREAK);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
