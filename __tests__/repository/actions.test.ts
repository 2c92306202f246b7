import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { type FunctionDeclaration, parse } from 'acorn';
import * as yaml from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

// A step has the API key only while it runs: a post step would get it again after every other step of the job.
test.each([
  ['action.yml', '', 'dist/issue/index.js'],
  ['revoke/action.yml', '../', 'dist/revoke/index.js'],
])('%s has one script, without pre and post', (file, toRoot, script) => {
  expect(yaml.parse(read(file)).runs).toEqual({ using: 'node24', main: `${toRoot}${script}` });
  expect(existsSync(fileURLToPath(new URL(script, root)))).toBe(true);
});

const bundles = ['ably', 'issue', 'revoke', 'cli'].flatMap((folder) =>
  readdirSync(new URL(`dist/${folder}`, root)).map((name) => `dist/${folder}/${name}`),
);

/** @actions/core declares these functions. The bundles contain the declarations, and nothing calls them. */
const STATE_FUNCTIONS = ['saveState', 'getState'];

test.each(bundles)('%s neither reads state nor saves it', (file) => {
  const program = parse(read(file), { ecmaVersion: 2022, sourceType: 'script', allowHashBang: true });
  const rest = JSON.stringify(program, (_, node) => (isStateFunction(node) ? null : node));
  expect(/saveState|getState|save-state|GITHUB_STATE|STATE_.{0,20}/.exec(rest)?.[0]).toBeUndefined();
});

function isStateFunction(node: Partial<FunctionDeclaration> | null): boolean {
  return node?.type === 'FunctionDeclaration' && STATE_FUNCTIONS.includes(node.id?.name ?? '');
}
