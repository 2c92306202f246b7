import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

const isWindows = process.platform === 'win32';

/** A test of what Windows does not have: bash scripts, named pipes, devices, limits of a process. */
export const testOnPosix = isWindows ? test.skip : test;

/** The same for tests that run at the same time. */
export const concurrentOnPosix = isWindows ? test.concurrent.skip : test.concurrent;

/** A test in a shell, skipped if this machine does not have it. */
export const testInShell = (name: string) => (spawnSync(name, ['-c', 'true']).status === 0 ? testOnPosix : test.skip);

/** A test of what only Windows has, such as cmd.exe. */
export const testOnWindows = isWindows ? test : test.skip;
