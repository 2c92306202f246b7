import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Project, published, withProject } from './project.ts';

const REMOTE = 'git@github.com:org/ably-jwt-action.git';
const DEPLOY_KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nbm90IGEga2V5\n-----END OPENSSH PRIVATE KEY-----';

/** A test double for ssh: notes its options and the files that they name, then runs the remote's command here. */
const FAKE_SSH = `
while getopts F:i:o: option; do
  case $option in
    i) key=$OPTARG ;;
    o) options+=("$OPTARG") && [[ $OPTARG != UserKnownHostsFile=* ]] || hosts=\${OPTARG#*=} ;;
  esac
done
{
  stat --format=%a "$key"
  cat "$key" "$hosts"
  printf '%s\\n' "\${options[@]}"
} >../ssh
shift $((OPTIND - 1))
[ "$1" = git@github.com ] || exit 1
exec bash -c "\${2/org\\/ably-jwt-action.git/..\\/remote.git}"`;

const withKey = (project: Project, command: string[], environment: Record<string, string> = { DEPLOY_KEY }) =>
  project.script('with-deploy-key.sh', command, environment);

test('git connects with the key, and trusts only the host keys that GitHub names', () =>
  withProject(async (project) => {
    await project.addCommand('ssh', FAKE_SSH);
    const { code, output } = await withKey(project, ['git', 'ls-remote', REMOTE, 'refs/tags/v1']);
    expect({ code, output }).toEqual({ code: 0, output: `${await project.remoteCommit('v1')}\trefs/tags/v1\n` });
    const noted = await readFile(join(project.folder, 'ssh'), 'utf8');
    expect(noted).toContain(`600\n${DEPLOY_KEY}\ngithub.com ssh-ed25519 AAAAhost\ngithub.com ssh-rsa BBBBhost\n`);
    expect(noted.split('\n')).toEqual(
      expect.arrayContaining(['BatchMode=yes', 'IdentitiesOnly=yes', 'StrictHostKeyChecking=yes']),
    );
  }));

test('v1 moves with the key', () =>
  withProject(async (project) => {
    await project.addCommand('ssh', FAKE_SSH);
    await project.setReleases([published('v1.1.0')]);
    expect(await withKey(project, ['scripts/release/move-major-tag.sh', 'v1.1.0', REMOTE])).toMatchObject({ code: 0 });
    expect(await project.remoteCommit('v1')).toBe(await project.git('rev-parse', 'HEAD'));
  }));

test('the key is not in the environment of the command, and its file is removed', () =>
  withProject(async (project) => {
    const { code, output } = await withKey(project, ['env']);
    expect(code).toBe(0);
    expect(output).not.toContain('bm90IGEga2V5');
    const folder = /UserKnownHostsFile='(?<folder>[^']+)\//.exec(output)?.groups?.['folder'];
    expect(folder).toMatch(project.folder);
    await expect(readdir(folder ?? '')).rejects.toThrow('ENOENT');
  }));

test('a failure of the command fails the job', () =>
  withProject(async (project) => {
    expect(await withKey(project, ['bash', '-c', 'exit 7'])).toEqual({ code: 7, output: '' });
  }));

test.each([{ DEPLOY_KEY: '' }, {}])('%j: the error names the secret', (environment) =>
  withProject(async (project) => {
    expect(await withKey(project, ['touch', '../ran'], environment)).toMatchObject({
      code: 1,
      output: expect.stringContaining('The secret RELEASE_DEPLOY_KEY of the environment "release" is empty.'),
    });
    expect(await readdir(project.folder)).not.toContain('ran');
  }),
);

test('without the host keys nothing is run', () =>
  withProject(async (project) => {
    await project.addCommand('gh', 'echo "HTTP 503" >&2; exit 1');
    expect(await withKey(project, ['echo', 'ran'])).toEqual({ code: 1, output: 'HTTP 503\n' });
  }));
