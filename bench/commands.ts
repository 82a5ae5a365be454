/** Whole commands, Node's start included: one file against LibreOffice, and many files on one core and on all. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const COMMAND = 'bin/budget-disclosure.js';
const COPIES = 100;

/** The median of three runs in milliseconds; NaN where there is no such program. */
function timed(command: string, args: readonly string[], runs = 3): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { error } = spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return error ? NaN : performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

export function againstLibreOffice(file: string, folder: string): void {
  const ours = timed(process.execPath, [COMMAND, 'check', file, '--format', 'json']);
  const office = timed('soffice', [
    `-env:UserInstallation=file://${folder}/office`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'out'),
    file,
  ]);
  console.log(`\nThe whole command: ${ours.toFixed(0)} ms`);
  console.log(
    Number.isNaN(office)
      ? 'LibreOffice is not installed: not compared.'
      : `LibreOffice, open and recalculate: ${office.toFixed(0)} ms; the command takes ${((100 * ours) / office).toFixed(0)} % of that`,
  );
}

export function manyFiles(file: string, folder: string): void {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let n = 0; n < COPIES; n++) cpSync(file, join(many, `${n}.xlsx`));
  const cores = availableParallelism();
  const [one = NaN, all = NaN] = [1, cores].map((jobs) =>
    timed(process.execPath, [COMMAND, 'check', many, '--format', 'json', '--jobs', String(jobs)], 1),
  );
  console.log(
    `${COPIES} files in one command: ${(one / 1000).toFixed(1)} s with 1 job, ${(all / 1000).toFixed(1)} s with ${cores}`,
  );
}
