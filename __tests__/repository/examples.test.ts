// What neither act nor a linter notices in the examples. example-scripts.test.ts runs those that are not for GitHub.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const example = (file: string) => read(`examples/${file}`);
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

const files = readdirSync(`${root}examples`, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.\w+$/.test(file) && !file.includes('node_modules'),
);
const workflows = files.filter((file) => file.startsWith('workflows/'));
const forGitHub = [...workflows, 'composite-action.yml'];

const ISSUE = 'org/ably-jwt-action@v1';
const REVOKE = 'org/ably-jwt-action/revoke@v1';
const ACTIONS: Readonly<Record<string, { inputs: object; outputs: object }>> = {
  [ISSUE]: parse(read('action.yml')),
  [REVOKE]: parse(read('revoke/action.yml')),
};

interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, string>;
  if?: string;
  run?: string;
}
interface Job {
  steps?: Step[];
  if?: string;
  needs?: string;
}

const jobsOf = (file: string): Record<string, Job> => parse(example(file)).jobs;
/** The steps of a workflow or a composite action. */
function stepsOf(file: string): Step[] {
  const { jobs, runs } = parse(example(file)) as { jobs?: Record<string, Job>; runs?: Job };
  return Object.values(jobs ?? { runs: runs ?? {} }).flatMap(({ steps = [] }) => steps);
}
const stepsWith = (file: string, uses: string) => stepsOf(file).filter((step) => step.uses === uses);

test('the table in README.md has every example', () => {
  const linked = matches(example('README.md'), /\]\(([^)]+\w)\)/g);
  const unlisted = ['README.md', 'integration-tests/package-lock.json', 'lint.sh', 'run-in-act.sh'];
  expect([...linked].sort()).toEqual(files.filter((file) => !unlisted.includes(file)).sort());
});

