import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { KEY, shell } from '../support/command.ts';
import { expectAllOrNothing, FULL_STEP, inShell, testIfMountable, UNSHARE } from './faulty-step.ts';

const ENVIRONMENTS: [name: string, script: string][] = [
  ['no HOME', 'unset HOME; exec "$@"'],
  ['a HOME that does not exist', 'HOME=/nowhere exec "$@"'],
  ['no folder for temporary files', 'TMPDIR=/nowhere TMP=/nowhere TEMP=/nowhere RUNNER_TEMP=/nowhere exec "$@"'],
  ['no PATH', 'unset PATH; exec "$@"'],
  [
    'only inputs and command files',
    'exec env -i $(env | grep -E "^(INPUT_[A-Z-]+|GITHUB_(OUTPUT|ENV|STEP_SUMMARY))=.+") "$@"',
  ],
  ['unusual languages and time zones', 'exec env LC_ALL=tr_TR.UTF-8 LANG=xx TZ=Pacific/Apia "$@"'],
  ['an ASCII locale', 'exec env LC_ALL=C LANG=C "$@"'],
  ['a working folder that was removed', 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'],
  [
    'debug output on',
    // Of stderr, only what the action prints.
    `RUNNER_DEBUG=1 ACTIONS_STEP_DEBUG=true NODE_DEBUG=fs,module exec "$@" 2> >(grep -E '^(::add-mask::|ably-jwt-action )' >&2)`,
  ],
  [
    'warnings that end a process',
    'NODE_OPTIONS="--throw-deprecation --unhandled-rejections=strict --trace-warnings" exec "$@"',
  ],
  ['little memory', 'NODE_OPTIONS=--max-old-space-size=12 exec "$@"'],
  ['a thousand more variables', 'for i in {1..1000}; do export "VARIABLE_$i=$i"; done; exec "$@"'],
];

test.each(ENVIRONMENTS)('%s makes no difference', async (_name, script) => {
  // In JSON without spaces, at which `env` above would split it.
  const run = await inShell(script, { with: { ...FULL_STEP.with, capability: '{"a":["publish"]}' } });
  expectAllOrNothing(run);
  expect(run.exitCode).toBe(0);
});

testIfMountable('no /tmp at all makes no difference', async () => {
  // What the step needs of /tmp is bound to other places, and node stays open, before all of /tmp is covered.
  const run = await inShell(`exec 9< "$1"; exec ${UNSHARE} bash -c '
    mount --bind "$HOME" /mnt && mount --bind "$(dirname "$2")/../.." /srv || exit 9
    mount -t tmpfs -o ro,size=4k,mode=000 none "${tmpdir()}" || exit 9
    for name in OUTPUT ENV STEP_SUMMARY; do export GITHUB_$name=/mnt/GITHUB_$name; done
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
