import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
// @ts-expect-error: a script without types
import { PAGES, withTables } from '../../scripts/docs.mjs';
import { ERROR_CODES, meaningOf } from '../../src/ably/error-codes.ts';
import { ACTION_INPUTS } from '../../src/action/inputs.ts';
import { ALL_OPTIONS, helpText, OPTIONS } from '../../src/cli/options.ts';
import { CA_FILE, ENDPOINT, REVOKE_INPUTS, TOKEN_INPUTS } from '../../src/token/inputs.ts';
import type { Input, Table } from '../../src/token/reading.ts';
import { withAbly } from '../support/ably/with-ably.ts';
import { KEY } from '../support/command.ts';
import { replay } from '../support/runner.ts';

interface ActionInput {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly branding: unknown;
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const ACTIONS = ['action.yml', 'revoke/action.yml'].map((file) => ({ file, action: parse(read(file)) as ActionFile }));
const escaped = (text: string) => text.replace(/\W/g, '\\$&');
const [issue, revoke] = ACTIONS.map(({ action }) => action) as [ActionFile, ActionFile];

/** The inputs of each action, as the code reads them. */
const rowsOf = (table: Table): readonly Input<unknown>[] => Object.values(table);
const ISSUE_ROWS = rowsOf({ ...TOKEN_INPUTS, ...ACTION_INPUTS });
const REVOKE_ROWS = rowsOf({ ...REVOKE_INPUTS, endpoint: ENDPOINT, caFile: CA_FILE });

/** Options without an input: those of the Ably CLI, and where the key is read from. */
const ONLY_OPTIONS = ['api-key-file', 'force', 'json', 'pretty-json', 'verbose', 'help', 'version'];
/** Inputs that the command line replaces: by a variable, by the streams of a shell, and by what Node trusts. */
const ONLY_INPUTS = ['api-key', 'export-env', 'env-name', 'ca-file', 'summary'];

test.each([
  ['action.yml', issue, ISSUE_ROWS],
  ['revoke/action.yml', revoke, REVOKE_ROWS],
])('%s has the inputs that the code reads, with their defaults', (_file, action, rows) => {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']);
  expect(inputs.sort()).toEqual(rows.map((row) => [row.name, row.default]).sort());
});

test.each([
  ['action.yml', issue, ISSUE_ROWS],
  ['revoke/action.yml', revoke, REVOKE_ROWS],
])('%s has a default for each input that must not be empty, or says that it is required', (_file, action, rows) => {
  const filled = rows.filter(({ isRequired, isSecret }) => isRequired || isSecret).map(({ name }) => name);
  const { inputs } = action;
  expect(filled.filter((name) => !inputs[name]?.default && !inputs[name]?.required)).toEqual([]);
  expect(Object.keys(inputs).filter((name) => inputs[name]?.required && !filled.includes(name))).toEqual([]);
});

test('each input that shapes a token has an option, and each option an input', () => {
  const inputs = Object.keys(issue.inputs).filter((name) => !ONLY_INPUTS.includes(name));
  const options = Object.keys(ALL_OPTIONS).filter((name) => !ONLY_OPTIONS.includes(name));
  expect(options.sort()).toEqual(inputs.sort());
  const { key, ...rows } = TOKEN_INPUTS;
  expect(rowsOf(rows).filter(({ name, option }) => option === undefined || !options.includes(name))).toEqual([]);
});

test.each([
  ['issue', { ...TOKEN_INPUTS, endpoint: ENDPOINT }],
  ['revoke', { ...REVOKE_INPUTS, endpoint: ENDPOINT }],
] as const)('to %s, each option of an input is the one of its row, in the help, too', (command, table) => {
  for (const { name, option } of rowsOf(table)) {
    expect(OPTIONS[command][name]).toBe(option);
    if (option) expect(helpText(command)).toContain(`--${name} ${option.value} `);
  }
});

test.each(rowsOf({ ...TOKEN_INPUTS, endpoint: ENDPOINT }).filter(({ option }) => option?.help.includes('Default: ')))(
  'the default that the help has for --$name is that of its input, or its variable',
  ({ default: text, option }) =>
    expect(option?.help).toMatch(new RegExp(`Default: ${escaped(option?.variable ?? text)}(,|$)`)),
);

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
