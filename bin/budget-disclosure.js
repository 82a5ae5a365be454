#!/usr/bin/env node
// Starts the built command line; builds it first where a checkout has not been built yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/cli/budget-disclosure.cjs', import.meta.url));
if (!existsSync(built)) {
  process.stderr.write('正在构建命令行，请稍候……\n');
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { status } = spawnSync('npm', ['run', '--silent', 'build:cli'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(2);
}
const { run } = createRequire(import.meta.url)(built);
process.exitCode = await run(process.argv.slice(2));
