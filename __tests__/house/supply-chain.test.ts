import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Workflow {
  permissions?: unknown;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; steps?: { uses?: string; with?: Record<string, unknown>; run?: string }[] }
  >;
}

const top = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, top), 'utf8');
const workflows = readdirSync(new URL('.github/workflows', top)).map((file) => {
  const text = read(`.github/workflows/${file}`);
  return { file, text, workflow: parse(text) as Workflow };
});
const steps = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).flatMap(([job, { steps = [] }]) => steps.map((step) => ({ file, job, step }))),
);

/** Every right beyond reading the code, with its one place. A new one is listed here first. */
const RIGHTS: Record<string, Record<string, string>> = {
  'codeql.yml analyse': { contents: 'read', 'security-events': 'write' },
  'release.yml publish': { contents: 'write', 'id-token': 'write', attestations: 'write' },
};

/** The tag that the release has just moved is tried as it is. */
const UNPINNED = ['release.yml org/ably-jwt-action@v1'];

test.each(workflows)('$file starts without rights', ({ workflow }) => expect(workflow.permissions).toEqual({}));

test.each(
  workflows.flatMap(({ file, workflow }) =>
    Object.entries(workflow.jobs).map(([job, { permissions }]) => ({ name: `${file} ${job}`, permissions })),
  ),
)('$name has the least rights', ({ name, permissions }) => {
  if (RIGHTS[name]) expect(permissions).toEqual(RIGHTS[name]);
  else expect([undefined, { contents: 'read' }]).toContainEqual(permissions);
});

test('every action of others is pinned by SHA, with its version beside', () => {
  for (const { file, text } of workflows) {
    for (const [line, uses = ''] of text.matchAll(/^ *- uses: (\S+).*$/gm)) {
      if (uses === './' || UNPINNED.includes(`${file} ${uses}`)) continue;
      expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  }
});

test('no checkout leaves its credentials behind', () => {
  for (const { file, job, step } of steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'))) {
    expect({ file, job, kept: step.with?.['persist-credentials'] }).toEqual({ file, job, kept: false });
  }
});

test('no script takes an expression into its text', () => {
  for (const { file, job, step } of steps)
    expect({ file, job, run: step.run ?? '' }).toEqual({ file, job, run: expect.not.stringContaining('${{') });
});

test('no workflow uses a trigger that hands secrets to code of strangers', () => {
  for (const { text } of workflows) expect(text).not.toMatch(/pull_request_target|workflow_run/);
});

test('dist is compared on every pull request and at the tag', () => {
  const runsCi = (file: string) => steps.some((each) => each.file === file && each.step.run === 'bash .ci/run');
  expect([runsCi('ci.yml'), runsCi('release.yml')]).toEqual([true, true]);
  expect(parse(read('.github/workflows/ci.yml')).on).toHaveProperty('pull_request');
  expect(read('.ci/run')).toContain('git status --porcelain dist');
});

test('dependabot looks at packages and actions, in groups, after a cooldown', () => {
  const { updates } = parse(read('.github/dependabot.yml'));
  const ecosystems = updates.map((update: Record<string, unknown>) => update['package-ecosystem']);
  expect(ecosystems).toEqual(expect.arrayContaining(['npm', 'github-actions']));
  for (const update of updates) expect(update.cooldown['default-days']).toBeGreaterThanOrEqual(7);
});

test('versions in package.json are exact, and the lock file names no host', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('dist/licenses.txt names every bundled package', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const versions = { ...dependencies, ...devDependencies };
  const named = [...read('dist/licenses.txt').matchAll(/^(\S+) (\d+\.\d+\.\d+) \(\S+\)$/gm)];
  expect(named.map(([, name]) => name)).toEqual(['@actions/core', '@actions/github', 'jose', 'leven', 'yaml']);
  for (const [, name = '', version] of named) expect(version).toBe(versions[name]);
});
