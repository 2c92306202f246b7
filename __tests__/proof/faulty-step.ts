import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { KEY } from '../support/command.ts';
import { findLeaks, visible } from '../support/leaks.ts';
import { type Replay, replay, type Step } from '../support/runner.ts';
import { verified } from './answer.ts';

/** A step that writes every command file: outputs, a variable, state and a summary. */
export const BUSY: Step = {
  with: { 'api-key': KEY.text, capability: 'chat:*: publish', 'export-env': 'true', revoke: 'true', summary: 'true' },
};

/** Runs a step inside of a shell script, in which "$@" is the command that the runner would run. */
export const within = (script: string, step: Step = BUSY): Promise<Replay> =>
  replay({ timeoutSeconds: 60, ...step, node: 'bash', nodeOptions: ['-c', script, 'bash', process.execPath] });

/** The test where this machine lets the shell command succeed, else a test that shows as skipped. */
export const where = (command: string) => (spawnSync('bash', ['-c', command]).status === 0 ? test : test.skip);

/** A name space of mounts, so that every mount ends with the step. Who is not root needs one of users as well. */
export const UNSHARED = process.getuid?.() === 0 ? 'unshare -m' : 'unshare -rm';
export const whereMountable = where(`${UNSHARED} bash -c '
  mount -t tmpfs -o size=64k tmpfs /mnt && touch /mnt/file &&
  mount --bind "$PWD" /srv && mount -o remount,bind,ro /srv && ! touch /srv/file 2>/dev/null'`);

export const errorsOf = (run: Replay): string[] =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

/** Whether all was published or nothing; that the step ended by itself, without a stack trace; that nothing leaked. */
export function expectAllOrNothing(
  run: Replay,
  earlier: Partial<Record<'outputs' | 'env' | 'state', object>> = {},
): void {
  expect({ signal: run.signal, stderr: run.raw.stderr, problems: run.fileProblems }).toEqual({
    signal: null,
    stderr: '',
    problems: [],
  });
  expect(run.raw.stdout).not.toMatch(/\n\s+at /);
  expectNoLeaks(run);
  if (run.exitCode === 0) {
    expectWhole(run);
    expect(errorsOf(run)).toEqual([]);
    return;
  }
  expect(run.exitCode).toBe(1);
  expect(errorsOf(run)).toHaveLength(1);
  expect({ outputs: run.outputs, env: run.env, state: run.state }).toEqual({
    outputs: {},
    env: {},
    state: {},
    ...earlier,
  });
}

/** Every output of a busy step, of one token. */
export function expectWhole(run: Replay): void {
  const { token = '' } = run.outputs;
  const { claims } = verified(token, KEY.secret);
  expect(JSON.parse(run.outputs['json'] ?? '').token.value).toBe(token);
  expect(run.outputs['expires']).toBe(new Date(Number(claims['exp']) * 1000).toISOString());
  expect(run.env['ABLY_TOKEN']).toBe(token);
  expect(run.state['revocationKey']).toBe(claims['x-ably-revocation-key']);
}

export function expectNoLeaks(run: Replay): void {
  const { token = '' } = run.outputs;
  const secrets = { key: KEY.text, secret: KEY.secret, token, signature: token.split('.')[2] ?? '' };
  expect(findLeaks(visible(run), secrets)).toEqual([]);
  // What reaches a file was masked before.
  if (token) expect(run.masks).toEqual(expect.arrayContaining([token, secrets.signature]));
}
