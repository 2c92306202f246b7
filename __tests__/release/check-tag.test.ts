import { expect, test } from '@jest/globals';
import { draft, type Project, published, withProject } from './project.ts';

const check = (project: Project, tag: string) => project.script('check-tag.sh', [tag]);

/** Commits a version on `main` and tags it. The script reads the remote only through what was fetched. */
async function add(project: Project, version: string): Promise<void> {
  await project.commitVersion(version);
  await project.git('tag', '--force', `v${version}`);
  await project.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
}

const setReleased = (project: Project, tags: readonly string[]) => project.setReleases(tags.map(published));

test('a newer tag on main passes', () =>
  withProject(async (project) => {
    expect(await check(project, 'v1.1.0')).toEqual({
      code: 0,
      output: 'v1.1.0 can be released. The newest release is v1.0.0.\n',
    });
  }));

test('an annotated tag passes', () =>
  withProject(async (project) => {
    await project.git('tag', '--force', '--annotate', '--message=v1.1.0', 'v1.1.0');
    expect(await check(project, 'v1.1.0')).toMatchObject({ code: 0 });
  }));

test('the first release passes', () =>
  withProject(async (project) => {
    await project.setReleases([draft('v1.1.0')]);
    expect(await check(project, 'v1.1.0')).toEqual({
      code: 0,
      output: 'v1.1.0 can be released. The newest release is none.\n',
    });
  }));

test('versions are compared by number', () =>
  withProject(async (project) => {
    await setReleased(project, ['v1.0.0', 'v1.1.0']);
    for (const version of ['1.9.9', '1.9.10', '1.10.0', '9.0.0', '10.0.0']) {
      await add(project, version);
      expect({ version, ...(await check(project, `v${version}`)) }).toMatchObject({ version, code: 0 });
      // The newest release is neither the first nor the last of GitHub's list.
      await setReleased(project, ['v1.0.0', `v${version}`, 'v1.1.0']);
    }
  }));

test('an older tag and an equal tag are rejected', () =>
  withProject(async (project) => {
    for (const newest of ['1.1.1', '1.10.0', '2.0.0']) await project.git('tag', `v${newest}`);
    for (const { released, newest } of [
      { released: ['v1.0.0', 'v1.1.0'], newest: 'v1.1.0' },
      { released: ['v1.1.1', 'v1.1.0'], newest: 'v1.1.1' },
      { released: ['v1.9.0', 'v1.10.0', 'v1.2.0'], newest: 'v1.10.0' },
      { released: ['v1.10.0', 'v2.0.0'], newest: 'v2.0.0' },
    ]) {
      await setReleased(project, released);
      expect(await check(project, 'v1.1.0')).toEqual({
        code: 1,
        output: `::error::v1.1.0: not newer than ${newest}, the newest release.\n`,
      });
    }
  }));

test('nothing but v and three numbers is a release tag', () =>
  withProject(async (project) => {
    for (const tag of ['v1.1.0-rc.1', 'v1.1.0+1', 'v1.1', 'v1', '1.1.0', 'v01.1.0', 'v1.1.0\nv9', 'v1.1.0 ', 'main']) {
      expect({ tag, ...(await check(project, tag)) }).toEqual({
        tag,
        code: 1,
        output: expect.stringContaining('not a release tag'),
      });
    }
  }));

test('each file that names another version is reported', () =>
  withProject(async (project) => {
    await project.write({
      'package.json': '{"version":"1.0.9"}',
      'dist/package.json': '{"type":"commonjs"}',
      'package-lock.json': '{"version":"2.0.0"}',
    });
    const { code, output } = await check(project, 'v1.1.0');
    expect({ code, problems: output.match(/^::error::.*/gm) }).toEqual({
      code: 1,
      problems: [
        '::error::v1.1.0: the version in package.json is 1.0.9.',
        '::error::v1.1.0: the version in dist/package.json is null.',
        '::error::v1.1.0: the version in package-lock.json is 2.0.0.',
      ],
    });
  }));

test('a version that cannot be read is rejected', () =>
  withProject(async (project) => {
    for (const file of ['package.json', 'dist/package.json', 'package-lock.json']) {
      await project.write({ [file]: '{"version":' });
      expect({ file, ...(await check(project, 'v1.1.0')) }).toEqual({
        file,
        code: 1,
        output: expect.stringContaining('::error::v1.1.0: a version cannot be read.\n'),
      });
      await project.git('checkout', '--quiet', file);
    }
  }));

