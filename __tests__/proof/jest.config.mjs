// npm run test:proof: generated input, faults and concurrency, which take minutes.
import config from '../../jest.config.mjs';

export default {
  ...config,
  rootDir: '../..',
  testMatch: ['<rootDir>/__tests__/proof/**/*.test.ts'],
  testPathIgnorePatterns: [],
  // Far more than any test needs, even on a busy machine.
  testTimeout: 300_000,
};
