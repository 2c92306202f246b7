// npm run docs: writes the generated tables of README.md and docs/ from the action files and the source.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/** The tables of each page, by the name in its markers. */
export const PAGES = {
  'README.md': { inputs: ({ issue }) => inputTable(issue), outputs: ({ issue }) => outputTable(issue) },
  'docs/revoking.md': { revoke: ({ revoke }) => inputTable(revoke) },
  'docs/command-line.md': {
    options: ({ options }) => optionTable(options.issue),
    'revoke-options': ({ options }) => optionTable(options.revoke),
  },
  'docs/error-codes.md': { codes: ({ codes }) => codeTable(codes) },
};

/** What the tables are made from. `build` is the folder that tsc has written. */
export async function readSources(build) {
  const { OPTIONS } = await import(new URL('src/cli/options.js', build).href);
  const { ERROR_CODES } = await import(new URL('src/ably/error-codes.js', build).href);
  return {
    issue: parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')),
    revoke: parse(readFileSync(new URL('../revoke/action.yml', import.meta.url), 'utf8')),
    options: OPTIONS,
    codes: ERROR_CODES,
  };
}

/** The text of a page with each of its tables replaced. */
export function withTables(page, text, sources) {
  return Object.entries(PAGES[page]).reduce((written, [name, table]) => between(written, name, table(sources)), text);
}

/** A default is in `default`, or at the end of the description if it is not a constant. */
function inputTable({ inputs }) {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const [meaning, described] = input.description.split(/\s+Default: /);
    const constant = input.default === undefined ? undefined : code(input.default);
    return [code(name), meaning, constant ?? described?.replace(/\.$/, '') ?? (input.required ? 'required' : 'none')];
  });
  return table(['Input', 'Meaning', 'Default'], rows);
}

function outputTable({ outputs }) {
  return table(
    ['Output', 'Value'],
    Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
  );
}

/** The options of one command. */
function optionTable(options) {
  const rows = Object.entries(options).map(([name, { value, short, help }]) => [
    code(`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`),
    help.replace(/(\{".*\}|<.*>)/g, (text) => code(text)),
  ]);
  return table(['Option', 'Meaning'], rows);
}

/** Each code has an anchor, to which messages link. */
function codeTable(codes) {
  const rows = Object.entries(codes).map(([number, { meaning, fix }]) => [
    `<a id="${number}"></a>${number}`,
    meaning,
    fix,
  ]);
  return table(['Code', 'Meaning', 'Fix'], rows);
}

const code = (text) => `\`${text}\``;

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

function between(text, name, content) {
  const place = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`no markers for the table ${name}`);
  return text.replace(place, (_, start, end) => `${start}${content}\n${end}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sources = await readSources(new URL('../build/', import.meta.url));
  for (const page of Object.keys(PAGES)) {
    const file = new URL(`../${page}`, import.meta.url);
    writeFileSync(file, withTables(page, readFileSync(file, 'utf8'), sources));
  }
}
