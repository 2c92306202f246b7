import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Project, withProject } from './project.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** Has a package in the registry that was published by hand, as a maintainer sets it up. */
const withPackage = <T>(part: (project: Project) => Promise<T>) =>
  withProject(async (project) => {
    await project.publish('0.0.1');
    return part(project);
  });

const publish = (project: Project, integrity: string, environment: Readonly<Record<string, string>> = {}) =>
  project.script('publish-package.sh', ['../packed.tgz', integrity], environment);

const tryPackage = (project: Project, name: string, integrity: string) =>
  project.script('try-package.sh', [name, integrity]);

test('the npm package has all of dist but the actions, the license and the README', async () => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json'], { cwd: root });
  const [{ files }] = JSON.parse(stdout);
  const actions = ['action.yml', 'revoke/action.yml'].map((file) => parse(read(file)).runs.main);
  expect(actions).toEqual(['dist/issue/index.js', '../dist/revoke/index.js']);
  const dist = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
    .filter((file) => !/^dist\/(?:issue|revoke)\//.test(file));
  expect(dist).toContain(manifest.bin['ably-jwt']);
  expect(files.map(({ path }: { path: string }) => path).sort()).toEqual(
    ['LICENSE', 'README.md', 'package.json', ...dist].sort(),
  );
});

test('the npm package is of this repository, installs nothing else, and runs nothing when it is installed', () => {
  expect(manifest).toMatchObject({
    name: 'ably-jwt',
    repository: { type: 'git', url: 'git+https://github.com/org/ably-jwt-action.git' },
  });
  expect(Object.keys(manifest)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?!dev).*dependencies$/i)]),
  );
  // npm also runs these, or installs all packages of a git dependency because of them.
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare', 'prepack', 'prepublish', 'build']) {
    expect(Object.keys(manifest.scripts)).not.toContain(script);
  }
});

test('the tested file is published, and running the job again changes nothing', () =>
  withPackage(async (project) => {
    const integrity = await project.pack('../packed.tgz');
    expect(await publish(project, integrity)).toMatchObject({ code: 0 });
    expect(await project.publishedVersions()).toEqual(['0.0.1', '1.1.0']);
    expect(await publish(project, integrity)).toEqual({
      code: 0,
      output: 'The registry already has version 1.1.0 with this integrity.\n',
    });
  }));

test('a file that was not tested is not published', () =>
  withPackage(async (project) => {
    const integrity = await project.pack('../packed.tgz');
    for (const tested of [`sha512-${'A'.repeat(86)}==`, 'sha512-', integrity.slice('sha512-'.length)]) {
      expect(await publish(project, tested)).toEqual({
        code: 1,
        output: `::error::ably-jwt was not published: the file is not the one that was tested. Expected ${tested}, found ${integrity}.\n`,
      });
    }
    expect((await publish(project, '')).code).not.toBe(0);
    expect(await project.publishedVersions()).toEqual(['0.0.1']);
  }));

test('a version that the registry has with another file is not accepted', () =>
  withPackage(async (project) => {
    const other = await project.publish('1.1.0', { description: 'Another file' });
    expect(await publish(project, await project.pack('../packed.tgz'))).toEqual({
      code: 1,
      output: `::error::ably-jwt was not published: the registry has another file as version 1.1.0 (${other}). Fix: release the next version.\n`,
    });
  }));

test.each([
  { npm: '10.9.8', code: 1 },
  { npm: '11.5.0', code: 1 },
  { npm: '11.5.1', code: 0 },
  { npm: '11.10.0', code: 0 },
  { npm: '12.0.0', code: 0 },
])('npm $npm, which trusted publishing depends on: exit code $code', ({ npm, code }) =>
  withPackage(async (project) => {
    const ended = await publish(project, await project.pack('../packed.tgz'), { FAKE_NPM_VERSION: npm });
    expect(ended.code).toBe(code);
    if (code !== 0) expect(ended.output).toContain(`trusted publishing needs npm 11.5.1 or later, found ${npm}.`);
    expect(await project.publishedVersions()).toEqual(code === 0 ? ['0.0.1', '1.1.0'] : ['0.0.1']);
  }),
);

