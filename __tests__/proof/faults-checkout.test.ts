import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replay } from '../support/runner.ts';
import { BUSY, expectAllOrNothing, UNSHARED, whereMountable, within } from './faulty-step.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  for (const part of ['action.yml', 'package.json', 'dist'])
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// A file that cannot be read when its turn comes, be it for a bad disk or for want of descriptors, is as one that is gone.
test('a part of the bundle is missing: all is set, or nothing', async () => {
  const main = join(folder, 'dist/issue');
  const parts = (await readdir(main)).filter((file) => file !== 'index.js' && file.endsWith('.js'));
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) {
    await rename(join(main, part), join(folder, part));
    const run = await replay(BUSY, join(folder, 'action.yml'));
    await rename(join(folder, part), join(main, part));
    expectAllOrNothing(run);
  }
});

whereMountable('a read-only checkout makes no difference', async () => {
  const run = await within(`exec ${UNSHARED} bash -c '
    checkout=$(dirname "$2")/../..
    mount --bind "$checkout" "$checkout" && mount -o remount,bind,ro "$checkout" || exit 9
    ! touch "$checkout/package.json" 2>/dev/null || exit 8
    exec "$@"' bash "$@"`);
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});
