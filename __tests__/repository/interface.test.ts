import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
// @ts-expect-error: a plain script without types
import { withTables } from '../../scripts/docs.mjs';
import { REFUSALS } from '../../src/ably/refusals.ts';
import { INPUT_NAMES } from '../../src/action/inputs.ts';
import { OUTPUTS } from '../../src/action/publish.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { WORD_NAMES } from '../../src/token/words.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const action = parse(read('action.yml'));
const readme = read('README.md');

test('action.yml and the code have the same inputs', () => {
  expect(Object.keys(action.inputs).sort()).toEqual([...INPUT_NAMES].sort());
});

test('action.yml and the code have the same outputs, in the same order', () => {
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
});

test('every word that shapes a token has its option, but for the key', () => {
  const options = Object.keys(OPTIONS);
  expect(WORD_NAMES.filter((name) => !options.includes(name))).toEqual(['api-key']);
});

test('the tables of the README are fresh: npm run docs', () => {
  expect(withTables(readme, { action, options: OPTIONS, refusals: REFUSALS })).toBe(readme);
});

test.each([
  'description',
  ...Object.keys(action.inputs).map((name) => `inputs.${name}.description`),
  ...Object.keys(action.outputs).map((name) => `outputs.${name}.description`),
])('%s is a short text', (path) => {
  const text = path
    .split('.')
    .reduce(
      (node: Record<string, unknown>, name) => node[name] as Record<string, unknown>,
      action,
    ) as unknown as string;
  expect(typeof text).toBe('string');
  expect(text.length).toBeGreaterThan(10);
  expect(text.length).toBeLessThan(path === 'description' ? 125 : 260);
});

test('the marketplace takes the face of it', () => {
  expect(action.name.length).toBeGreaterThan(0);
  expect(action.branding).toEqual({ icon: 'lock', color: 'orange' });
});

test('it runs on node24, from files that are there', () => {
  expect(action.runs.using).toBe('node24');
  for (const key of ['main', 'post'])
    if (action.runs[key]) expect(existsSync(new URL(`../../${action.runs[key]}`, import.meta.url))).toBe(true);
  expect(Object.keys(action.runs).every((key) => ['using', 'main', 'post'].includes(key))).toBe(true);
});

test.each(Object.keys(action.inputs))('the input %s stands in the README', (name) =>
  expect(readme).toContain(`| \`${name}\` |`),
);