test('a package that the registry does not have is not created', () =>
  withProject(async (project) => {
    expect(await publish(project, await project.pack('../packed.tgz'))).toEqual({
      code: 1,
      output: expect.stringContaining('see "Set up once" in docs/releasing.md'),
    });
    expect(await project.publishedVersions()).toEqual([]);
  }));

test('the job fails if npm does', () =>
  withProject(async (project) => {
    const integrity = await project.pack('../packed.tgz');
    const failsToPublish = 'case $1 in --version) echo 11.5.1 ;; view) echo [] ;; *) echo E401 >&2 && exit 1 ;; esac';
    await project.addCommand('npm', failsToPublish);
    expect(await publish(project, integrity)).toEqual({ code: 1, output: 'E401\n' });
  }));

test('the package is tried from a file and from the registry', () =>
  withProject(async (project) => {
    const integrity = await project.publish('1.1.0');
    for (const name of ['../registry/ably-jwt-1.1.0.tgz', 'ably-jwt@1.1.0']) {
      const { code, output } = await tryPackage(project, name, integrity);
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringContaining(`version 1.1.0 issues a token. Its integrity is ${integrity}.`),
      });
    }
  }));

test('a new version that the registry does not show at once is waited for', () =>
  withProject(async (project) => {
    const integrity = await project.pack('../packed.tgz');
    await project.addCommand('sleep', 'cp ../packed.tgz "$FAKE_REGISTRY/ably-jwt-1.1.0.tgz"');
    expect(await tryPackage(project, 'ably-jwt@1.1.0', integrity)).toMatchObject({ code: 0 });
  }));

test('a version that the registry never shows fails the job', () =>
  withProject(async (project) => {
    await project.addCommand('sleep', 'echo "waiting $1 s"');
    const { code, output } = await tryPackage(project, 'ably-jwt@1.1.0', await project.pack('../packed.tgz'));
    expect({ code, waited: output.match(/^waiting/gm)?.length }).toEqual({ code: 1, waited: 5 });
    expect(output).toContain('::error::ably-jwt@1.1.0: npm cannot install it.\n');
  }));

test('another file than the tested one fails the job', () =>
  withProject(async (project) => {
    const integrity = await project.pack('../packed.tgz');
    const other = await project.publish('1.1.0', { description: 'Another file' });
    expect(await tryPackage(project, 'ably-jwt@1.1.0', integrity)).toEqual({
      code: 1,
      output: expect.stringContaining(
        `::error::ably-jwt@1.1.0: not the package that was tested, or not alone. Expected ${integrity}. Installed: node_modules/ably-jwt ${other}\n`,
      ),
    });
  }));

test('a second package fails the job', () =>
  withProject(async (project) => {
    await project.write({ '../package/node_modules/other/package.json': '{"name":"other","version":"1.0.0"}' });
    const bundled = { dependencies: { other: '1.0.0' }, bundleDependencies: ['other'] };
    const { code, output } = await tryPackage(project, '../packed.tgz', await project.pack('../packed.tgz', bundled));
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringContaining('node_modules/ably-jwt/node_modules/other'),
    });
  }));

test.each([
  { command: 'console.log("1.0.0")', problem: '::error::../packed.tgz: it does not print its version, 1.1.0.' },
  { command: 'console.log("1.1.0")', problem: '::error::../packed.tgz: it does not print a token.' },
  { command: 'process.argv[2] === "--version" ? console.log("1.1.0") : process.exit(1)', problem: '' },
])('a package whose command is `$command` fails the job', ({ command, problem }) =>
  withProject(async (project) => {
    const integrity = await project.pack('../packed.tgz', {}, `#!/usr/bin/env node\n${command}\n`);
    const { code, output } = await tryPackage(project, '../packed.tgz', integrity);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(problem) });
    expect(output).not.toContain('issues a token');
  }),
);
