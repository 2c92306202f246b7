import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { CLI, KEY } from '../support/command.ts';
import { replay, type Step } from '../support/runner.ts';
import { expectEnding, expectNoLeaks, expectNothingSet } from './checks.ts';
import { errorsOf } from './revoke/steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'preload-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a script to load before the program. */
function preload(name: string, code: string): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  return file;
}

const signing = preload('signing', 'Object.getPrototypeOf(crypto.subtle).sign = () => new Promise(() => {});');
/** No event ever, and no timer that keeps the process alive. */
const sending = preload(
  'sending',
  `const { EventEmitter } = require('node:events');
   const doNothing = () => {};
   require('node:http').request = () =>
     new Proxy(new EventEmitter(), { get: (target, name) => target[name] ?? doNothing });
   const { setTimeout } = globalThis;
   globalThis.setTimeout = (...args) => setTimeout(...args).unref();`,
);

/** Something ends the process in the middle, as if all were well. */
const exiting = preload('exiting', `Object.getPrototypeOf(crypto.subtle).sign = () => process.exit(0);`);
const exitingOnRequest = preload('exiting-on-request', `require('node:http').request = () => process.exit(0);`);

const UNSETTLED = 'the program exited before it finished';
const endpoint = 'http://127.0.0.1:1';

test.concurrent.each<[what: string, step: Step, file: string, failure: string]>([
  ['signing, in issue', {}, signing, 'No token was issued'],
  ['verifying, in issue', { with: { verify: 'true', endpoint } }, sending, 'No token was issued'],
  ['revoking', { action: 'revoke', with: { 'client-id': 'bot', endpoint } }, sending, 'The step failed'],
  ['an end while signing, in issue', {}, exiting, 'No token was issued'],
  [
    'an end while revoking',
    { action: 'revoke', with: { 'client-id': 'bot', endpoint } },
    exitingOnRequest,
    'The step failed',
  ],
])('a program that does not finish is a failure: %s', async (_, step, file, failure) => {
  const run = await replay({
    ...step,
    with: { 'api-key': KEY.text, ...step.with },
    nodeOptions: ['--require', file],
  });
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, KEY.text);
  expect(errorsOf(run)).toEqual([`${failure}: ${UNSETTLED}.`]);
});

test.each([
  ['signing', signing, []],
  ['verifying', sending, ['--verify', '--endpoint', endpoint]],
  ['an end while signing', exiting, []],
])('a program that does not finish is a failure: %s, on the command line', (_, file, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', file, CLI, ...args], {
    env: { ABLY_API_KEY: KEY.text },
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `ably-jwt: the command failed: ${UNSETTLED}.\n`,
  });
});
