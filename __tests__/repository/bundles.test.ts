import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { parse } from 'acorn';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** In bytes: what every step loads to issue a token. */
const MAX_ISSUE_SIZE = 195_000;
const MAX_LINES = 9500;
const MAX_LINE_LENGTH = 500;

/** The HTTP client, as the other bundles import it: on demand, and only for requests to Ably. */
const HTTP_CLIENT = '../ably/index.js';

/** What all other bundles use: src/token, src/node and the packages of both. */
const SHARED = '../shared/index.js';

/** What each bundle may import: no network except in the HTTP client, no processes, no workers. */
const ALLOWED: Record<string, string[]> = {
  shared: ['node:fs', 'node:util'],
  ably: [SHARED, 'node:crypto', 'node:fs', 'node:http', 'node:https', 'node:path', 'node:timers/promises'],
  // The actions choose which certificates to trust.
  issue: [HTTP_CLIENT, SHARED, '../package.json', 'fs', 'node:fs', 'node:tls', 'os', 'path'],
  revoke: [HTTP_CLIENT, SHARED, '../package.json', 'fs', 'node:fs', 'node:tls', 'os', 'path'],
  cli: [HTTP_CLIENT, SHARED, '../package.json', 'node:buffer', 'node:fs', 'node:util'],
};

interface Bundled {
  readonly path: string;
  readonly code: string;
}

const bundles = await Promise.all(
  Object.entries(ALLOWED).map(async ([name, allowed]) => ({ name, allowed, files: await read(name) })),
);
const allFiles = bundles.flatMap(({ files }) => files);

async function read(bundle: string): Promise<Bundled[]> {
  const names = await readdir(join(dist, bundle));
  return Promise.all(
    names.map(async (name) => {
      const path = `${bundle}/${name}`;
      return { path, code: await readFile(join(dist, path), 'utf8') };
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

test.each(bundles)('dist/$name imports only what is allowed', ({ allowed, files }) =>
  expect(importsOf(files)).toEqual(allowed.toSorted()),
);

test.each([
  ['ably', 'ably'],
  ['token', 'shared'],
  ['node', 'shared'],
])('dist has src/%s once, in dist/%s', (folder, bundle) => {
  const holding = allFiles.filter(({ code }) => code.includes(`MODULE: ./build/src/${folder}/`));
  expect(holding.map(({ path }) => path)).toEqual([`${bundle}/index.js`]);
});

test.each(allFiles)('dist/$path does not run strings as code', ({ code }) =>
  expect(code).not.toMatch(/\beval\(|new Function\(|process\.binding|\bWebSocket\b|\bfetch\(/),
);

test.each(allFiles)('dist/$path is readable', ({ code }) =>
  expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThanOrEqual(MAX_LINE_LENGTH),
);

// V8 keeps a file as one byte per character only if it is ASCII. Source files write other characters as escapes.
test.each(allFiles)('dist/$path is ASCII', ({ code }) => expect(code.match(/.*[^\0-\x7f].*/g)).toBeNull());

// Node 16 is ES2022. It has to read the command in order to say that it is too old.
test.each(allFiles)('dist/$path is ES2022', ({ code }) =>
  expect(() => parse(code, { ecmaVersion: 2022, sourceType: 'script', allowHashBang: true })).not.toThrow(),
);

test('dist is short enough to review', () => {
  const lines = allFiles.map(({ code }) => code.split('\n').length - 1);
  expect(lines.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(MAX_LINES);
});

test('what issues a token is small', async () => {
  const [issue, shared] = await Promise.all(['issue', 'shared'].map((name) => stat(join(dist, name, 'index.js'))));
  expect((issue?.size ?? Number.NaN) + (shared?.size ?? Number.NaN)).toBeLessThanOrEqual(MAX_ISSUE_SIZE);
});

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
