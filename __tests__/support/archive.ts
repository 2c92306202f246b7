import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'ably-jwt-action';

/** What a runner downloads of a commit. */
export interface Archive {
  /** The archive, a .tar.gz. */
  readonly file: string;
  /** The folder with its files, as a runner unpacks it. */
  readonly root: string;
  /** Every file of the commit: `<mode> blob <hash>\t<path>`. */
  readonly committed: readonly string[];
}

/** Builds the archive of the working tree, as if all changes were committed, in a folder. Unpacks it there too. */
export function buildArchive(folder: string): Archive {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'objects-'));
  const git = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
    execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', env: { ...process.env, ...environment } }).trim();
  // The index and the objects of the repository itself stay unchanged.
  const environment = {
    GIT_INDEX_FILE: join(scratch, 'index'),
    GIT_OBJECT_DIRECTORY: scratch,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: git(['rev-parse', '--path-format=absolute', '--git-path', 'objects']),
  };
  const file = join(folder, `${NAME}.tar.gz`);
  try {
    git(['add', '--all'], environment);
    const tree = git(['write-tree'], environment);
    git(['archive', `--prefix=${NAME}/`, `--output=${file}`, tree], environment);
    execFileSync('tar', ['-xzf', file, '-C', folder]);
    return { file, root: join(folder, NAME), committed: git(['ls-tree', '-r', tree], environment).split('\n') };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
