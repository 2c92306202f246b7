import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { coverage, saidItself } from './command.ts';
import { COMMAND_FILES, type CommandFile, type Replay, type Step } from './step.ts';
import { type ActionFile, githubFacts, inputsOf, stateOf } from './step-environment.ts';
import { StepLog } from './step-log.ts';

export type { Annotation, Replay, Step } from './step.ts';

const ACTION_FILE = fileURLToPath(new URL('../../action.yml', import.meta.url));

/**
 * Runs one step of an action as the runner does: a process of its own, an environment made from nothing, real
 * files. The log begins where the action's own code does; the list of inputs that GitHub prints before is not in it.
 *
 * @param actionFile the action.yml to run; another one only for tests of this function
 */
export async function replay(step: Step, actionFile: string = ACTION_FILE): Promise<Replay> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'));
  try {
    const paths = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(folder, name)]));
    await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
    for (const name of step.without ?? []) delete paths[name];

    const action: ActionFile = parse(await readFile(actionFile, 'utf8'), { schema: 'failsafe' });
    const script = action.runs[step.entry ?? 'main'];
    if (!script) throw new Error(`${actionFile} has no ${step.entry ?? 'main'} script`);
    const facts = await githubFacts(step, folder);
    const env = { ...coverage, ...inputsOf(action, step), ...stateOf(step), ...facts, ...paths, ...step.env };

    const ended = await runNode(step, resolve(dirname(actionFile), script), env, facts['GITHUB_WORKSPACE']);
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

function runNode(step: Step, entry: string, env: Record<string, string>, cwd: string | undefined): Promise<Ended> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(step.node ?? process.execPath, [...(step.nodeOptions ?? []), entry], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), (step.timeoutSeconds ?? 20) * 1000);
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
      const said = { ...raw, stderr: saidItself(raw.stderr) };
      done({ exitCode, signal, seconds: (performance.now() - started) / 1000, raw: said });
    });
  });
}

function report(step: Step, ended: Ended, files: Readonly<Record<CommandFile, string>>): Replay {
  const log = new StepLog(step.alreadyMasked);
  // The worst order that can happen: the runner empties each batch of stderr first, so that a line of stderr is
  // printed before a mask on stdout is known, though the program printed it later (`ProcessInvoker.cs`).
  for (const line of linesOf(ended.raw.stderr)) log.read(line);
  const stderr = log.text;
  for (const line of linesOf(ended.raw.stdout)) log.read(line);

  const env = log.load('GITHUB_ENV', files.GITHUB_ENV, (name, value) => `${name}='${value}'`);
  const state = log.load('GITHUB_STATE', files.GITHUB_STATE, (name, value) => `Save state ${name} = ${value}`);
  const outputs = log.load('GITHUB_OUTPUT', files.GITHUB_OUTPUT, (name, value) => `Set output ${name} = ${value}`);
  const rawSummary = files.GITHUB_STEP_SUMMARY;
  return {
    ...ended,
    log: log.text,
    stderr,
    debugLog: log.debugText,
    annotations: log.annotations,
    outputs,
    env,
    state,
    summary: rawSummary
      .split(LINE_BREAK)
      .map((line) => log.masker.mask(line))
      .join('\n'),
    rawSummary,
    masks: log.masks,
    fileProblems: log.problems,
  };
}

const LINE_BREAK = /\r\n|\r|\n/;

function linesOf(text: string): string[] {
  const lines = text.split(LINE_BREAK);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