test('run-in-act.sh runs every workflow', () => {
  const script = example('run-in-act.sh');
  const names = workflows.map((file) => file.replace(/^workflows\/|\.yml$/g, ''));
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(script.replace(/^ *#.*$/gm, '')))).toEqual([]);
});

test('every example says first what it does, and what to change', () => {
  const scripts = ['lint.sh', 'run-in-act.sh'];
  const withComment = files.filter((file) => !/\.(json|md)$/.test(file) && !scripts.includes(file));
  const pattern = /^(#!.*\n)?(#|\/\/) .+\n\2 Change: /;
  expect(withComment.filter((file) => !pattern.test(example(file)))).toEqual([]);
});

test('no example contains an API key or needs another secret', () => {
  const key = /\b(?!appId\.keyId:secret)[\w-]{2,}\.[\w-]{2,}:[\w-]{6,}/;
  expect(files.filter((file) => key.test(example(file)))).toEqual([]);
  const secrets = forGitHub.flatMap((file) => matches(example(file), /secrets\.(\w+)/g));
  expect(new Set(secrets)).toEqual(new Set(['ABLY_API_KEY']));
});

test.each(forGitHub)('%s has only inputs and outputs that exist, and uses each token that it issues', (file) => {
  for (const [uses, { inputs }] of Object.entries(ACTIONS)) {
    const given = stepsWith(file, uses).flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
  }
  const outputs = matches(example(file), /steps\.\w+\.outputs\.([\w-]+)/g);
  expect(outputs.filter((name) => !(name in (ACTIONS[ISSUE]?.outputs ?? {})))).toEqual([]);
  for (const { id, with: inputs } of stepsWith(file, ISSUE)) {
    expect(example(file)).toContain(`steps.${id}.outputs.token`);
    // The least that the job needs, for no longer than it needs it.
    expect(inputs).toMatchObject({ capability: expect.not.stringContaining('"*"'), ttl: expect.any(String) });
  }
});

test('the examples pin what they use like this repository, or use another example', () => {
  const usesIn = (text: string) => matches(text, /^ *(?:- )?uses: (.+)$/gm);
  const pins = usesIn(read('.github/workflows/e2e.yml') + read('.github/workflows/ci.yml'));
  const copied = [...workflows.map((file) => `./.github/${file}`), './.github/actions/ably-token'];
  const known = new Set([...Object.keys(ACTIONS), ...pins, ...copied]);
  expect(forGitHub.flatMap((file) => usesIn(example(file))).filter((used) => !known.has(used))).toEqual([]);
});

// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
const KEY_OF_RUN = 'ci-${{ github.run_id }}';

test.each(['workflows/revoke-in-own-job.yml', 'workflows/revoke-in-same-job.yml'])('%s is complete', (file) => {
  const [issue, ...issues] = stepsWith(file, ISSUE);
  const [revoke, ...revokes] = stepsWith(file, REVOKE);
  expect([issues, revokes]).toEqual([[], []]);
  expect(issue?.with).toMatchObject({ 'revocation-key': KEY_OF_RUN, verify: true });
  expect(revoke?.with).toMatchObject({ 'revocation-key': KEY_OF_RUN });
  const { test, revoke: revokeJob } = jobsOf(file);
  if (revokeJob === undefined) expect([test?.steps?.at(-1), revoke?.if]).toEqual([revoke, 'always()']);
  else {
    expect(revokeJob).toMatchObject({ needs: 'test', if: "always() && needs.test.result != 'skipped'" });
    expect(revokeJob.steps).toEqual([revoke]);
    expect(test?.if).toBe(jobsOf('workflows/integration-tests.yml')['test']?.if);
  }
});

test('ably-cli.yml checks the result as docs/clients.md does', () => {
  const [, filter = ''] = /jq -es '(.+)'/.exec(example('workflows/ably-cli.yml')) ?? [];
  expect(filter).not.toBe('');
  expect(read('docs/clients.md')).toContain(filter);
});

test('gitlab-ci.yml: every job has its stage and its script, two of them the key, and the last one always runs', () => {
  const { stages, ...jobs } = parse(example('gitlab-ci.yml'));
  for (const job of Object.values<Record<string, unknown>>(jobs)) {
    expect(stages).toContain(job['stage']);
    expect(job).toMatchObject({ image: expect.any(String), script: expect.arrayContaining([expect.any(String)]) });
  }
  const { build, publish, revoke } = jobs;
  expect([build.environment, publish.environment.name, revoke.environment.name]).toEqual([undefined, 'ably', 'ably']);
  // On the same branches, and whatever happened before it.
  expect(revoke.rules).toEqual(publish.rules.map((rule: object) => ({ ...rule, when: 'always' })));
  expect(stages.at(-1)).toBe(revoke.stage);
});

test('circleci-config.yml: the workflow has every job in order, two of them the key, and the last one always runs', () => {
  const { version, jobs, workflows } = parse(example('circleci-config.yml'));
  expect(version).toBe(2.1);
  const [first, second, third] = workflows['build-and-publish'].jobs;
  expect(Object.keys(jobs)).toEqual([first, ...Object.keys(second), ...Object.keys(third)]);
  expect(second.publish).toMatchObject({ requires: [first], context: 'ably' });
  // https://circleci.com/changelog/terminal-jobs-released
  expect(third.revoke).toEqual({ ...second.publish, requires: [{ publish: 'terminal' }] });
  for (const job of Object.values(jobs)) expect(job).toMatchObject({ docker: [{ image: expect.any(String) }] });
});

test('integration-tests/ has the version of the SDK that this repository is tested with', () => {
  const { ably } = JSON.parse(read('package.json')).devDependencies;
  expect(JSON.parse(example('integration-tests/package.json')).dependencies).toEqual({ ably });
  const { packages } = JSON.parse(example('integration-tests/package-lock.json'));
  expect(packages[''].dependencies).toEqual({ ably });
  expect(packages['node_modules/ably'].version).toBe(ably);
});
