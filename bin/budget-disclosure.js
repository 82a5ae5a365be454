#!/usr/bin/env node
// Starts the built command line; builds it first where a checkout has not been built yet.
const { existsSync } = require('node:fs');
const path = require('node:path');

const built = path.join(__dirname, '../dist/cli/start.cjs');
if (!existsSync(built)) {
  process.stderr.write('正在构建命令行，请稍候……\n');
  const { status } = require('node:child_process').spawnSync('npm', ['run', '--silent', 'build:cli'], {
    cwd: path.join(__dirname, '..'),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(2);
}
require(built).start(process.argv.slice(2));
