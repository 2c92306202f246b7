import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
// @ts-expect-error: a script without types
import { PAGES, withTables } from '../../scripts/docs.mjs';
import { ERROR_CODES, meaningOf } from '../../src/ably/error-codes.ts';
import { DEFAULTS, INPUTS } from '../../src/action/issue/inputs.ts';
import { INPUTS as REVOKE_INPUTS } from '../../src/action/revoke/inputs.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { TOKEN_INPUTS } from '../../src/token/raw-inputs.ts';
import { DEFAULT_TTL } from '../../src/token/ttl.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { replay } from '../support/runner.ts';

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly branding: unknown;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const ACTIONS = ['action.yml', 'revoke/action.yml'].map((file) => ({ file, action: parse(read(file)) as ActionFile }));
const [issue, revoke] = ACTIONS.map(({ action }) => action) as [ActionFile, ActionFile];

/** Options of the Ably CLI that have no input. */
const ONLY_OPTIONS = ['json', 'pretty-json', 'verbose', 'help', 'version'];
/** Inputs that the command line replaces: by a variable, by the streams of a shell, and by what Node trusts. */
const ONLY_INPUTS = ['api-key', 'export-env', 'env-name', 'ca-file', 'summary'];

test.each([
  ['action.yml', issue, INPUTS],
  ['revoke/action.yml', revoke, REVOKE_INPUTS],
])('%s has the inputs that the code reads', (_file, action, inputs) =>
  expect(Object.keys(action.inputs).sort()).toEqual([...inputs].sort()),
);

test('each input that shapes a token has an option, and each option an input', () => {
  const inputs = Object.keys(issue.inputs).filter((name) => !ONLY_INPUTS.includes(name));
  const options = Object.keys(OPTIONS).filter((name) => !ONLY_OPTIONS.includes(name));
  expect(options.sort()).toEqual(inputs.sort());
  expect(TOKEN_INPUTS.filter((name) => name !== 'api-key' && !options.includes(name))).toEqual([]);
});

test('action.yml has the outputs that a step sets, in the same order', async () => {
  const { outputs } = await replay({ with: { 'api-key': KEY.text } });
  expect(Object.keys(issue.outputs)).toEqual(Object.keys(outputs));
});

test('revoke/action.yml has the outputs that a step sets', async () => {
  const keys = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };
  const inputs = { 'api-key': KEY.text, 'revocation-key': 'nightly' };
  const { outputs } = await withAbly({ keys }, ({ url }) =>
    replay({ action: 'revoke', with: { ...inputs, endpoint: url } }),
  );
  expect(Object.keys(revoke.outputs)).toEqual(Object.keys(outputs));
});

test('the defaults that the code knows are those of action.yml', () => {
  const defaults = Object.entries(issue.inputs).map(([name, input]) => [name, input.default] as const);
  expect(DEFAULTS).toEqual(Object.fromEntries(defaults.filter(([, value]) => value !== undefined)));
  expect(Object.values(revoke.inputs).filter((input) => input.default !== undefined)).toEqual([]);
});

test('the default of ttl is the same everywhere', () => {
  expect(issue.inputs['ttl']?.default).toBe(DEFAULT_TTL);
  expect(OPTIONS.ttl.help).toContain(`Default: ${DEFAULT_TTL}`);
});

test.each(Object.keys(PAGES))('the tables of %s are fresh: npm run docs', (page) => {
  const text = read(page);
  expect(withTables(page, text, { issue, revoke, options: OPTIONS, codes: ERROR_CODES })).toBe(text);
});

test('the link of each error code leads to its row', () => {
  const leadsToRow = (code: string) => {
    const link = /blob\/v1\/(?<path>[^#]+)#(?<anchor>\w+)\)$/.exec(meaningOf(Number(code)).fix)?.groups;
    return read(link?.['path'] ?? '').includes(`<a id="${link?.['anchor']}"></a>${code} |`);
  };
  expect(Object.keys(ERROR_CODES).filter((code) => !leadsToRow(code))).toEqual([]);
});

test.each(ACTIONS)('each text of $file is short', ({ action: { description, inputs, outputs } }) => {
  const texts = [...Object.values(inputs), ...Object.values(outputs)].map((each) => each.description);
  for (const text of texts) expect(text).toMatch(/^.{10,260}$/);
  // The limit of the marketplace.
  expect(description).toMatch(/^.{10,124}$/);
});

test.each(ACTIONS)('$file has a name and an icon for the marketplace', ({ action: { name, branding } }) => {
  expect(name).toMatch(/^Ably JWT\b/);
  expect(branding).toEqual({ icon: 'lock', color: 'orange' });
});

test.each(ACTIONS)('$file runs on node24, in one step, from a file that exists', ({ file, action: { runs } }) => {
  expect(runs).toEqual({ using: 'node24', main: expect.any(String) });
  expect(existsSync(new URL(runs.main, new URL(file, root)))).toBe(true);
});
