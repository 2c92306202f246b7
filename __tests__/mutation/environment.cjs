const { TestEnvironment } = require('jest-environment-node');

/** Skips the tests after the first that fails: one is enough to detect a mutant. Jest's `bail` stops between files only. */
module.exports = class extends TestEnvironment {
  failed = false;

  async handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') this.failed = true;
    if (name === 'test_start' && this.failed) test.mode = 'skip';
  }
};
