import { availableParallelism } from 'node:os';

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
  // Most tests wait for processes or for a deadline, so there can be more workers than cores.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // The entry points run in separate processes, which npm run coverage measures.
  collectCoverageFrom: ['src/token/**/*.ts'],
  coverageProvider: 'v8',
  coverageReporters: ['text'],
};
