// The examples for other CI systems and shells, unchanged: a proxy maps the hosts of Ably and GitHub to fake servers.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Certificate, selfSigned } from '../support/ably/certificate.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { CLI, decode, type Ended, KEY, shell } from '../support/command.ts';
import { type GitHub, startGitHub } from '../support/github.ts';
import { startProxy } from '../support/proxy.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const read = (file: string) => readFileSync(join(examples, file), 'utf8');

const gitlabJobs = parse(read('gitlab-ci.yml'));
const gitlab = gitlabJobs.publish.script.join('\n');
const circleciJobs = parse(read('circleci-config.yml')).jobs;
const commandsOf = (job: { steps: { run: { command: string } }[] }) => job.steps.map(({ run }) => run.command);
const circleci = commandsOf(circleciJobs.publish);

/** The variables of the CI systems that both jobs use. */
const OF_PIPELINE = { CI_PIPELINE_ID: '1001', CIRCLE_WORKFLOW_ID: '2002' };

/** With this option, zsh reads a `#` without quotes as a pattern. */
const SHELLS = await installed(['bash', 'dash', 'zsh -o extendedglob']);

interface Script {
  readonly name: string;
  readonly channel: string;
  /** One after the other in the same folder, each in a separate bash. */
  readonly commands: string[];
  /** How it gets the command line. */
  readonly gets: string;
}

const NPX = 'npx --yes github:org/ably-jwt-action#v1.0.0';
const CLONE = 'git clone --quiet --depth 1 --branch v1.0.0 https://github.com/org/ably-jwt-action';
const SCRIPTS: readonly Script[] = [
  { name: 'gitlab-ci.yml', channel: 'ci-events', commands: [gitlab], gets: NPX },
  { name: 'circleci-config.yml', channel: 'ci-events', commands: circleci, gets: CLONE },
  ...SHELLS.map((name) => ({
    name: `shell.sh in ${name}`,
    channel: 'shell-events',
    commands: [`${name} ${examples}shell.sh`],
    gets: NPX,
  })),
];

let certificate: Certificate;
let github: GitHub;
beforeAll(async () => {
  certificate = selfSigned(['main.realtime.ably.net', 'codeload.github.com']);
  github = await startGitHub('v1.0.0', certificate);
});
afterAll(() => {
  github.close();
  certificate.remove();
});

test.each(SCRIPTS)('$name publishes, with the key on no command line', async ({ channel, commands, gets }) => {
  const { ended, started, requests } = await run(commands);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(requests).toMatchObject([{ method: 'POST', path: `/channels/${channel}/messages` }]);
  const [, token = ''] = requests[0]?.headers['authorization']?.split(' ') ?? [];
  const { iat, exp, ...claims } = decode(token).claims;
  expect(claims).toMatchObject({ 'x-ably-capability': `{"${channel}":["publish"]}` });
  expect(Number(exp) - Number(iat)).toBe(300);
  expect(started).toContain(gets);
  expect(started).not.toContain(KEY.secret);
});

test.each(SCRIPTS)('$name fails if Ably rejects the token', async ({ commands }) => {
  const { ended } = await run(commands, { secret: 'another-made-up-secret' });
  expect(ended.code).not.toBe(0);
  expect(ended.stdout).toContain('40144');
});

test.each(SCRIPTS)('$name fails without the key, and sends nothing', async ({ commands }) => {
  const { ended, requests } = await run(commands, { key: '' });
  expect(ended.code).not.toBe(0);
  expect(ended.stderr).toContain('ABLY_API_KEY');
  expect(requests).toEqual([]);
});

/** Jobs that revoke what the other job has issued, and the revocation key of both. */
const REVOKING: [name: string, commands: string[], issuing: string[], revocationKey: string][] = [
  ['gitlab-ci.yml', [gitlabJobs.revoke.script.join('\n')], [gitlab], 'ci-1001'],
  ['circleci-config.yml', commandsOf(circleciJobs.revoke), circleci, 'ci-2002'],
];

