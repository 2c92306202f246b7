import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly steps: readonly Step[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${root}.github/workflows/release.yml`, 'utf8');
const workflow = parse(text);
const jobs = workflow.jobs as Readonly<Record<string, Job>>;
const stepsOf = (name: string): readonly Step[] => jobs[name]?.steps ?? [];

/** Every job that has to succeed before this one starts. */
function jobsBefore(name: string): Set<string> {
  const direct = [jobs[name]?.needs ?? []].flat();
  return new Set(direct.flatMap((each) => [each, ...jobsBefore(each)]));
}

test('nothing is attested, drafted or moved unless all tests have passed', () => {
  const tested = ['check', 'ci', 'try', 'pack'];
  expect(jobsBefore('attest')).toEqual(new Set(tested));
  expect(jobsBefore('draft')).toEqual(new Set([...tested, 'attest']));
  expect(jobsBefore('publish')).toEqual(new Set([...tested, 'attest', 'draft']));
  expect(jobsBefore('install')).toEqual(new Set([...tested, 'attest', 'draft', 'publish']));
  expect(jobsBefore('move')).toEqual(new Set([...tested, 'attest', 'draft', 'publish', 'install']));
  expect(jobsBefore('smoke')).toEqual(new Set(Object.keys(jobs).filter((name) => name !== 'smoke')));
});

test('no condition lets a job or a step go on after a failure', () => {
  for (const job of Object.values(jobs)) {
    for (const part of [job, ...job.steps]) {
      expect(Object.keys(part)).not.toContain('if');
      expect(Object.keys(part)).not.toContain('continue-on-error');
    }
  }
});

test('a run is neither started by anything but a tag vX.Y.Z nor canceled by the next one', () => {
  expect(workflow.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
  expect(workflow.concurrency).toEqual({ group: 'release', 'cancel-in-progress': false });
});

test('the jobs that publish wait for reviewers, and only the one that moves the major tag has the deploy key', () => {
  for (const [name, { environment, steps }] of Object.entries(jobs)) {
    const secrets = JSON.stringify(steps).match(/secrets\.\w+/g) ?? [];
    expect({ name, environment, secrets }).toEqual({
      name,
      environment: ['publish', 'move'].includes(name) ? 'release' : undefined,
      secrets: name === 'move' ? ['secrets.RELEASE_DEPLOY_KEY'] : [],
    });
  }
});

test('the actions are used in the same way before and after the major tag moves', () => {
  const used = (name: string, replace: Readonly<Record<string, string>>) =>
    stepsOf(name)
      .filter(({ run }) => !run?.includes('checksums.sh'))
      .map(({ uses, ...step }) => ({ ...step, uses: replace[uses ?? ''] ?? uses }));
  const before = used('try', { './': 'issue', './revoke': 'revoke' });
  expect(before.map(({ uses }) => uses)).toEqual(expect.arrayContaining(['issue', 'revoke']));
  expect(used('smoke', { 'org/ably-jwt-action@v1': 'issue', 'org/ably-jwt-action/revoke@v1': 'revoke' })).toEqual(
    before,
  );
});

test('the archive of the tag is compared with its commit before anything else', () =>
  expect(stepsOf('check').at(-1)?.run).toBe('scripts/release/compare-archive.sh "$GITHUB_REF_NAME"'));

test('the files that were tested are the ones that are attested', () => {
  expect(workflow.jobs.try.outputs).toEqual({ checksums: `\${{ steps.tested.outputs.checksums }}` });
  expect(stepsOf('try').at(-1)).toMatchObject({
    id: 'tested',
    run: expect.stringContaining('scripts/release/checksums.sh'),
  });
  const [, compare, attest] = stepsOf('attest');
  expect(compare).toEqual({
    run: 'scripts/release/compare-checksums.sh "$RUNNER_TEMP/checksums"',
    env: { TESTED: `\${{ needs.try.outputs.checksums }}` },
  });
  expect(attest).toMatchObject({ with: { 'subject-checksums': `\${{ runner.temp }}/checksums` } });
});

test('the npm package that was tested is the one that is published, and nothing is installed where that happens', () => {
  expect(workflow.jobs.pack.outputs).toEqual({ integrity: `\${{ steps.pack.outputs.integrity }}` });
  const [uploaded, downloaded] = [stepsOf('pack').at(-1), stepsOf('publish').at(-2)];
  expect(uploaded).toMatchObject({ with: { name: 'npm-package', path: `\${{ runner.temp }}/ably-jwt.tgz` } });
  expect(downloaded).toMatchObject({ with: { name: 'npm-package', path: `\${{ runner.temp }}/npm-package` } });
  const env = { INTEGRITY: `\${{ needs.pack.outputs.integrity }}` };
  const scripts = (name: string) => stepsOf(name).filter(({ run }) => run);
  expect(scripts('publish')).toEqual([
    { run: 'scripts/release/check-published.sh "$GITHUB_REF_NAME"', env: { GH_TOKEN: `\${{ github.token }}` } },
    { run: 'scripts/release/publish-package.sh "$RUNNER_TEMP/npm-package/ably-jwt.tgz" "$INTEGRITY"', env },
  ]);
  const command = `scripts/release/try-package.sh "ably-jwt@\${GITHUB_REF_NAME#v}" "$INTEGRITY"`;
  expect(scripts('install')).toEqual([{ run: command, env }]);
});

test('every script that the workflow names exists and can be run', () => {
  const named = new Set([...text.matchAll(/scripts\/release\/[\w-]+\.sh/g)].map(([file]) => file));
  const scripts = readdirSync(`${root}scripts/release`).filter((file) => file.endsWith('.sh'));
  expect([...named].sort()).toEqual(scripts.map((file) => `scripts/release/${file}`).sort());
  for (const file of named) expect(statSync(root + file).mode & 0o111).toBe(0o111);
});
