/** Builds the workbench where it is older than its sources, and serves it for the tests. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { serve } = require('../../build/serve.cjs');
const { buildWorkbench } = require('../../build/start.cjs');

module.exports = async function setup() {
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(chromium)) {
    console.log(`\nNo Chromium at ${chromium} (set CHROMIUM): the end-to-end tests are skipped.`);
    return;
  }
  await buildWorkbench();
  const server = await serve(path.resolve(__dirname, '../../dist/workbench'), 0);
  globalThis.endToEnd = server;
  process.env.E2E_ADDRESS = server.address;
  process.env.CHROMIUM = chromium;
};
