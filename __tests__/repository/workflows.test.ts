import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps?: readonly Step[] }>
  >;
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const readWorkflows = (folder: string) =>
  readdirSync(new URL(folder, root)).map((file) => {
    const text = read(`${folder}/${file}`);
    return { file, text, workflow: parse(text) as Workflow };
  });

const workflows = readWorkflows('.github/workflows');
const examples = readWorkflows('examples/workflows');
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ ...job, name: `${file} ${name}` })),
);
const steps = jobs.flatMap(({ name, steps = [] }) => steps.map((step) => ({ job: name, step })));

/**
 * The only versions of other actions that may be used. Each commit was looked up in the action's own repository, as the
 * commit that the tag points to.
 */
const PINS: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/attest-build-provenance': 'a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32 # v4.1.0',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/dependency-review-action': '2031cfc080254a8a887f58cffee85186f0e49e48 # v4.9.0',
  'github/codeql-action': '8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2',
};

/** Permissions beyond reading the repository, by job. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'codeql.yml analyze': { contents: 'read', 'security-events': 'write' },
  'release.yml attest': { contents: 'read', 'id-token': 'write', attestations: 'write' },
  'release.yml draft': { contents: 'write' },
  'release.yml publish': { contents: 'read', 'id-token': 'write' },
};

/** The value of `uses:`, with its comment. */
const usesOf = (text: string) => [...text.matchAll(/^ *(?:- )?uses: *(?<uses>.*)$/gm)].map((match) => match[1] ?? '');

/** The actions of this repository. Users name them by the major tag; so does the release that has just moved it. */
const isOwn = (uses: string) => /^\.\/|^org\/ably-jwt-action(?:\/revoke)?@v1\b/.test(uses);

test.each([...workflows, ...examples])('$file uses other actions only as the table pins them', ({ text }) => {
  for (const uses of usesOf(text).filter((each) => !isOwn(each))) {
    const [, action = ''] = /^([^/]+\/[^/@]+)[^@]*@/.exec(uses) ?? [];
    expect(uses.replace(/^[^@]*@/, `${action}@`)).toBe(`${action}@${PINS[action]}`);
  }
});

test('only a release uses the major tag', () => {
  const users = workflows.filter(({ text }) => usesOf(text).some((uses) => uses.startsWith('org/')));
  expect(users.map(({ file }) => file)).toEqual(['release.yml']);
});

test('each pin of the table is used', () => {
  const used = workflows.flatMap(({ text }) => usesOf(text));
  for (const action of Object.keys(PINS)) expect(used).toContainEqual(expect.stringMatching(`^${action}[/@]`));
});

test.each(workflows)('$file has no permissions outside of its jobs', ({ workflow }) =>
  expect(workflow.permissions).toEqual({}),
);

test.each(jobs)('$name has no more permissions than it needs', ({ name, permissions }) => {
  if (PERMISSIONS[name]) expect(permissions).toEqual(PERMISSIONS[name]);
  else expect([undefined, { contents: 'read' }]).toContainEqual(permissions);
});

test('no checkout leaves its credentials behind', () => {
  const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
  for (const { job, step } of checkouts) {
    expect({ job, credentials: step.with?.['persist-credentials'] }).toEqual({ job, credentials: false });
  }
});

test('no script contains an expression', () => {
  for (const { job, step } of steps) {
    expect({ job, run: step.run ?? '' }).toEqual({ job, run: expect.not.stringContaining('${{') });
  }
});

// On Windows, the default is PowerShell.
test.each(examples)('$file: a script of several lines names its shell', ({ workflow }) => {
  const scripts = Object.values(workflow.jobs).flatMap(({ steps = [] }) =>
    steps.filter(({ run }) => run?.includes('\n')),
  );
  for (const { run, shell } of scripts) expect({ run, shell }).toEqual({ run, shell: 'bash' });
});

test('no workflow has a trigger that gives secrets to the code of pull requests', () => {
  for (const { text } of workflows) expect(text).not.toMatch(/pull_request_target|workflow_run/);
});

test('pull requests and releases run all checks, which compare dist with what its source builds', () => {
  const runsChecks = (file: string) =>
    steps.some(({ job, step }) => job.startsWith(`${file} `) && step.run === 'bash .ci/run');
  expect([runsChecks('ci.yml'), runsChecks('release.yml')]).toEqual([true, true]);
  expect(parse(read('.github/workflows/ci.yml')).on).toHaveProperty('pull_request');
  expect(read('.ci/run')).toMatch(/test -z "\$\(git status --porcelain dist\b/);
});

test('vulnerabilities are looked for in development dependencies too, which the packages of dist are', () => {
  const { review, audit } = parse(read('.github/workflows/dependency-review.yml')).jobs;
  expect(review.steps.at(-1).with).toEqual({
    'fail-on-severity': 'low',
    'fail-on-scopes': 'runtime, development',
  });
  expect(audit.steps.at(-1).run).toBe('npm audit --package-lock-only --include=dev');
});

test('every lock file is audited and updated', () => {
  const { audit } = parse(read('.github/workflows/dependency-review.yml')).jobs;
  expect(audit.strategy.matrix.folder).toEqual(['.', '.ci/registry', 'examples/integration-tests']);
  const { updates } = parse(read('.github/dependabot.yml'));
  expect(updates.map((update: Record<string, unknown>) => update['directories'] ?? update['directory'])).toEqual([
    ['/', '/examples/integration-tests'],
    '/.ci/registry',
    '/',
    ['/.ci/jwt', '/__tests__/clients/go'],
    '/__tests__/clients/python',
    '/__tests__/clients/java',
    '/__tests__/clients/rust',
  ]);
});

test('dependabot waits before it proposes a new version', () => {
  const { updates } = parse(read('.github/dependabot.yml'));
  for (const update of updates) expect(update.cooldown['default-days']).toBeGreaterThanOrEqual(7);
});

test('versions in package.json are exact, and the lock file names no host', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('dist/licenses.txt names every bundled package, and dependabot updates them together', () => {
  const { devDependencies } = JSON.parse(read('package.json'));
  const named = [...read('dist/licenses.txt').matchAll(/^(?<name>\S+) (?<version>\d+\.\d+\.\d+) \(\S+\)$/gm)];
  const bundled = named.map(({ groups }) => groups?.['name'] ?? '');
  expect(bundled).toEqual(['@actions/core', '@actions/github', 'jose', 'leven']);
  for (const { groups } of named) expect(groups?.['version']).toBe(devDependencies[groups?.['name'] ?? '']);
  const { updates } = parse(read('.github/dependabot.yml'));
  for (const name of bundled) {
    expect(updates[0].groups.bundled.patterns).toContain(name.startsWith('@actions/') ? '@actions/*' : name);
  }
});
