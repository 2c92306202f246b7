// What the scripts that run workflows in act say if something is missing. CI runs them with act itself.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from '@jest/globals';
import { shell } from '../support/command.ts';
import { testOnPosix } from '../support/platform.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'in-act-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NO_ACT =
  'npm run try: neither act nor Go. Fix: install Go (https://go.dev/doc/install) or act (https://nektosact.com).';
const NO_PACKAGES = 'npm run try: the packages of this repository are not installed. Fix: run npm ci first.';
const no = (program: string) =>
  `npm run try: no program ${program}. Fix: install it with the package manager of your system.`;

testOnPosix.each([
  { installed: [], missing: [no('git'), no('curl'), no('awk'), no('timeout'), NO_ACT, NO_PACKAGES] },
  { installed: ['git', 'awk', 'timeout', 'go'], missing: [no('curl'), NO_PACKAGES] },
  { installed: ['git', 'curl', 'awk', 'timeout', 'act'], missing: [NO_PACKAGES] },
])('npm run try names all that is missing besides $installed', async ({ installed, missing }) => {
  const clone = mkdtempSync(join(folder, 'clone-'));
  const PATH = join(clone, 'bin');
  mkdirSync(PATH);
  const { stdout } = await shell('command -v bash dirname');
  const [bash = '', dirname = ''] = stdout.split('\n');
  for (const name of ['dirname', ...installed]) symlinkSync(dirname, join(PATH, name));
  cpSync(join(ROOT, 'scripts/try.sh'), join(clone, 'scripts/try.sh'));
  const ended = await shell(`PATH=${PATH} ${bash} ${clone}/scripts/try.sh`);
  expect(ended).toEqual({ code: 2, stdout: '', stderr: `${missing.join('\n')}\n` });
});

testOnPosix.each([
  ['', /^usage: \S+ NODE_BIN_DIR ACT\n$/],
  ['/', /^usage: \S+ NODE_BIN_DIR ACT\n$/],
  ['/ bash', /^NODE_BIN_DIR: no program node in "\/"\. Fix: name the folder that contains it\n$/],
  ['"$NODE_BIN" no-act', /^ACT: no program "no-act"\. Fix: name the file of act\n$/],
])('the scripts that run all workflows need Node and act: %j', async (args, stderr) => {
  for (const script of ['examples/run-in-act.sh', '.ci/e2e-in-act.sh']) {
    const ended = await shell(`NODE_BIN=$(dirname ${process.execPath})\n${ROOT}${script} ${args}`);
    expect(ended).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) });
  }
});

testOnPosix('without its packages, the fake Ably server says what to do', async () => {
  const clone = mkdtempSync(join(folder, 'clone-'));
  for (const path of ['__tests__/support/ably', 'scripts/release/start-ably.mjs']) {
    cpSync(join(ROOT, path), join(clone, path), { recursive: true });
  }
  const sentence = `The packages of the fake Ably server are not installed. Fix: run npm ci in ${clone}/\n`;
  const start = (script: string) => shell(`${process.execPath} ${join(clone, script)} app.key:secret`);
  expect(await start('__tests__/support/ably/serve.mjs')).toEqual({ code: 1, stdout: '', stderr: sentence });
  expect(await start('scripts/release/start-ably.mjs')).toEqual({
    code: 1,
    stdout: '',
    stderr: `The fake Ably server did not start:\n${sentence}\n`,
  });
});
