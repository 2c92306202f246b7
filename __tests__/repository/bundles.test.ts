import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { parse } from 'acorn';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const MAX_ISSUE_SIZE = 180_000;
const MAX_LINE_LENGTH = 500;

/** What the HTTP client needs. The bundler names it outside the client's file, but Node loads it only with the client. */
const FOR_CLIENT = ['node:crypto', 'node:fs', 'node:path', 'node:timers/promises'];

/** What each bundle may import without its HTTP client: no network, no processes, no workers. */
const ALLOWED: Record<string, string[]> = {
  issue: [...FOR_CLIENT, '../package.json', 'crypto', 'fs', 'os', 'path'],
  revoke: [...FOR_CLIENT, '../package.json', 'crypto', 'fs', 'os', 'path'],
  cli: [...FOR_CLIENT, '../package.json'],
};
/** What the HTTP client imports in addition. It is a separate file, loaded only for requests to Ably. */
const HTTP_CLIENT = ['node:http', 'node:https'];
/** The actions also choose which certificates to trust. */
const ROOT_CERTIFICATES = ['node:tls'];

interface Bundled {
  readonly path: string;
  readonly code: string;
  readonly isHttpClient: boolean;
}

const bundles = await Promise.all(
  Object.entries(ALLOWED).map(async ([entryPoint, allowed]) => ({
    entryPoint,
    allowed,
    files: await read(entryPoint),
  })),
);
const allFiles = bundles.flatMap(({ files }) => files);

async function read(entryPoint: string): Promise<Bundled[]> {
  const names = await readdir(join(dist, entryPoint));
  return Promise.all(
    names.map(async (name) => {
      const path = `${entryPoint}/${name}`;
      const code = await readFile(join(dist, path), 'utf8');
      return { path, code, isHttpClient: name !== 'index.js' && code.includes('MODULE: ./build/src/ably/') };
    }),
  );
}

/** Names of the modules that are imported. The bundler imports its own files by number, so they are not among them. */
function importsOf(files: readonly Bundled[]): string[] {
  const pattern = /\b(?:require|import)\((?:\/\*.*?\*\/)?\s*(?<quote>['"])(?<name>[^'"]+)\k<quote>\s*\)/g;
  const names = files.flatMap(({ code }) => [...code.matchAll(pattern)].map(({ groups }) => groups?.['name'] ?? ''));
  return [...new Set(names)].sort();
}

test('dist holds the bundles, their licenses and a package.json', async () =>
  expect((await readdir(dist)).sort()).toEqual([...Object.keys(ALLOWED), 'licenses.txt', 'package.json'].sort()));

test.each(bundles)('dist/$entryPoint imports only what is allowed', ({ allowed, files }) =>
  expect(importsOf(files.filter(({ isHttpClient }) => !isHttpClient))).toEqual(allowed.toSorted()),
);

test.each(bundles)('dist/$entryPoint has one HTTP client', ({ entryPoint, files }) => {
  const clients = files.filter(({ isHttpClient }) => isHttpClient);
  expect(clients).toHaveLength(1);
  expect(importsOf(clients)).toEqual(entryPoint === 'cli' ? HTTP_CLIENT : [...HTTP_CLIENT, ...ROOT_CERTIFICATES]);
});

test.each(allFiles)('dist/$path does not run strings as code', ({ code }) =>
  expect(code).not.toMatch(/\beval\(|new Function\(|process\.binding|\bWebSocket\b|\bfetch\(/),
);

test.each(allFiles)('dist/$path is readable', ({ code }) =>
  expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThanOrEqual(MAX_LINE_LENGTH),
);

// Node 16 is ES2022. It has to read the command in order to say that it is too old.
test.each(allFiles)('dist/$path is ES2022', ({ code }) =>
  expect(() => parse(code, { ecmaVersion: 2022, sourceType: 'script', allowHashBang: true })).not.toThrow(),
);

test('dist/issue is small', async () =>
  expect((await stat(join(dist, 'issue/index.js'))).size).toBeLessThanOrEqual(MAX_ISSUE_SIZE));

test('dist alone is a working command, with the version of the package', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dist-'));
  try {
    await cp(dist, join(folder, 'dist'), { recursive: true });
    const { stdout } = await promisify(execFile)(join(folder, 'dist/cli/index.js'), ['--version']);
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    expect(stdout).toBe(`${JSON.parse(manifest).version}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
