/** Builds the desk and the workbench where they are older than their sources, and serves the workbench for the tests. */
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { serve } = require('../../build/serve.cjs');
const { buildWorkbench, isStale } = require('../../build/start.cjs');

module.exports = async function setup() {
  if (isStale('dist/预算公开助手.html'))
    execFileSync('npm', ['run', '--silent', 'build:desk'], { stdio: 'inherit' });
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
