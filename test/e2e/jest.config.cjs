/** End to end, in headless Chromium on the production bundle: `npm run e2e`. One browser, one test at a time. */
const main = require('../../jest.config.cjs');

module.exports = {
  ...main,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  globalSetup: './test/e2e/setup.cjs',
  globalTeardown: './test/e2e/teardown.cjs',
  testTimeout: 180_000,
  maxWorkers: 1,
};
