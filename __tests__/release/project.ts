import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

const SCRIPTS = fileURLToPath(new URL('../../scripts/release', import.meta.url));
const ATTRIBUTES = fileURLToPath(new URL('../../.gitattributes', import.meta.url));
const FAKE_GH = fileURLToPath(new URL('fake-gh.sh', import.meta.url));
const FAKE_NPM = fileURLToPath(new URL('fake-npm.sh', import.meta.url));
const REPOSITORY = 'org/ably-jwt-action';
const PACKAGE_REPOSITORY = { type: 'git', url: `git+https://github.com/${REPOSITORY}.git` };
const COMMAND = `#!/usr/bin/env node
const { version } = require('./package.json');
console.log({ '--version': version, '--token-only': 'eyJ0.eyJ9.c2ln' }[process.argv[2]]);
`;
const PAGE = `https://github.com/${REPOSITORY}/releases/tag`;

export interface Release {
  readonly tag_name: string;
  readonly draft: boolean;
  readonly immutable: boolean;
  readonly html_url: string;
  readonly body: string | null;
}

export interface Ended {
  readonly code: number;
  /** What was printed to stdout, then what was printed to stderr. */
  readonly output: string;
}

export const published = (tag: string): Release => ({
  tag_name: tag,
  draft: false,
  immutable: true,
  html_url: `${PAGE}/${tag}`,
  body: '',
});

export const draft = (tag: string): Release => ({ ...published(tag), draft: true, immutable: false });

/** Copied for each test, since git needs many processes to create it. */
let template: Promise<string> | undefined;

afterAll(async () => {
  if (template) await rm(await template, { recursive: true, force: true });
});

/**
 * Runs part of a test with a git repository and its remote, in a temporary folder. Version 1.0.0 is released and `v1`
 * points to it. Version 1.1.0 is on `main`, tagged, pushed and checked out.
 */
export async function withProject<T>(part: (project: Project) => Promise<T>): Promise<T> {
  template ??= createTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    await cp(await template, folder, { recursive: true });
    return await part(new Project(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function createTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'release-template-'));
  const project = new Project(folder);
  for (const name of ['bin', 'clone', 'registry', 'remote.git']) await mkdir(join(folder, name));
  await cp(SCRIPTS, join(folder, 'clone/scripts/release'), { recursive: true });
  await cp(ATTRIBUTES, join(folder, 'clone/.gitattributes'));
  await project.addCommand('gh', `exec '${FAKE_GH}' "$@"`);
  await project.addCommand('npm', `REAL_NPM=$(type -ap npm | sed -n 2p) exec '${FAKE_NPM}' "$@"`);
  await project.git('init', '--quiet', '--template=', '--bare', '--initial-branch=main', '../remote.git');
  await project.git('init', '--quiet', '--template=', '--initial-branch=main');
  await project.git('remote', 'add', 'origin', '../remote.git');
  await project.write({
    'action.yml': 'name: Issue\n',
    'revoke/action.yml': 'name: Revoke\n',
    'dist/issue/index.js': '// issue\n',
    'dist/revoke/index.js': '// revoke\n',
    'README.md': '# Test\n',
  });
  await project.commitVersion('1.0.0');
  await project.push('v1.0.0');
  await project.push('v1');
  await project.commitVersion('1.1.0');
  await project.push('v1.1.0');
  await project.setReleases([published('v1.0.0')]);
  // Fewer files to copy.
  for (const repository of ['.git', '../remote.git']) await project.git(`--git-dir=${repository}`, 'gc', '--quiet');
  return folder;
}

export class Project {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Puts a command on the PATH of the scripts. */
  async addCommand(name: string, body: string): Promise<void> {
    const file = join(this.folder, 'bin', name);
    await writeFile(file, `#!/usr/bin/env bash\n${body}\n`);
    await chmod(file, 0o755);
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.folder, 'clone', name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }

