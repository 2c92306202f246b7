import { readdirSync, readFileSync } from 'node:fs';

/** The licenses of all packages that have a module in a bundle, according to the bundler's statistics. */
export function licenses(statistics) {
  const packages = new Set(statistics.flatMap(({ modules }) => modules.flatMap(packagesOf)));
  return [...packages].sort().map(licenseOf).join('\n');
}

/** A module in no chunk was dropped. Modules that the bundler joined are listed inside the joined one. */
function packagesOf({ name, chunks, modules = [] }) {
  if (chunks?.length === 0) return [];
  const [, own] = /^\.\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name) ?? [];
  return [
    ...(own && modules.length === 0 ? [own] : []),
    ...modules.flatMap((inner) => packagesOf({ ...inner, chunks: undefined })),
  ];
}

function licenseOf(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${folder} has no license file`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
