export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/__tests__/proof/'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.stryker-tmp/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Far more than any test needs, even on a busy machine.
  testTimeout: 120_000,
  // Most tests wait for processes, so every core can have a worker.
  maxWorkers: '100%',
  // The entry points run in separate processes, which npm run coverage measures.
  collectCoverageFrom: ['src/token/**/*.ts'],
  coverageProvider: 'v8',
  coverageReporters: ['text'],
};