  /** Commits all that a release needs. */
  async commitVersion(version: string): Promise<void> {
    const manifest = `${JSON.stringify({ version })}\n`;
    await this.write({
      'package.json': manifest,
      'package-lock.json': manifest,
      'dist/package.json': manifest,
      'CHANGELOG.md': `# Changelog\n\n## ${version} - 2026-01-31\n\n- New in ${version}.\n\n## 0.9.0 - 2026-01-01\n\n- Old.\n`,
    });
    await this.commit(`Version ${version}`);
  }

  async commit(message: string): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  /**
   * Packs an npm package whose command prints its version or a token, and returns its integrity.
   * @param file relative to the clone
   * @param manifest replaces fields of its package.json
   * @param command the code of its command
   */
  async pack(file: string, manifest: Readonly<Record<string, unknown>> = {}, command = COMMAND): Promise<string> {
    const fields = { name: 'ably-jwt', version: '1.1.0', bin: 'index.js', repository: PACKAGE_REPOSITORY, ...manifest };
    await this.write({ '../package/package.json': JSON.stringify(fields), '../package/index.js': command });
    const { code, output } = await this.run('tar', ['-czf', file, '-C', '..', 'package']);
    if (code !== 0) throw new Error(output);
    const sha512 = createHash('sha512').update(await readFile(join(this.folder, 'clone', file)));
    return `sha512-${sha512.digest('base64')}`;
  }

  /** Puts a version of the npm package into the registry. */
  publish(version: string, manifest: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.pack(`../registry/ably-jwt-${version}.tgz`, { version, ...manifest });
  }

  /** The versions of the npm package in the registry. */
  async publishedVersions(): Promise<string[]> {
    const files = await readdir(join(this.folder, 'registry'));
    return files.map((file) => file.replace(/^ably-jwt-(.*)\.tgz$/, '$1')).sort();
  }

  /** Tags the current commit, and pushes the tag and the commit. */
  async push(tag: string, { toMain = true, annotated = false } = {}): Promise<void> {
    await this.git('tag', '--force', ...(annotated ? ['--annotate', `--message=${tag}`] : []), tag);
    await this.git('push', '--quiet', '--force', 'origin', `refs/tags/${tag}`, ...(toMain ? ['HEAD:main'] : []));
  }

  /** The commit that a tag of the remote points to. */
  remoteCommit(tag: string): Promise<string> {
    return this.git('--git-dir=../remote.git', 'rev-parse', `refs/tags/${tag}^{commit}`);
  }

  setReleases(releases: readonly Release[]): Promise<void> {
    const github = { releases, ssh_keys: ['ssh-ed25519 AAAAhost', 'ssh-rsa BBBBhost'] };
    return writeFile(join(this.folder, 'github.json'), JSON.stringify(github));
  }

  async releases(): Promise<readonly Release[]> {
    return JSON.parse(await readFile(join(this.folder, 'github.json'), 'utf8')).releases;
  }

  /** Runs git in the clone. Returns what it printed. */
  async git(...args: string[]): Promise<string> {
    const { code, output } = await this.run('git', args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output.trim();
  }

  /** Runs a script of `scripts/release` in the clone. */
  script(name: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return this.run(`scripts/release/${name}`, args, environment);
  }

  private run(file: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const env = {
      PATH: [join(this.folder, 'bin'), process.env['PATH']].join(delimiter),
      TMPDIR: this.folder,
      HOME: this.folder,
      FAKE_GITHUB: join(this.folder, 'github.json'),
      FAKE_REGISTRY: join(this.folder, 'registry'),
      GH_TOKEN: 'token',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_STEP_SUMMARY: join(this.folder, 'summary'),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Test',
      GIT_AUTHOR_EMAIL: 'test@example.invalid',
      GIT_COMMITTER_NAME: 'Test',
      GIT_COMMITTER_EMAIL: 'test@example.invalid',
      ...environment,
    };
    return new Promise<Ended>((resolve, reject) => {
      execFile(file, args, { cwd: join(this.folder, 'clone'), env }, (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
      });
    });
  }
}
