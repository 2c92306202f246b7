import { appendFile, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Project, withProject } from './project.ts';

const compare = (project: Project) => project.script('compare-archive.sh', ['v1.1.0']);

const addAttribute = (line: string) => (project: Project) =>
  appendFile(join(project.folder, 'clone/.gitattributes'), `${line}\n`);

async function tagAgain(project: Project): Promise<void> {
  await project.commit('Change the archive');
  await project.push('v1.1.0');
}

test('an archive with all that users need, and nothing else, is accepted', () =>
  withProject(async (project) => {
    await project.write({ 'src/main.ts': '// source\n', 'dist/cli/index.js': '// command\n', LICENSE: 'MIT\n' });
    await chmod(join(project.folder, 'clone/dist/cli/index.js'), 0o755);
    await tagAgain(project);
    expect(await compare(project)).toEqual({ code: 0, output: 'The archive of v1.1.0 has the files of the commit.\n' });
  }));

test.each([
  ['a file that is dropped', addAttribute('dist/issue/** export-ignore'), '< 100644 blob \\w+\\tdist/issue/index.js'],
  ['a file that is added', addAttribute('/CHANGELOG.md -export-ignore'), '> 100644 blob \\w+\\tCHANGELOG.md'],
  ['a file that is changed', addAttribute('action.yml eol=crlf'), '> 100644 blob \\w+\\taction.yml'],
  [
    'attributes in a folder',
    (project: Project) => project.write({ 'dist/.gitattributes': 'package.json export-ignore\n' }),
    '< 100644 blob \\w+\\tdist/package.json',
  ],
])('%s is an error', (_, change, difference) =>
  withProject(async (project) => {
    await change(project);
    await tagAgain(project);
    expect(await compare(project)).toEqual({
      code: 1,
      output: expect.stringMatching(new RegExp(`^::error::The archive of v1.1.0 .*differs[^]*${difference}`)),
    });
  }),
);

test('no archive is an error', () =>
  withProject(async (project) => {
    await project.git('tag', '--delete', 'v1.1.0');
    expect((await compare(project)).code).not.toBe(0);
  }));
