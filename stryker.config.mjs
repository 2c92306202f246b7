/*
 * npm run mutate, on Node 24. The mutants that survive change nothing that the code does:
 *
 * - Conditions and defaults that only the compiler needs: a value that cannot be undefined at that point.
 * - Values that are dropped, or that are never read.
 * - `<` or `<=` where the two values are never equal, as in sorting unique keys.
 * - Patterns without an anchor, which match with or without a `+`.
 * - Shortcuts that give the same result as what they skip.
 */

export default {
  mutate: ['src/token/**/*.ts'],
  testRunner: 'token-tests',
  plugins: ['./__tests__/mutation/runner.mjs'],
  testRunnerNodeArgs: ['--no-warnings'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  // Only what the tests of src/token read is copied.
  ignorePatterns: ['**', '!src/**', '!__tests__/token/**', '!package.json'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 98, low: 95, break: 95 },
};
