import { readFileSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ACTION_INPUTS } from '../../src/action/inputs.ts';
import { ALL_OPTIONS, OPTIONS } from '../../src/cli/options.ts';
import { TOKEN_INPUTS } from '../../src/token/inputs.ts';
import type { Input } from '../../src/token/reading.ts';

const PAGE = new URL('../../docs/contract.md', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, PAGE), 'utf8');
const issue = parse(read('../action.yml'));
const revoke = parse(read('../revoke/action.yml'));

/** Each heading with the text up to the next one. A heading that only groups others has no text. */
const sections = read('contract.md')
  .split(/^##+ /m)
  .slice(1)
  .map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return { heading, text: lines.join('\n').trim() };
  });

const textOf = (heading: string) => sections.find((section) => section.heading === heading)?.text ?? '';
/** The rows of the table in a section, each as its first two cells: a name, and a default or meaning. */
const rowsOf = (heading: string) =>
  [...textOf(heading).matchAll(/^\| (?<name>`.*?) \| (?<next>.*?) \|/gm)].map(([, name = '', next = '']) => [
    name,
    next,
  ]);
const code = (text: string) => `\`${text}\``;

test.each(sections.filter(({ text }) => text !== ''))('"$heading" has links to its tests', ({ text }) => {
  const links = [...text.matchAll(/\]\((?!https?:|#)(?<link>[^)]+)\)/g)].map(([, link = '']) => link);
  const isFile = (link: string) => statSync(new URL(link, PAGE), { throwIfNoEntry: false })?.isFile();
  expect(links.filter((link) => !isFile(link))).toEqual([]);
  expect(links).toContainEqual(expect.stringMatching(/^\.\.\/__tests__\/.+\.test\.ts$/));
});

test.each([
  ['Inputs', issue],
  ['Inputs of the revoke action', revoke],
])('"%s" has every input with its default', (heading, { inputs }) => {
  const rows = rowsOf(heading);
  const names = Object.keys(inputs);
  expect(rows.map(([name]) => name)).toEqual(names.map(code));
  const constants = names.filter((name) => inputs[name].default !== undefined);
  expect(rows).toEqual(expect.arrayContaining(constants.map((name) => [code(name), code(inputs[name].default)])));
});

test('"Outputs" has every output', () =>
  expect(rowsOf('Outputs').map(([name]) => name)).toEqual(Object.keys(issue.outputs).map(code)));

test.each(Object.keys(revoke.outputs))('"What confirms a revocation" has the output %s', (name) =>
  expect(textOf('What confirms a revocation')).toContain(code(name)),
);

test.each(Object.entries(ALL_OPTIONS))('"Options" has --%s, with its commands', (name, { short }) => {
  const names = code(`--${name}`) + (short === undefined ? '' : `, ${code(`-${short}`)}`);
  const commands = Object.entries(OPTIONS).flatMap(([command, options]) => (name in options ? [command] : []));
  expect(rowsOf('Options')).toContainEqual([names, commands.length > 1 ? 'both' : commands[0]]);
});

const rows: readonly Input<unknown>[] = Object.values({ ...TOKEN_INPUTS, ...ACTION_INPUTS });
/** The names in code, in the order of the alphabet. */
const namesIn = (text = '') => [...text.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name).sort();

test('"Empty inputs" has each input that must not be empty', () => {
  const [, list] = /This is an error\s+for ([^.]+)\./.exec(textOf('Empty inputs')) ?? [];
  const filled = rows.filter(({ isRequired, isSecret }) => isRequired || isSecret);
  expect(namesIn(list)).toEqual(filled.map(({ name }) => name).sort());
});

test('"Size" has each limit', () => {
  const [, limit, list, other] =
    /limit is (\d+) KiB for ([^,]+),.* and (\d+) KiB for other inputs\./.exec(textOf('Size')) ?? [];
  const larger = rows.filter((row) => row.limit !== undefined);
  expect(namesIn(list)).toEqual(larger.map(({ name }) => name).sort());
  for (const row of larger) expect(row.limit).toBe(Number(limit));
  // readInputs applies this limit; __tests__/token/reading.test.ts tests it.
  expect(other).toBe('4');
});
