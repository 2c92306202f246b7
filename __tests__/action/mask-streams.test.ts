import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { base64Pieces } from '../../src/action/log.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { inShell } from '../support/in-shell.ts';
import { concurrentOnPosix, testOnPosix } from '../support/platform.ts';
import { replay, type Step } from '../support/runner.ts';
import { expectEnding, expectNoLeaks, expectNothingSet } from './checks.ts';
import { errorsOf, KEYS } from './revoke/steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'streams-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A script to load before the action, which prints to stderr. */
function preload(name: string, code: string): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  return file;
}

/** More than a pipe holds, in an unfinished line. Node writes the rest later. */
const longLine = preload('long-line', `process.stderr.write('x'.repeat(100_000));`);
/** As much as a pipe holds. Node has made it non-blocking. */
const fullPipe = preload('full-pipe', `process.stderr; require('node:fs').writeSync(2, 'x'.repeat(65_536));`);

const STEP: Step = { with: { 'api-key': KEY.text, 'export-env': 'true' } };

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

concurrentOnPosix.each([
  ['a long line', longLine],
  ['a full pipe', fullPipe],
])('nothing reads stderr for two seconds: masks behind %s arrive before any output is set', async (_, file) => {
  const isSet = '[ -s "$GITHUB_OUTPUT" ] || [ -s "$GITHUB_ENV" ]';
  const run = await inShell(
    `"$@" 2> >(sleep 2; { ${isSet}; } && echo 'set too early' >&2; cat >&2)`,
    STEP,
    '--require',
    file,
  );
  expect(run.exitCode).toBe(0);
  expectNoLeaks(run, KEY.text);
  const { token = '' } = run.outputs;
  expect(run.env).toEqual({ ABLY_TOKEN: token });
  const signature = token.split('.')[2] ?? '';
  const masks = [
    ...[KEY.text, KEY.secret, ...base64Pieces(KEY.secret)],
    ...[signature, token, ...base64Pieces(signature)],
  ].map((mask) => `::add-mask::${mask}\n`);
  const [printed, rest] = run.raw.stderr.split('ably-jwt-action');
  expect(printed).toMatch(/^x{65536,}$/);
  expect(rest).toBe(` ${version}\n${masks.join('')}`);
});

/** Waits until a reader of stderr is gone, then runs the step. */
const WITHOUT_READER = 'exec 3> >(exit); wait $!; exec "$@" 2>&3';
const UNWRITABLE: [name: string, script: string, reason: string][] = [
  ['without a reader', WITHOUT_READER, 'broken pipe (EPIPE)'],
  ...(existsSync('/dev/full')
    ? ([['on a full disk', 'exec "$@" 2> /dev/full', 'no space left on device (ENOSPC)']] satisfies [
        string,
        string,
        string,
      ][])
    : []),
];

testOnPosix.each(UNWRITABLE)('stderr %s: no token is issued', async (_, script, reason) => {
  const run = await inShell(script, STEP);
  expectEnding(run, 1);
  expectNothingSet(run);
  expectNoLeaks(run, KEY.text);
  expect(errorsOf(run)).toEqual([`No token was issued: the masks could not be written to stderr: ${reason}.`]);
});

testOnPosix.each(UNWRITABLE)('stderr %s: tokens are revoked, and the step fails', async (_, script, reason) => {
  await withAbly({ keys: KEYS }, async (ably) => {
    const inputs = { 'api-key': KEY.text, 'revocation-key': 'ci-1', endpoint: ably.url };
    const run = await inShell(script, { action: 'revoke', with: inputs });
    expectEnding(run, 1);
    expectNoLeaks(run, KEY.text);
    expect(ably.revoked).toHaveLength(1);
    expect(run.log).toMatch(/^Ably revoked the tokens/);
    expect(errorsOf(run)).toEqual([`The step failed: the masks could not be written to stderr: ${reason}.`]);
  });
});

testOnPosix('stderr is a file that takes only a part of the masks: no token is issued', async () => {
  const script = `trap '' XFSZ; ulimit -f 1; exec "$@" 2> "$HOME/log"`;
  const run = await inShell(script, { with: { 'api-key': KEY.text, 'token-only': 'true' } });
  expectEnding(run, 1);
  expectNothingSet(run);
  expect(errorsOf(run)).toEqual([expect.stringMatching(/^No token was issued: the masks .*\(EFBIG\)\.$/)]);
});

testOnPosix('what keeps Node from printing to stderr before the masks is a failure, too', async () => {
  const run = await inShell(WITHOUT_READER, STEP, '--require', longLine);
  expectEnding(run, 1);
  expectNothingSet(run);
});

test.each(['issue', 'revoke'] as const)('no key, no masks: the %s action prints nothing to stderr', async (action) => {
  const run = await replay({ action, with: { 'api-key': '' } });
  expectEnding(run, 1);
  expect(run.raw.stderr).toBe('');
});

test('a value with a percent sign and line breaks is masked as it is', async () => {
  const value = `a%0Ab-${KEY.secret}1\r\nc%25d-${KEY.secret}2`;
  const { masks, raw } = await replay({ with: { 'api-key': value } });
  expect(masks).toEqual(expect.arrayContaining(value.split('\r\n')));
  expect(raw.stderr).toContain(`::add-mask::a%250Ab-${KEY.secret}1\n`);
});
