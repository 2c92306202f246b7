// A test runner for Stryker that loads the tests of src/token once, and again only for mutants of code that runs at
// load time. Jest would load them for each mutant, which takes far longer than to run them. Needs Node 24.
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { declarationsOf } from '../support/jest-globals.mjs';

const GLOBALS = new URL('../support/jest-globals.mjs', import.meta.url).href;

/** How often the tests have been loaded. Node loads a module again if its URL differs. */
let loads = 0;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
    const resolved = next(specifier, context);
    if (!resolved.url.endsWith('.ts')) return resolved;
    return { ...resolved, url: `${resolved.url}?${loads}`, format: 'module-typescript' };
  },
});

globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
/** The state that the mutated code shares with Stryker: which mutant is active, and which ones a test has reached. */
const stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];

class TokenTestRunner {
  tests = undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    await this.load();
    const tests = await run(this.tests, { bail: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, reloadEnvironment, disableBail }) {
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      if (reloadEnvironment || !this.tests) await this.load();
    } catch (error) {
      this.tests = undefined;
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    }
    stryker.activeMutant = activeMutant.id;
    const filter = testFilter && new Set(testFilter);
    const tests = this.tests.filter(({ id }) => filter?.has(id) ?? true);
    const results = await run(ownTestsFirst(tests, activeMutant), { bail: !disableBail });
    const timeout = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
  }

  async load() {
    loads += 1;
    this.tests = [];
    // Stryker has changed to the folder with the mutated copy.
    const folder = resolve('__tests__/token');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
      const { tests } = await declarationsOf(() => import(pathToFileURL(resolve(folder, file)).href));
      for (const test of tests) this.tests.push({ ...test, file, id: `${file} ${test.name}` });
    }
  }
}

/** The tests of the mutated file are the first to fail. */
function ownTestsFirst(tests, { fileName }) {
  const own = basename(fileName).replace('.ts', '.test.ts');
  return [...tests.filter(({ file }) => file === own), ...tests.filter(({ file }) => file !== own)];
}

async function run(tests, { bail }) {
  const results = [];
  for (const test of tests) {
    const result = await resultOf(test);
    results.push(result);
    if (bail && result.status === TestStatus.Failed) break;
  }
  return results;
}

async function resultOf({ id, name, run }) {
  const start = performance.now();
  stryker.currentTestId = id;
  const outcome = { status: TestStatus.Success };
  try {
    await run();
  } catch (error) {
    Object.assign(outcome, { status: TestStatus.Failed, failureMessage: String(error) });
  }
  stryker.currentTestId = undefined;
  return { id, name, timeSpentMs: performance.now() - start, ...outcome };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'token-tests', TokenTestRunner)];
