import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { withAbly } from '../support/ably/with-ably.ts';
import { ablyJwt, decode, KEY, shell } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const examples = `${root}examples/`;
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

const action = parse(read('action.yml'));
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.\w+$/.test(file) && !file.includes('node_modules'),
);
const workflows = files.filter((file) => file.startsWith('workflows/'));

interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}
interface Job extends Step {
  name?: string;
  steps?: Step[];
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: object;
  concurrency?: object;
  jobs: Record<string, Job>;
}

const workflowOf = (file: string): Workflow => parse(read(`examples/${file}`));
const stepsOf = (file: string) => Object.values(workflowOf(file).jobs).flatMap(({ steps = [] }) => steps);
const oursIn = (file: string) => stepsOf(file).filter(({ uses }) => uses === 'org/ably-jwt-action@v1');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

test('every example stands in the table', () => {
  const table = matches(read('examples/README.md'), /\]\(([^)]+)\)/g);
  const unlisted = ['README.md', 'integration-tests/package-lock.json'];
  expect(table.filter((file) => !file.endsWith('/')).sort()).toEqual(
    files.filter((file) => !unlisted.includes(file)).sort(),
  );
});

test.each(files.filter((file) => !/\.(json|md)$/.test(file)))(
  '%s says first what it is for and what to change',
  (file) => {
    const lines = read(`examples/${file}`)
      .replace(/^#!.*\n/, '')
      .split('\n', 2);
    expect(lines.every((line) => /^(#|\/\/) \S/.test(line))).toBe(true);
    expect(lines.join('\n')).toContain('Change: ');
  },
);

test.each(files)('%s holds no key but the made-up one', (file) => {
  const keys = read(`examples/${file}`).match(/\b[\w-]{2,}\.[\w-]{2,}:[\w-]{6,}/g) ?? [];
  expect(keys.filter((key) => key !== KEY.text && key !== 'appId.keyId:secret')).toEqual([]);
  if (workflows.includes(file)) expect(keys).toEqual([]);
});

test.each(workflows)('%s issues a token, or calls a workflow that does, by inputs and outputs that exist', (file) => {
  const ours = oursIn(file);
  const calls = Object.values(workflowOf(file).jobs).filter(({ uses }) => uses?.startsWith('./.github/'));
  expect(ours.length + calls.length).toBeGreaterThan(0);
  const inputs = ours.flatMap((step) => Object.keys(step.with ?? {}));
  expect(inputs.filter((name) => !(name in action.inputs))).toEqual([]);
  const outputs = matches(read(`examples/${file}`), /steps\.ably\.outputs\.([\w-]+)/g);
  expect(outputs.filter((name) => !(name in action.outputs))).toEqual([]);
  expect(ours.every(({ id }) => id === 'ably')).toBe(true);
  // The least that the job needs, for no longer than it needs it.
  for (const step of ours) expect(step.with).toMatchObject({ capability: expect.any(String), ttl: expect.any(String) });
  expect(read(`examples/${file}`)).not.toContain('["*"]');
});

test.each(workflows)('%s uses what is pinned, or lies beside it', (file) => {
  const pins = read('.github/workflows/ci.yml');
  for (const used of matches(read(`examples/${file}`), /^ *(?:- )?uses: (.+)$/gm)) {
    if (used === 'org/ably-jwt-action@v1') continue;
    const [, beside] = /^\.\/\.github\/(workflows\/[\w-]+\.yml)$/.exec(used) ?? [];
    if (beside !== undefined) expect(workflows).toContain(beside);
    else {
      expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      expect(pins).toContain(`uses: ${used}\n`);
    }
  }
});

test.each(workflows)('%s takes no more rights than it needs, and is bounded', (file) => {
  const { on, permissions, concurrency, jobs } = workflowOf(file);
  expect(permissions).toEqual({});
  if (!('workflow_call' in on)) expect(concurrency).toMatchObject({ group: expect.any(String) });
  for (const { name, steps, uses, permissions: rights, 'timeout-minutes': minutes } of Object.values(jobs)) {
    expect(name).toBeTruthy();
    if (uses === undefined) expect(minutes).toBeLessThanOrEqual(30);
    const checkouts = steps?.filter((step) => step.uses?.startsWith('actions/checkout@')) ?? [];
    expect(rights).toEqual(checkouts.length > 0 ? { contents: 'read' } : undefined);
    for (const checkout of checkouts) expect(checkout.with).toEqual({ 'persist-credentials': false });
  }
  expect(new Set(matches(read(`examples/${file}`), /secrets\.(\w+)/g))).toEqual(new Set(['ABLY_API_KEY']));
});

test('GitLab CI: every job has its stage and its script', () => {
  const { stages, ...jobs } = parse(read('examples/gitlab-ci.yml'));
  for (const job of Object.values<Record<string, unknown>>(jobs)) {
    expect(stages).toContain(job['stage']);
    expect(job).toMatchObject({ image: expect.any(String), script: expect.arrayContaining([expect.any(String)]) });
  }
  expect(jobs.publish.environment.name).toBe('ably');
});

test('CircleCI: every job of the workflow is there, in order', () => {
  const { version, jobs, workflows } = parse(read('examples/circleci-config.yml'));
  expect(version).toBe(2.1);
  const [first, second] = workflows['build-and-publish'].jobs;
  expect(Object.keys(jobs)).toEqual([first, ...Object.keys(second)]);
  expect(second.publish).toMatchObject({ requires: [first], context: 'ably' });
  for (const job of Object.values(jobs)) expect(job).toMatchObject({ docker: [{ image: expect.any(String) }] });
});

/** The scripts outside of GitHub, each as its CI runs it: the shells one after the other, in one folder. */
const SCRIPTS: Record<string, { channel: string; shells: string[] }> = {
  'shell.sh': { channel: 'shell-events', shells: [`bash ${examples}shell.sh`] },
  'gitlab-ci.yml': {
    channel: 'ci-events',
    shells: [parse(read('examples/gitlab-ci.yml')).publish.script.join('\n')],
  },
  'circleci-config.yml': {
    channel: 'ci-events',
    shells: parse(read('examples/circleci-config.yml')).jobs.publish.steps.map(
      (step: { run: { command: string } }) => step.run.command,
    ),
  },
};

test.each(Object.keys(SCRIPTS))('%s is bash', async (file) => {
  for (const script of SCRIPTS[file]?.shells ?? [])
    expect(await shell('bash -n <<<"$SCRIPT"', { SCRIPT: script })).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await shell(`bash -n ${examples}shell.sh`)).toMatchObject({ code: 0 });
});

test.each(Object.entries(SCRIPTS))('%s publishes, with the key and the token on no command line', async (_, script) => {
  await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret } } }, async ({ url, requests }) => {
    const { ended, commands } = await runScript(script.shells, { ABLY_REST: url });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(requests).toMatchObject([{ method: 'POST', path: `/channels/${script.channel}/messages` }]);
    const [, wrapped = ''] = requests[0]?.headers['authorization']?.split(' ') ?? [];
    const token = Buffer.from(wrapped, 'base64').toString();
    const { iat, exp, ...claims } = decode(token).claims;
    expect(claims).toMatchObject({ 'x-ably-capability': `{"${script.channel}":["publish"]}` });
    expect(Number(exp) - Number(iat)).toBe(300);
    for (const name of ['git clone', 'node ably-jwt-action/dist/cli/index.js', 'curl'])
      expect(commands).toContain(name);
    for (const secret of [KEY.secret, token, wrapped]) expect(commands).not.toContain(secret);
  });
});

