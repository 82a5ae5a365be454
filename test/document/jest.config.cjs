/** What takes LibreOffice and a browser, on whole documents: `npm run documents`. One at a time, for both are large. */
const main = require('../../jest.config.cjs');

module.exports = {
  ...main,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/document/**/*.document.ts'],
  testTimeout: 240_000,
  maxWorkers: 1,
};
