import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Project, withProject } from './project.ts';

const FILES = ['action.yml', 'dist/issue/index.js', 'dist/package.json', 'dist/revoke/index.js', 'revoke/action.yml'];

const checksums = (project: Project) => project.script('checksums.sh', []);
const compare = (project: Project, tested: string) =>
  project.script('compare-checksums.sh', ['../checksums'], { TESTED: tested });

async function expectedChecksums(project: Project): Promise<string> {
  const lines = FILES.map(async (file) => {
    const content = await readFile(join(project.folder, 'clone', file));
    return `${createHash('sha256').update(content).digest('hex')}  ${file}\n`;
  });
  return (await Promise.all(lines)).join('');
}

test('every file that users run has its checksum', () =>
  withProject(async (project) => {
    expect(await checksums(project)).toEqual({ code: 0, output: await expectedChecksums(project) });
  }));

test('a dirty dist has no checksums', () =>
  withProject(async (project) => {
    await project.write({ '.gitignore': '*.log\n', 'README.md': 'Not for users of the actions.\n' });
    await project.commit('Ignore logs');
    const changes = {
      changed: () => project.write({ 'dist/issue/index.js': '// other\n' }),
      untracked: () => project.write({ 'dist/issue/1.index.js': '// new\n' }),
      ignored: () => project.write({ 'dist/revoke/a.log': 'ignored\n' }),
      removed: () => rm(join(project.folder, 'clone/dist/revoke/index.js')),
      action: () => project.write({ 'action.yml': 'name: Other\n' }),
      'revoke action': () => project.write({ 'revoke/action.yml': 'name: Other\n' }),
    };
    for (const [change, make] of Object.entries(changes)) {
      await make();
      expect({ change, ...(await checksums(project)) }).toEqual({
        change,
        code: 1,
        output: expect.stringContaining('::error::These files differ from the commit:'),
      });
      await project.git('clean', '--quiet', '-xdf', 'dist');
      await project.git('checkout', '--quiet', '.');
    }
    await project.write({ 'README.md': 'Changed.\n' });
    expect(await checksums(project)).toMatchObject({ code: 0 });
  }));

test('a commit without one of the actions has no checksums', () =>
  withProject(async (project) => {
    await project.git('rm', '--quiet', 'revoke/action.yml');
    await project.commit('Remove an action');
    expect((await checksums(project)).code).not.toBe(0);
  }));

test('the tested files are accepted, and their checksums are written to the file', () =>
  withProject(async (project) => {
    // A step output has no line break at its end.
    const tested = (await checksums(project)).output.trimEnd();
    expect(await compare(project, tested)).toMatchObject({ code: 0 });
    expect(await readFile(join(project.folder, 'checksums'), 'utf8')).toBe(await expectedChecksums(project));
  }));

test('other files than the tested ones are rejected, and named', () =>
  withProject(async (project) => {
    const tested = (await checksums(project)).output.trimEnd();
    await project.write({ 'dist/issue/index.js': '// other\n', 'dist/issue/1.index.js': '// new\n' });
    await project.commit('Other files');
    const { code, output } = await compare(project, tested);
    expect(code).toBe(1);
    const named = [...output.matchAll(/^[<>] [0-9a-f]{64} {2}(?<file>.*)$/gm)].map(({ groups }) => groups?.['file']);
    expect(new Set(named)).toEqual(new Set(['dist/issue/index.js', 'dist/issue/1.index.js']));
  }));

test('files that changed after they were tested are rejected', () =>
  withProject(async (project) => {
    const tested = (await checksums(project)).output.trimEnd();
    await project.write({ 'dist/issue/index.js': '// changed\n' });
    expect(await compare(project, tested)).toMatchObject({ code: 1, output: expect.stringContaining('::error::') });
  }));

test('files are rejected if none were tested', () =>
  withProject(async (project) => {
    expect(await compare(project, '')).toEqual({
      code: 1,
      output: '::error::There are no checksums of tested files.\n',
    });
  }));
