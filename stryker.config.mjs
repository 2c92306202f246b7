/*
 * What survives does not change what the code does:
 *
 * - Conditions and defaults that only the compiler asks for. request.ts, the long condition before a request is given:
 *   a rule that gives nothing has reported a problem. api-key.ts, `secret === undefined`, `secret ?? ''` and
 *   `appId = ''`; key-secrets.ts, `secret = ''`; time-to-live.ts, `unit = ''` and `?? []`; resource.ts, `?? []`;
 *   mapping.ts, `?? []`, `?? ''`, the empty `code`, and 'unreadable', since `yaml` throws nothing but errors;
 *   duplicate-name.ts, `names?.`, the first `lastText` and the first `open`, since a colon stands in an object and after
 *   a name; did-you-mean.ts, `closest === undefined`, since a Map has nothing under that name.
 * - Values that are dropped. capability.ts, the operations of a resource with a problem; issue.ts, a revocation key
 *   that is undefined, which JSON leaves out; mapping.ts, a `catch` that ends the function either way; request.ts, the
 *   text in which no secret is found where there is no key.
 * - Names stand once, so none is equal to another when they are sorted (capability.ts, `a < b`).
 * - 'core' is the schema that `yaml` takes for an empty name, too (mapping.ts).
 * - A pattern without a bound finds as much with or without a plus (api-key.ts, `\s+` and the invisible characters;
 *   key-secrets.ts, `[\r\n]+`; quote.ts, the first part of a key), and no message of `yaml` has a space at the end
 *   (mapping.ts, `trim`).
 * - A way around that is only quicker (quote.ts, the pattern of plain ASCII).
 */

export default {
  mutate: ['src/token/**/*.ts'],
  testRunner: 'jest',
  jest: {
    configFile: 'jest.config.mjs',
    config: { testMatch: ['<rootDir>/__tests__/token/**/*.test.ts'] },
    enableFindRelatedTests: true,
  },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  // Only what the tests of src/token read is copied.
  ignorePatterns: ['**', '!src/**', '!__tests__/token/**', '!package.json', '!jest.config.mjs'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 98, low: 95, break: 95 },
};
