import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';
import { testOnPosix } from './platform.ts';

const CAPABILITIES = '-dac_override,-dac_read_search';

/**
 * Put in front of a command, it makes file permissions apply even to root, who could otherwise write to every file.
 * Root stays root, so it can still enter folders that only root can enter.
 * https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
export const WITH_FILE_PERMISSIONS =
  process.getuid?.() === 0 ? `setpriv --bounding-set=${CAPABILITIES} --inh-caps=${CAPABILITIES}` : 'env';

/** A test of such a command, skipped if this machine cannot run it. */
export const testWithFilePermissions =
  spawnSync('sh', ['-c', `${WITH_FILE_PERMISSIONS} true`]).status === 0 ? testOnPosix : test.skip;
