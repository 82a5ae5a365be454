/** `npm run bench`: ratios within one run on one machine, printed, never asserted. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre';
import { bind } from '../src/binding/bind';
import { check } from '../src/check/check';
import { builtInTemplates } from '../src/templates/built-in';
import { readWorkbook } from '../src/workbook/read';
import { recalculate } from '../src/workbook/recalculate';
import { grow } from './grow';
import { measure } from './measure';
import { written } from './written';

const CASE = ['../shared/cases', 'cases']
  .map((folder) => resolve(folder, 'leshan-2023/workbook.xlsx'))
  .find(existsSync);
const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const source = CASE ?? SAMPLE;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  console.log(`Workbook: ${source.split('/').slice(-2).join('/')}; Node ${process.version}; medians, warm\n`);
  const bytes = new Uint8Array(readFileSync(source));
  const workbook = await readWorkbook(bytes);
  const binding = bind(workbook, builtInTemplates());
  for (const times of [1, 10, 100]) {
    const file = times === 1 ? bytes : await written(grow(binding, workbook, times));
    writeFileSync(join(folder, `${times}.xlsx`), file);
    await compare(`${times} × the rows`, file, times === 100 ? { warm: 1, runs: 5 } : {});
  }
  commands();
}

async function compare(
  title: string,
  bytes: Uint8Array,
  runs: { warm?: number; runs?: number },
): Promise<void> {
  const library = await measure(() => readXlsx(bytes), runs);
  const read = await measure(() => readWorkbook(bytes), runs);
  const whole = await measure(
    async () => check(bind(recalculate(await readWorkbook(bytes)).workbook, builtInTemplates())),
    runs,
  );
  const { summary } = check(bind(await readWorkbook(bytes), builtInTemplates()));
  const ratio = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;
  console.log(
    [
      `${title}: ${summary.relations.evaluated} relations, ${summary.errors} errors`,
      `  bare read            ${read.milliseconds.toFixed(1)} ms, ${read.megabytes.toFixed(1)} MB`,
      `  bare read by hucre   ${library.milliseconds.toFixed(1)} ms, ${library.megabytes.toFixed(1)} MB`,
      `  read and check       ${whole.milliseconds.toFixed(1)} ms, ${whole.megabytes.toFixed(1)} MB = ${ratio(whole.milliseconds, read.milliseconds)} our read, ${ratio(whole.milliseconds, library.milliseconds)} hucre's`,
    ].join('\n'),
  );
}

/** The whole command, Node's start included, against LibreOffice opening and recalculating the same file. */
function commands(): void {
  const timed = (command: string, args: readonly string[]) => {
    const runs = [0, 1, 2].map(() => {
      const start = performance.now();
      const { error } = spawnSync(command, args, { stdio: 'ignore' });
      return error ? NaN : performance.now() - start;
    });
    return runs.sort((a, b) => a - b)[1] ?? NaN;
  };
  const file = join(folder, '1.xlsx');
  const ours = timed(process.execPath, ['bin/budget-disclosure.js', 'check', file, '--format', 'json']);
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
