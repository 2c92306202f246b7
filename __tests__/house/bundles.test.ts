import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const LARGEST_MAIN = 80_000;

/** What the files of a bundle may import. No network, no processes, no workers; what needs more is listed here first. */
const ALLOWED: Record<string, string[]> = {
  main: ['buffer', 'crypto', 'fs', 'node:fs', 'os', 'path', 'process'],
  post: ['os', 'path'],
  cli: ['../../package.json', 'buffer', 'node:util', 'process'],
};

/** The line to Ably: a file of its own in each bundle, loaded only for `verify` and `revoke`. */
const LINE_TO_ABLY = ['node:http', 'node:https'];
const isLineToAbly = (file: string) =>
  !file.endsWith('/index.js') && readFileSync(file, 'utf8').includes('build/src/ably/');

const bundlesOf = (door: string) => readdirSync(`${dist}${door}`).map((file) => `${dist}${door}/${file}`);
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\brequire|\bimport)\(\s*'([^']+)'\s*\)|\bfrom '([^']+)'/g)].map(([, a, b]) => a ?? b ?? '');

test('every bundle has its list', () => expect(readdirSync(dist).sort()).toEqual(Object.keys(ALLOWED).sort()));

test.each(Object.entries(ALLOWED))('dist/%s imports only what is allowed', (door, allowed) => {
  const files = bundlesOf(door).filter((file) => !isLineToAbly(file));
  const imports = files.flatMap((file) => importsOf(readFileSync(file, 'utf8')));
  // The one require of a name that is not literal loads the chunks beside it.
  expect([...new Set(imports)].sort()).toEqual(allowed);
});

test.each(Object.keys(ALLOWED))('dist/%s has one file that reaches out, not loaded at the start', (door) => {
  const files = bundlesOf(door).filter(isLineToAbly);
  expect(files).toHaveLength(1);
  const own = importsOf(readFileSync(files[0] ?? '', 'utf8')).filter((name) => name && !ALLOWED[door]?.includes(name));
  expect([...new Set(own)].sort()).toEqual(LINE_TO_ABLY);
});

test.each(Object.keys(ALLOWED))('dist/%s runs no text as code', (door) => {
  for (const file of bundlesOf(door))
    expect(readFileSync(file, 'utf8')).not.toMatch(/\beval\(|new Function\(|process\.binding|\bWebSocket\b|\bfetch\(/);
});

test('dist/main is small', () => expect(statSync(`${dist}main/index.js`).size).toBeLessThanOrEqual(LARGEST_MAIN));

test('dist is readable: no line is a heap', () => {
  const lengths = ['main', 'cli'].flatMap((door) =>
    readFileSync(`${dist}${door}/index.js`, 'utf8')
      .split('\n')
      .map((line) => line.length),
  );
  expect(Math.max(...lengths)).toBeLessThan(500);
});

test('the command line can be run by its path', () => {
  expect(execFileSync(`${dist}cli/index.js`, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
});
