import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { draft, type Project, published, withProject } from './project.ts';

const draftRelease = (project: Project) => project.script('draft-release.sh', ['v1.1.0']);
const URL = 'https://github.com/org/ably-jwt-action/releases/tag/untagged-v1.1.0';

test('a draft has the section of CHANGELOG.md and the lines that pin the release', () =>
  withProject(async (project) => {
    const commit = await project.git('rev-parse', 'HEAD');
    expect(await draftRelease(project)).toMatchObject({ code: 0, output: expect.stringContaining(URL) });
    const [, created, ...others] = await project.releases();
    expect(others).toEqual([]);
    expect(created).toMatchObject({ tag_name: 'v1.1.0', draft: true, immutable: false });
    expect(created?.body?.trim()).toBe(`- New in 1.1.0.

To pin this release:

\`\`\`yaml
- uses: org/ably-jwt-action@${commit} # v1.1.0
- uses: org/ably-jwt-action/revoke@${commit} # v1.1.0
\`\`\``);
  }));

test('the summary says what to do next', () =>
  withProject(async (project) => {
    await draftRelease(project);
    const summary = await readFile(join(project.folder, 'summary'), 'utf8');
    expect(summary).toContain(URL);
    expect(summary).toContain('Publish this Action to the GitHub Marketplace');
    expect(summary).toContain('moves the tag v1.');
  }));

test('a job that runs again creates no second draft', () =>
  withProject(async (project) => {
    await draftRelease(project);
    expect(await draftRelease(project)).toMatchObject({ code: 0, output: expect.stringContaining(URL) });
    expect(await project.releases()).toHaveLength(2);
  }));

test.each([draft('v1.1.0'), published('v1.1.0'), { ...draft('v1.1.0'), body: null }])(
  'a release for another commit is rejected: draft $draft, body $body',
  (existing) =>
    withProject(async (project) => {
      await project.setReleases([published('v1.0.0'), existing]);
      expect(await draftRelease(project)).toEqual({
        code: 1,
        output: expect.stringContaining(
          `::error::There is a release of v1.1.0 for another commit: ${existing.html_url}.`,
        ),
      });
      expect(await project.releases()).toHaveLength(2);
    }),
);

test('the job fails if GitHub creates no release', () =>
  withProject(async (project) => {
    await project.addCommand('gh', '[ "$1" = api ] || { echo "HTTP 403" >&2; exit 1; }');
    expect(await draftRelease(project)).toEqual({ code: 1, output: 'HTTP 403\n' });
  }));
