import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { replay } from '../support/runner.ts';
import {
  expectAllOrNothing,
  expectNoLeaks,
  expectNothingPublished,
  FULL_STEP,
  inShell,
  testIfMountable,
  UNSHARE,
} from './faulty-step.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  for (const part of ['action.yml', 'dist']) await cp(join(ROOT, part), join(folder, part), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('action.yml and dist alone are enough', async () => {
  const run = await replay(FULL_STEP, join(folder, 'action.yml'));
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

// A file that cannot be read when it is needed, because of a bad disk or a lack of descriptors, is like one that is gone.
test('a part of the bundle is missing: all is set, or nothing', async () => {
  const bundle = join(folder, 'dist');
  const parts = (await readdir(bundle, { recursive: true })).filter((file) => /^(issue|ably)\/.*\.js$/.test(file));
  const others = parts.filter((file) => file !== 'issue/index.js');
  expect(others.length).toBeGreaterThan(2);
  await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret } } }, async ({ url }) => {
    const step = { with: { ...FULL_STEP.with, verify: 'true', endpoint: url } };
    for (const part of others) {
      await rename(join(bundle, part), join(folder, 'part'));
      const run = await replay(step, join(folder, 'action.yml'));
      await rename(join(folder, 'part'), join(bundle, part));
      expectAllOrNothing(run);
      if (part === 'ably/index.js') expect(run.exitCode).toBe(1);
    }
  });
});

// Node reads both before our code runs.
test.each(['package.json', 'shared/index.js'])('without dist/%s, nothing is set', async (name) => {
  const file = join(folder, 'dist', name);
  await rename(file, `${file}.gone`);
  const run = await replay(FULL_STEP, join(folder, 'action.yml'));
  await rename(`${file}.gone`, file);
  expect(run.exitCode).toBe(1);
  expectNoLeaks(run);
  expectNothingPublished(run);
});

testIfMountable('a read-only checkout makes no difference', async () => {
  const run = await inShell(`exec ${UNSHARE} bash -c '
    checkout=$(dirname "$2")/../..
    mount --bind "$checkout" "$checkout" && mount -o remount,bind,ro "$checkout" || exit 9
    ! touch "$checkout/package.json" 2>/dev/null || exit 8
    exec "$@"' bash "$@"`);
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});
