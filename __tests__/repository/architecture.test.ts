import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

/** What each folder of src may import besides itself. Imports go one way: entry points, then ably, then token. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  token: ['jose', 'leven'],
  node: ['node:fs', 'node:stream', 'node:util'],
  ably: ['token', 'node', 'node:crypto', 'node:fs', 'node:http', 'node:https', 'node:path', 'node:timers/promises'],
  action: ['ably', 'token', 'node', '@actions/core', '@actions/github', 'node:fs', 'node:tls', 'package.json'],
  cli: ['ably', 'token', 'node', 'node:buffer', 'node:fs', 'node:stream', 'node:util', 'package.json'],
};

/** The clock, randomness, the environment and the network: the entry points pass in what `token` needs of them. */
const IMPURE =
  /\b(process|console|fetch|performance|setTimeout|setInterval|globalThis|Math\.random|randomUUID|Date\.now|new Date\(\))/;

const src = fileURLToPath(new URL('../../src/', import.meta.url));

interface Import {
  /** The whole statement, or the call of `import()`. */
  readonly text: string;
  /** A folder of src, a package, or `package.json`. */
  readonly target: string;
}

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly imports: readonly Import[];
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(join(src, path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const imports = code.matchAll(
    /^(?:(?:import|export)\b[^;']*\bfrom |import )'(?<name>[^']+)'|\bimport\(\s*'(?<loaded>[^']+)'/gm,
  );
  return {
    path,
    folder: folderOf(path),
    text,
    code,
    imports: [...imports].map(({ 0: statement, groups = {} }) => ({
      text: statement,
      target: targetOf(path, groups['name'] ?? groups['loaded'] ?? ''),
    })),
  };
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function targetOf(path: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const target = relative(src, resolve(src, folderOf(path), name));
  return target === '../package.json' ? 'package.json' : folderOf(target);
}

test('every folder has its rule', () =>
  expect([...new Set(files.map(({ folder }) => folder))].sort()).toEqual(Object.keys(ALLOWED).sort()));

test.each(files)('src/$path imports only what its folder may', ({ folder, imports }) => {
  const allowed = [folder, ...(ALLOWED[folder] ?? [])];
  expect(imports.map(({ target }) => target).filter((target) => !allowed.includes(target))).toEqual([]);
});

test.each(Object.entries(ALLOWED))('src/%s needs all that it may import', (folder, allowed) => {
  const imported = files.filter((file) => file.folder === folder).flatMap(({ imports }) => imports);
  const targets = imported.map(({ target }) => target);
  expect(allowed.filter((target) => !targets.includes(target))).toEqual([]);
});

// The HTTP client is a bundle of its own, and only its index is not bundled again.
test.each(files.filter(({ folder }) => ['action', 'cli'].includes(folder)))(
  'src/$path loads the HTTP client only when it is needed, and as a whole',
  ({ imports }) => {
    for (const { text } of imports.filter(({ target }) => target === 'ably')) {
      expect(text).toMatch(/^(import type|import\().*'\.\.\/ably\/index\.ts'/s);
    }
  },
);

test('src is small: few files, none of them long', () => {
  expect(files.length).toBeLessThanOrEqual(40);
  const lines = files.map(({ path, text }) => ({ path, count: text.split('\n').length - 1 }));
  expect(lines.filter(({ count }) => count > 200)).toEqual([]);
});

// Whether two bundles share a class depends on the build. So a class is compared only in its own folder, and one of
// src/node, which all of them use, only by its name.
test.each(files)('src/$path compares only classes of its own folder', ({ folder, imports, code }) => {
  const names = [...code.matchAll(/\binstanceof (\w+)/g)].map(([, name = '']) => name);
  const fromElsewhere = imports.filter(({ target }) => target !== folder).map(({ text }) => text);
  const isForeign = (name: string) => folder === 'node' || fromElsewhere.some((text) => text.includes(name));
  expect(names.filter((name) => !(name in globalThis) && isForeign(name))).toEqual([]);
});

test.each(files.filter(({ folder }) => folder === 'token'))('src/$path is pure', ({ code }) =>
  expect(code).not.toMatch(IMPURE),
);