test('a version without a date in CHANGELOG.md is rejected', () =>
  withProject(async (project) => {
    for (const heading of ['Unreleased', '1.1.0', '1.1.0 - soon', '1x1.0 - 2026-01-31', '1.1.0-rc.1 - 2026-01-31']) {
      await project.write({ 'CHANGELOG.md': `# Changelog\n\n## ${heading}\n\n- New.\n` });
      expect({ heading, ...(await check(project, 'v1.1.0')) }).toEqual({
        heading,
        code: 1,
        output: expect.stringMatching(/^::error::v1\.1\.0: CHANGELOG\.md has no heading "## 1\.1\.0" .*\n$/),
      });
    }
  }));

test('a commit that is not on main is rejected', () =>
  withProject(async (project) => {
    await project.git('update-ref', 'refs/remotes/origin/main', 'v1.0.0');
    expect(await check(project, 'v1.1.0')).toEqual({
      code: 1,
      output: '::error::v1.1.0: the commit is not on main. Fix: merge it first, then tag the commit on main.\n',
    });
  }));

test('a tag that points to another commit is rejected', () =>
  withProject(async (project) => {
    await project.git('tag', '--force', 'v1.1.0', 'v1.0.0');
    expect(await check(project, 'v1.1.0')).toEqual({
      code: 1,
      output: '::error::v1.1.0: the tag does not point to the commit that is checked out.\n',
    });
  }));

test('a higher version on an older commit is rejected', () =>
  withProject(async (project) => {
    await add(project, '1.0.1');
    await project.git('checkout', '--quiet', 'v1.1.0');
    // Nothing is known here of the commit of v1.0.2.
    for (const newest of ['v1.0.1', 'v1.0.2']) {
      await setReleased(project, [newest]);
      const { code, output } = await check(project, 'v1.1.0');
      expect({ code, problems: output.match(/^::error::.*/gm) }).toEqual({
        code: 1,
        problems: [`::error::v1.1.0: the commit does not contain ${newest}, the newest release.`],
      });
    }
  }));

test('every problem is reported', () =>
  withProject(async (project) => {
    await project.write({ 'CHANGELOG.md': '', 'package.json': '{"version":"1.0.9"}' });
    await project.git('update-ref', 'refs/remotes/origin/main', 'v1.0.0');
    const { code, output } = await check(project, 'v1.0.0');
    expect({ code, problems: output.match(/^::error::v1\.0\.0: [\w ]+/gm) }).toEqual({
      code: 1,
      problems: [
        '::error::v1.0.0: the tag does not point to the commit that is checked out',
        '::error::v1.0.0: the commit is not on main',
        '::error::v1.0.0: the version in package',
        '::error::v1.0.0: the version in dist',
        '::error::v1.0.0: the version in package',
        '::error::v1.0.0: CHANGELOG',
        '::error::v1.0.0: not newer than v1',
      ],
    });
  }));

const README = [
  'Run `npx ably-jwt`.',
  "npx --yes 'ably-jwt@1.1.0' --ttl 15m",
  'npm install --global ably-jwt',
  'yarn dlx ably-jwt',
];

test.each(README)('README.md says "%s": the npm package must be of this repository', (line) =>
  withProject(async (project) => {
    await project.write({ 'README.md': `${line}\n` });
    const rejected = (repository: string) => ({
      code: 1,
      output: expect.stringContaining(
        `::error::v1.1.0: README.md says "npx ably-jwt", but the package ably-jwt in the npm registry is not of this repository. Its repository is ${repository}. Fix: see "Set up once" in docs/releasing.md.\n`,
      ),
    });
    expect(await check(project, 'v1.1.0')).toEqual(rejected('unknown'));
    await project.publish('1.0.0', {
      repository: { type: 'git', url: 'git+https://github.com/else/ably-jwt-action.git' },
    });
    expect(await check(project, 'v1.1.0')).toEqual(rejected('git+https://github.com/else/ably-jwt-action.git'));
    await project.publish('1.0.0');
    expect(await check(project, 'v1.1.0')).toMatchObject({ code: 0 });
  }),
);

test.each(["npx --yes 'github:org/ably-jwt-action#v1.1.0'", 'npx ably-jwt-action', '`ably-jwt` accepts options'])(
  'README.md says "%s": the registry is not asked',
  (line) =>
    withProject(async (project) => {
      await project.write({ 'README.md': `${line}\n` });
      await project.addCommand('npm', 'exit 1');
      expect(await check(project, 'v1.1.0')).toMatchObject({ code: 0 });
    }),
);

test('nothing passes when GitHub cannot be reached', () =>
  withProject(async (project) => {
    await project.addCommand('gh', 'echo "error connecting to api.github.com" >&2; exit 1');
    const { code, output } = await check(project, 'v1.1.0');
    expect({ code, output }).toEqual({ code: 1, output: 'error connecting to api.github.com\n' });
  }));
