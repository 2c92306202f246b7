import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { KEY } from '../support/command.ts';
import { inShell as replayInShell } from '../support/in-shell.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import type { Replay, Step } from '../support/runner.ts';
import { verified } from './outcome.ts';

/** A step that writes every command file: outputs, a variable and a summary. */
export const FULL_STEP: Step = {
  with: { 'api-key': KEY.text, capability: 'chat:*: publish', 'export-env': 'true', summary: 'true' },
};

/** In seconds: far more than any step needs, even on a busy machine. */
const TIMEOUT = 240;

/** Runs a step inside a shell script, in which "$@" is the command that the runner would run. */
export const inShell = (script: string, step: Step = FULL_STEP): Promise<Replay> =>
  replayInShell(script, { timeoutSeconds: TIMEOUT, ...step });

/** How many processes run at once. */
const CONCURRENCY = 3;

/** Does something for each item, a few at a time. Returns the results in the order of the items. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  each: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += CONCURRENCY) {
    const batch = items.slice(start, start + CONCURRENCY);
    results.push(...(await Promise.all(batch.map((item, index) => each(item, start + index)))));
  }
  return results;
}

/** The test where the shell command succeeds on this machine, else a test that is shown as skipped. */
export const testIf = (command: string) => (spawnSync('bash', ['-c', command]).status === 0 ? test : test.skip);

/** A namespace of mounts, so that every mount ends with the step. A user other than root needs one of users as well. */
export const UNSHARE = process.getuid?.() === 0 ? 'unshare -m' : 'unshare -rm';
export const testIfMountable = testIf(`${UNSHARE} bash -c '
  mount -t tmpfs -o size=64k tmpfs /mnt && touch /mnt/file &&
  mount --bind "$PWD" /srv && mount -o remount,bind,ro /srv && ! touch /srv/file 2>/dev/null'`);

export const errorsOf = (run: Replay): string[] =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

/** Checks that all or nothing was published, that the step ended by itself without a stack trace, and leaked nothing. */
export function expectAllOrNothing(run: Replay, earlier: Partial<Record<'outputs' | 'env', object>> = {}): void {
  expect({ signal: run.signal, stderr: run.stderr, problems: run.fileProblems }).toEqual({
    signal: null,
    stderr: '',
    problems: [],
  });
  expect(run.raw.stdout).not.toMatch(/\n\s+at /);
  expectNoLeaks(run);
  if (run.exitCode === 0) {
    expectComplete(run);
    expect(errorsOf(run)).toEqual([]);
    return;
  }
  expect(run.exitCode).toBe(1);
  expect(errorsOf(run)).toHaveLength(1);
  expect({ outputs: run.outputs, env: run.env }).toEqual({ outputs: {}, env: {}, ...earlier });
}

export function expectNothingPublished(run: Replay): void {
  expect({ outputs: run.outputs, env: run.env, state: run.state, summary: run.rawSummary }).toEqual({
    outputs: {},
    env: {},
    state: {},
    summary: '',
  });
}

/** Checks that every output of a full step is there, of one token. */
export function expectComplete(run: Replay): void {
  const { token = '' } = run.outputs;
  const { claims } = verified(token, KEY.secret);
  expect(JSON.parse(run.outputs['json'] ?? '').token.value).toBe(token);
  expect(run.outputs['expires']).toBe(new Date(Number(claims['exp']) * 1000).toISOString());
  expect(run.env['ABLY_TOKEN']).toBe(token);
  expect(run.state).toEqual({});
}

export function expectNoLeaks(run: Replay): void {
  const { token = '' } = run.outputs;
  const secrets = { key: KEY.text, secret: KEY.secret, token, signature: token.split('.')[2] ?? '' };
  expect(findLeaks(visible(run), secrets)).toEqual([]);
  // What reaches a file was masked before.
  if (token) expect(run.masks).toEqual(expect.arrayContaining([token, secrets.signature]));
}
