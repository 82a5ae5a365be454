/** An earlier state of this program, built from its commit or tag to be measured beside this one. */
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** @returns its command; null where it cannot be built */
export function builtFrom(ref: string, folder: string): string | null {
  const place = join(folder, 'earlier');
  const run = (command: string, args: readonly string[], cwd = '.') =>
    spawnSync(command, args, { cwd, stdio: 'ignore' }).status === 0;
  if (!run('git', ['worktree', 'add', '--detach', place, ref])) return null;
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  run('npm', ['run', '--silent', 'build:cli'], place);
  const command = join(place, 'bin/budget-disclosure.js');
  return existsSync(join(place, 'dist/cli')) ? command : null;
}

export function forget(folder: string): void {
  spawnSync('git', ['worktree', 'remove', '--force', join(folder, 'earlier')], { stdio: 'ignore' });
}
