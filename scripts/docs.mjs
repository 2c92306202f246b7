// Writes the tables of README.md from action.yml and the code: `npm run docs`. A test holds that they are fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/** The README with every table made anew. */
export function withTables(readme, { action, options, refusals }) {
  const tables = {
    inputs: table(['Input', 'Meaning', 'Default'], Object.entries(action.inputs).map(inputRow)),
    outputs: table(
      ['Output', 'Value'],
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]),
    ),
    codes: table(
      ['Code', 'Meaning', 'Fix'],
      Object.entries(refusals).map(([number, { meaning, fix }]) => [number, meaning, fix]),
    ),
    options: table(['Option', 'Meaning'], Object.entries(options).map(optionRow)),
  };
  return Object.entries(tables).reduce((text, [name, rows]) => between(text, name, rows), readme);
}

/** A default stands in `default:`, or, where it is not one value, at the end of the description. */
function inputRow([name, input]) {
  const [meaning, inWords] = input.description.split(/\s+Default: /);
  return [
    code(name),
    meaning,
    input.default === undefined ? (inWords?.replace(/\.$/, '') ?? 'none') : code(input.default),
  ];
}

function optionRow([name, { value, short, help }]) {
  return [code(`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`), help];
}

const code = (text) => `\`${text}\``;

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

function between(text, name, content) {
  const place = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`README.md has no place for the table of ${name}`);
  return text.replace(place, (_, start, end) => `${start}${content}\n${end}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { OPTIONS } = await import('../build/src/cli/options.js');
  const { REFUSALS } = await import('../build/src/ably/refusals.js');
  const action = parse(readFileSync('action.yml', 'utf8'));
  writeFileSync(
    'README.md',
    withTables(readFileSync('README.md', 'utf8'), { action, options: OPTIONS, refusals: REFUSALS }),
  );
}
