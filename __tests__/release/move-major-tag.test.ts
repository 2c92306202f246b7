import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { draft, type Project, published, withProject } from './project.ts';

const move = (project: Project, tag: string) => project.script('move-major-tag.sh', [tag, '../remote.git']);

/** Runs the script on v1.1.0, and expects it to reject for this reason and to leave v1 where it was. */
async function expectRejection(project: Project, reason: string): Promise<void> {
  const before = await project.remoteCommit('v1');
  const { code, output } = await move(project, 'v1.1.0');
  expect(code).not.toBe(0);
  expect(output).toContain(reason);
  expect(await project.remoteCommit('v1')).toBe(before);
}

test('v1 moves to the release', () =>
  withProject(async (project) => {
    await project.setReleases([published('v1.0.0'), published('v1.1.0')]);
    const commit = await project.git('rev-parse', 'HEAD');
    expect(await project.remoteCommit('v1')).not.toBe(commit);
    expect(await move(project, 'v1.1.0')).toEqual({ code: 0, output: `v1 now points to v1.1.0 (${commit}).\n` });
    expect(await project.remoteCommit('v1')).toBe(commit);
    // A job that is run again finds nothing to do.
    expect(await move(project, 'v1.1.0')).toMatchObject({ code: 0 });
  }));

test('annotated tags are followed to their commit', () =>
  withProject(async (project) => {
    await project.push('v1.1.0', { annotated: true });
    await project.git('checkout', '--quiet', 'v1.0.0');
    await project.push('v1', { annotated: true, toMain: false });
    await project.git('checkout', '--quiet', 'v1.1.0');
    await project.setReleases([published('v1.1.0')]);
    expect(await move(project, 'v1.1.0')).toMatchObject({ code: 0 });
    expect(await project.remoteCommit('v1')).toBe(await project.git('rev-parse', 'HEAD'));
  }));

test('the first release of a major version creates its tag, and leaves the others', () =>
  withProject(async (project) => {
    await project.commitVersion('2.0.0');
    await project.push('v2.0.0');
    await project.setReleases([published('v2.0.0')]);
    const before = await project.remoteCommit('v1');
    expect(await move(project, 'v2.0.0')).toMatchObject({ code: 0 });
    expect(await project.remoteCommit('v2')).toBe(await project.git('rev-parse', 'HEAD'));
    expect(await project.remoteCommit('v1')).toBe(before);
  }));

test.each([
  { kind: 'no release', releases: [published('v1.0.0')] },
  { kind: 'a draft', releases: [published('v1.0.0'), draft('v1.1.0')] },
])('$kind: v1 stays', ({ releases }) =>
  withProject(async (project) => {
    await project.setReleases(releases);
    await expectRejection(project, '::error::There is no published release of v1.1.0.');
  }),
);

test('a release that can still be changed: v1 stays', () =>
  withProject(async (project) => {
    await project.setReleases([{ ...published('v1.1.0'), immutable: false }]);
    await expectRejection(project, '::error::The release of v1.1.0 is not immutable.');
  }));

test('a tag that moved after it was tested: v1 stays', () =>
  withProject(async (project) => {
    await project.setReleases([published('v1.1.0')]);
    await project.commit('Not tested');
    await project.push('v1.1.0');
    await project.git('checkout', '--quiet', 'HEAD~1');
    await expectRejection(project, 'v1 was not moved: v1.1.0 no longer points to the commit that was tested.');
  }));

test('a job of an older release that is run again: v1 stays', () =>
  withProject(async (project) => {
    await project.commitVersion('1.2.0');
    await project.push('v1');
    await project.git('checkout', '--quiet', 'v1.1.0');
    await project.setReleases([published('v1.1.0'), published('v1.2.0')]);
    await expectRejection(project, 'which v1.1.0 does not contain.');
  }));

test('a v1 that changes during the job is not overwritten', () =>
  withProject(async (project) => {
    await project.setReleases([published('v1.1.0')]);
    await project.git('tag', 'other', await project.git('commit-tree', '-m', 'Other', 'HEAD^{tree}'));
    await project.git('push', '--quiet', 'origin', 'refs/tags/other');
    const git = await project.git('--exec-path');
    const change = `'${git}/git' --git-dir=../remote.git update-ref refs/tags/v1 refs/tags/other`;
    await project.addCommand('git', `[ "$1" = push ] && ${change}\nexec '${git}/git' "$@"`);
    const { code, output } = await move(project, 'v1.1.0');
    expect(code).not.toBe(0);
    expect(output).toContain('stale info');
    expect(await project.remoteCommit('v1')).toBe(await project.remoteCommit('other'));
  }));

test('a push that GitHub rejects fails the job', () =>
  withProject(async (project) => {
    await project.setReleases([published('v1.1.0')]);
    const hooks = join(project.folder, 'remote.git/hooks');
    await mkdir(hooks);
    await writeFile(join(hooks, 'update'), '#!/bin/sh\necho "GH013: Repository rule violations" >&2\nexit 1\n', {
      mode: 0o755,
    });
    await expectRejection(project, 'GH013');
  }));
