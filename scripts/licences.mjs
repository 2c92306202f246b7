import { readdirSync, readFileSync } from 'node:fs';

/** The licences of every package that has a module in a bundle, by the bundler's statistics. */
export function licences(statistics) {
  const packages = new Set(statistics.flatMap(({ modules }) => modules.flatMap(packagesOf)));
  return [...packages].sort().map(licenceOf).join('\n');
}

/** A module that was left out belongs to no chunk; one that was joined with others stands inside of theirs. */
function packagesOf({ name, chunks, modules = [] }) {
  if (chunks?.length === 0) return [];
  const [, own] = /^\.\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name) ?? [];
  return [
    ...(own && modules.length === 0 ? [own] : []),
    ...modules.flatMap((inner) => packagesOf({ ...inner, chunks: undefined })),
  ];
}

function licenceOf(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
