import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const PACKAGES = new URL('../node_modules/@actions/', import.meta.url);

/**
 * Changes packages in `node_modules` so that their bundle is smaller and starts faster.
 * @throws Error if a package is no longer what the change is for
 */
export function preparePackages() {
  for (const name of ['core', 'http-client', 'exec', 'io', 'github']) declareSideEffects(name);
  useGlobalCrypto();
}

/** These packages have no side effects but do not declare it, so ncc would bundle their unused code. */
function declareSideEffects(name) {
  const file = new URL(`${name}/package.json`, PACKAGES);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  replaceFile(file, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`);
}

/** Loading Node's crypto module only for its `randomUUID` takes time at each start. The global `crypto` has it too. */
function useGlobalCrypto() {
  const file = new URL('core/lib/file-command.js', PACKAGES);
  const code = readFileSync(file, 'utf8').replace("import * as crypto from 'crypto';\n", '');
  const uses = code.match(/\bcrypto\b[\w.]*/g) ?? [];
  if (uses.join() !== 'crypto.randomUUID') throw new Error(`${file.pathname} no longer uses only crypto.randomUUID`);
  replaceFile(file, code);
}

/** Package managers can link a file into several checkouts. Removed first, so that only this one changes. */
function replaceFile(file, content) {
  rmSync(file);
  writeFileSync(file, content);
}
