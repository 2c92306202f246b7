// Runs one test file without Jest, which Wine cannot run, and writes its results as JSON:
//   node tests.mjs FILE RESULTS
// Needs a Node that runs TypeScript: 22.18 or later.
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declarationsOf } from '../support/jest-globals.mjs';

const GLOBALS = new URL('../support/jest-globals.mjs', import.meta.url).href;
const [file, resultsFile] = process.argv.slice(2);

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context),
});

/** As many tests as run at the same time, if they are declared as concurrent. */
const WORKERS = 4;

const { tests, beforeAll, beforeEach, afterEach, afterAll } = await declarationsOf(
  () => import(pathToFileURL(resolve(file)).href),
);
const all = async (functions) => {
  for (const each of functions) await each();
};

async function resultOf({ name, run, isSkipped }) {
  if (isSkipped) return { name, outcome: 'skipped' };
  try {
    await all(beforeEach);
    try {
      await run();
    } finally {
      await all(afterEach);
    }
    return { name, outcome: 'passed' };
  } catch (error) {
    return { name, outcome: 'failed', message: String(error) };
  }
}

await all(beforeAll);
const results = [];
const waiting = tests.filter(({ isConcurrent }) => isConcurrent);
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await resultOf(next));
  }),
);
for (const test of tests.filter(({ isConcurrent }) => !isConcurrent)) results.push(await resultOf(test));
await all(afterAll);
writeFileSync(resultsFile, JSON.stringify(results));