test.each(REVOKING)('%s revokes the tokens of its pipeline', async (_name, commands, issuing, revocationKey) => {
  const { requests } = await run(issuing);
  const [, token = ''] = requests[0]?.headers['authorization']?.split(' ') ?? [];
  expect(decode(token).claims).toMatchObject({ 'x-ably-revocation-key': revocationKey });
  await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret, revocable: true } } }, async ({ url, revoked }) => {
    const { ended, started } = await run(commands, { environment: { ABLY_ENDPOINT: url } });
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Ably revoked /), stderr: '' });
    expect(revoked).toMatchObject([{ target: `revocationKey:${revocationKey}` }]);
    expect(started).not.toContain(KEY.secret);
  });
});

test.each(REVOKING)('the job of %s that revokes fails if Ably rejects it', async (_name, commands) => {
  await withAbly(
    { keys: { [KEY.keyName]: { secret: KEY.secret } }, fault: { code: 40101, status: 401 } },
    async ({ url }) => {
      const { ended } = await run(commands, { environment: { ABLY_ENDPOINT: url } });
      expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('40101') });
    },
  );
});

test('gitlab-ci.yml: npx gets the package from GitHub, with no warning', async () => {
  expect((await run([gitlab], { npx: 'npx' })).ended).toMatchObject({ code: 0, stderr: '' });
}, 120_000);

test('gitlab-ci.yml: a variable of the type File needs the option in the comment', async () => {
  const [, option = '', place = ''] =
    /^ *# (--api-key-file .+) after (\S+), in both jobs\.$/m.exec(read('gitlab-ci.yml')) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'variable-'));
  const key = join(folder, 'ABLY_API_KEY');
  writeFileSync(key, `${KEY.text}\n`);
  expect((await run([gitlab], { key })).ended).toMatchObject({ code: 2 });
  const changed = gitlab.replace(place, `${place} ${option}`);
  expect((await run([changed], { key })).ended).toMatchObject({ code: 0, stderr: '' });
  rmSync(folder, { recursive: true });
});

/** Those of the shells that this machine has. */
async function installed(shells: readonly string[]): Promise<string[]> {
  const found = await Promise.all(shells.map((name) => shell(`command -v ${name.split(' ', 1)[0]}`)));
  return shells.filter((_, at) => found[at]?.code === 0);
}

/** What npx does with the arguments, without the seconds that it takes. */
const SHORTCUT = `shift 2; exec ${process.execPath} ${CLI}`;

/**
 * Runs scripts as a CI system does, and keeps what they sent to Ably and the command lines that they started.
 * @param key the value of ABLY_API_KEY
 * @param secret of the key that Ably knows
 */
async function run(
  commands: readonly string[],
  { key = KEY.text, secret = KEY.secret, npx = SHORTCUT, environment: more = {} } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const log = join(folder, 'started');
  const path = process.env['PATH'] ?? '';
  for (const [name, program] of Object.entries({ npx, git: 'git', node: process.execPath, curl: 'curl' })) {
    const lines = ['#!/bin/sh', `echo "${name} $*" >>${log}`, `PATH=${dirname(process.execPath)}:${path}`, ''];
    writeFileSync(join(folder, name), `${lines.join('\n')}${program.replace(/^(?!shift)/, 'exec ')} "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  try {
    return await withAbly({ keys: { [KEY.keyName]: { secret } }, tls: certificate }, async ({ port, requests }) => {
      const routes = { 'main.realtime.ably.net:443': port, 'codeload.github.com:443': github.port };
      const proxy = await startProxy({ routes });
      const environment = {
        ...github.environment,
        ...OF_PIPELINE,
        PATH: `${folder}:${path}`,
        HOME: folder,
        ABLY_API_KEY: key,
        HTTPS_PROXY: proxy.url,
        CURL_CA_BUNDLE: certificate.certFile,
        npm_config_cafile: certificate.certFile,
        npm_config_audit: 'false',
        npm_config_update_notifier: 'false',
        ...more,
      };
      let ended: Ended = { code: 0, stdout: '', stderr: '' };
      for (const command of commands) {
        if (ended.code === 0) ended = await shell(`set -eo pipefail\ncd ${folder}\n${command}`, environment);
      }
      await proxy.close();
      return { ended, requests: [...requests], started: readFileSync(log, { encoding: 'utf8', flag: 'a+' }) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
