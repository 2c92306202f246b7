import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';
import { BUSY, expectAllOrNothing, UNSHARED, whereMountable, within } from './faulty-step.ts';

const GOOD: [name: string, script: string][] = [
  ['no HOME', 'unset HOME; exec "$@"'],
  ['a HOME that is not there', 'HOME=/nowhere exec "$@"'],
  ['no folder for temporary files', 'TMPDIR=/nowhere TMP=/nowhere TEMP=/nowhere RUNNER_TEMP=/nowhere exec "$@"'],
  ['no PATH', 'unset PATH; exec "$@"'],
  [
    'nothing but inputs and command files',
    'exec env -i $(env | grep -E "^(INPUT_[A-Z-]+|GITHUB_(OUTPUT|ENV|STATE|STEP_SUMMARY))=.+") "$@"',
  ],
  ['odd languages and zones', 'exec env LC_ALL=tr_TR.UTF-8 LANG=xx TZ=Pacific/Apia "$@"'],
  ['an ASCII-only locale', 'exec env LC_ALL=C LANG=C "$@"'],
  ['a working folder that is gone', 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'],
  ['debug switched on', 'RUNNER_DEBUG=1 ACTIONS_STEP_DEBUG=true NODE_DEBUG=fs,module exec "$@" 2>/dev/null'],
  [
    'warnings that end a process',
    'NODE_OPTIONS="--throw-deprecation --unhandled-rejections=strict --trace-warnings" exec "$@"',
  ],
  ['hardly any memory', 'NODE_OPTIONS=--max-old-space-size=12 exec "$@"'],
  ['a thousand variables more', 'for at in {1..1000}; do export "VARIABLE_$at=$at"; done; exec "$@"'],
];

test.each(GOOD)('%s makes no difference', async (_name, script) => {
  // In JSON: a value with spaces does not go through `env` above.
  const run = await within(script, { with: { ...BUSY.with, capability: '{"a":["publish"]}' } });
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

whereMountable('no /tmp at all makes no difference', async () => {
  // What the step needs of /tmp is bound to other places, and node is held open, before all there is hidden.
  const run = await within(`exec 9< "$1"; exec ${UNSHARED} bash -c '
    mount --bind "$HOME" /mnt && mount --bind "$(dirname "$2")/../.." /srv || exit 9
    mount -t tmpfs -o ro,size=4k,mode=000 none "${tmpdir()}" || exit 9
    for name in OUTPUT ENV STATE STEP_SUMMARY; do export GITHUB_$name=/mnt/GITHUB_$name; done
    cd /mnt/work && HOME=/mnt RUNNER_TEMP=/mnt/temp exec /proc/self/fd/9 /srv/dist/issue/index.js' bash "$@"`);
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

test('the command line without HOME, PATH, a folder for temporary files or a working folder', async () => {
  const script =
    'mkdir "$T/gone" && cd "$T/gone" && rmdir "$T/gone" && unset HOME; TMPDIR=/nowhere PATH= exec $CLI --token-only --capability "a: publish"';
  const { code, stdout, stderr } = await shell(`T=$(mktemp -d); trap 'rm -r "$T"' EXIT; (${script})`, {
    ABLY_API_KEY: KEY.text,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^eyJ\S+\n$/);
});
