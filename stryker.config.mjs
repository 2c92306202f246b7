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
