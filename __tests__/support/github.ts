import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './ably/certificate.ts';
import { buildArchive } from './archive.ts';

const NAME = 'org/ably-jwt-action';

/** This repository as it is now, but only what is in its archive, at a tag of a fake GitHub. */
export interface GitHub {
  /** Makes git use the local repository in place of https://github.com/. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of a TLS server on loopback for `codeload.github.com`, from which npm downloads what git has resolved. */
  readonly port: number;
  close(): void;
}

/** Starts the fake GitHub. The certificate must be valid for `codeload.github.com`. */
export async function startGitHub(tag: string, { key, cert }: Certificate): Promise<GitHub> {
  const folder = mkdtempSync(join(tmpdir(), 'github-'));
  // npm adds .git to the address, and git looks for both.
  const repository = join(folder, `${NAME}.git`);
  renameSync(buildArchive(join(folder, 'org')).root, repository);
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args], { maxBuffer: 2 ** 26 });
  git('init', '--quiet');
  git('add', '.');
  const author = ['-c', 'user.name=example', '-c', 'user.email=example@example.invalid', '-c', 'commit.gpgsign=false'];
  git(...author, 'commit', '--quiet', '--message', tag);
  git('tag', tag);

  const server = createServer({ key, cert }, ({ url = '' }, response) => {
    const sha = new RegExp(`^/${NAME}/tar\\.gz/([0-9a-f]{40})$`).exec(url)?.[1];
    if (sha === undefined) response.writeHead(404).end();
    else response.end(git('archive', '--format=tar.gz', `--prefix=ably-jwt-action-${sha}/`, sha));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    environment: {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${folder}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/',
    },
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