test.each(Object.entries(SCRIPTS))('%s fails where Ably refuses', async (_, script) => {
  await withAbly({ keys: { [KEY.keyName]: { secret: 'another' } } }, async ({ url }) => {
    const { ended } = await runScript(script.shells, { ABLY_REST: url });
    expect(ended.code).not.toBe(0);
    expect(ended.stdout).toContain('40144');
  });
});

test.each(Object.entries(SCRIPTS))('%s fails without the key, and asks nobody', async (_, script) => {
  await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret } } }, async ({ url, requests }) => {
    const { ended } = await runScript(script.shells, { ABLY_REST: url, ABLY_API_KEY: '' });
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).not.toBe('');
    expect(requests).toEqual([]);
  });
});

/** Runs shells where `git` links this repository instead of cloning, and every command line is written down. */
async function runScript(shells: string[], environment: Record<string, string>) {
  const folder = mkdtempSync(`${tmpdir()}/example-`);
  const log = `${folder}/commands`;
  const fake = (name: string, body: string) => {
    writeFileSync(`${folder}/${name}`, `#!/bin/sh\necho "${name} $*" >>${log}\n${body}\n`);
    chmodSync(`${folder}/${name}`, 0o755);
  };
  const path = process.env['PATH'] ?? '';
  fake('git', `for last; do :; done\nexec ln -s ${root} "$last"`);
  fake('node', `exec ${process.execPath} "$@"`);
  for (const name of ['curl', 'base64']) fake(name, `PATH=${path} exec ${name} "$@"`);
  try {
    let ended = { code: 0 as number | null, stdout: '', stderr: '' };
    for (const script of shells) {
      if (ended.code !== 0) break;
      ended = await shell(`set -eo pipefail\ncd ${folder}\n${script}`, {
        PATH: `${folder}:${dirname(process.execPath)}:${path}`,
        ABLY_API_KEY: KEY.text,
        ...environment,
      });
    }
    return { ended, commands: readFileSync(log, { encoding: 'utf8', flag: 'a+' }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('integration-tests/ has the version of the SDK that this repository is tested with', () => {
  const { ably } = JSON.parse(read('package.json')).devDependencies;
  expect(JSON.parse(read('examples/integration-tests/package.json')).dependencies).toEqual({ ably });
  const { packages } = JSON.parse(read('examples/integration-tests/package-lock.json'));
  expect(packages[''].dependencies).toEqual({ ably });
  expect(packages['node_modules/ably'].version).toBe(ably);
});

test('integration-tests/ pass with the tokens of their workflows, and fail with one that can do everything', async () => {
  await withAbly({ keys: { [KEY.keyName]: { secret: KEY.secret } } }, async ({ url }) => {
    const scripts = JSON.parse(read('examples/integration-tests/package.json')).scripts;
    const run = async (name: string, channel: string, capability: string) => {
      const { stdout } = await ablyJwt(['--token-only', '--capability', capability]);
      const environment = { ABLY_TOKEN: stdout.trim(), ABLY_ENDPOINT: url, CHANNEL: channel };
      const { code } = await shell(`cd ${examples}integration-tests && ${scripts[name]}`, environment);
      return code;
    };
    expect(await run('test:publish', 'test:orders', '{"test:orders":["publish"]}')).toBe(0);
    expect(await run('test:read', 'test:orders', '{"test:orders":["history"]}')).toBe(0);
    expect(await run('test:round-trip', 'test:chat', '{"test:chat":["publish","history"]}')).toBe(0);
    expect(await run('test:publish', 'test:orders', '{"*":["*"]}')).toBe(1);
    expect(await run('test:read', 'test:orders', '{"*":["*"]}')).toBe(1);
  });
});
