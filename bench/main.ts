/** `npm run bench` (`AGAINST=v0.1.0 npm run bench` beside an earlier one): ratios within one run, printed, never asserted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { bind } from '../src/binding/bind';
import { check } from '../src/rule/check';
import { builtInTemplates } from '../src/templates/built-in';
import { readWorkbook } from '../src/workbook/read';
import { recalculate } from '../src/formula/recalculate';
import type { Workbook } from '../src/workbook/model';
import { aims } from './aims';
import { baseWorkbook } from './base';
import { builtFrom, forget } from './against';
import { manyFiles, wholeCommands } from './commands';
import { grow } from './grow';
import { indicators } from './indicators';
import { measureEach } from './measure';
import { narrative } from './narrative';
import { benchExport } from './package';
import { repeatedTexts, wrongCells } from './wrong';
import { written } from './written';

/** `BENCH=commands,aims npm run bench`: these parts only. */
const asked = process.env['BENCH']?.split(',');
const isAsked = (part: string) => asked === undefined || asked.includes(part);

/** Warm is when the compiler has seen enough of it: the small workbook takes more runs. */
const RUNS = { 1: { warm: 60, runs: 41 }, 10: { warm: 8, runs: 9 }, 100: { warm: 1, runs: 5 } } as const;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  await main();
} finally {
  forget(folder);
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const { name, bytes } = await baseWorkbook();
  console.log(
    `Workbook: ${name}, its amounts set right; Node ${process.version}; medians, warm; ratios of the fastest runs\n`,
  );
  const workbook = await readWorkbook(bytes);
  const binding = bind(workbook, builtInTemplates());
  writeFileSync(join(folder, '1.xlsx'), bytes);
  if (isAsked('rows')) await growth(bytes, workbook);
  if (isAsked('indicators')) await indicators();
  if (isAsked('narrative')) await narrative(bytes);
  if (isAsked('export')) await benchExport(bytes);
  if (isAsked('wrong')) {
    console.log('\nGrowth in wrong cells');
    wrongCells('10 × the rows', grow(binding, workbook, 10));
  }
  if (isAsked('texts')) {
    console.log('\nGrowth in text');
    repeatedTexts(workbook);
  }
  const ref = process.env['AGAINST'];
  const earlier = ref === undefined ? null : builtFrom(ref, folder);
  if (ref !== undefined && earlier === null) console.log(`\n${ref} cannot be built here: not compared.`);
  if (isAsked('commands')) wholeCommands(join(folder, '1.xlsx'), folder, earlier);
  if (isAsked('files')) manyFiles(join(folder, '1.xlsx'), folder, earlier);
  if (isAsked('aims')) await aims(workbook, binding, folder, earlier);
}

async function growth(bytes: Uint8Array, workbook: Workbook): Promise<void> {
  const binding = bind(workbook, builtInTemplates());
  const times: number[] = [];
  for (const rows of [1, 10, 100] as const) {
    const file = rows === 1 ? bytes : await written(grow(binding, workbook, rows));
    times.push(await compare(`${rows} × the rows`, file, RUNS[rows]));
  }
  const [, ten = NaN, hundred = NaN] = times;
  console.log(`Growth from 10 to 100 times the rows: rows ^ ${Math.log10(hundred / ten).toFixed(2)}`);
}

/** @returns the fastest time of reading and checking */
async function compare(
  title: string,
  bytes: Uint8Array,
  runs: { readonly warm: number; readonly runs: number },
): Promise<number> {
  const { library, read, whole } = await measureEach(
    {
      library: () => readXlsx(bytes),
      read: () => readWorkbook(bytes),
      whole: async () => check(bind(recalculate(await readWorkbook(bytes)).workbook, builtInTemplates())),
    },
    runs,
  );
  const { facts, summary } = check(bind(await readWorkbook(bytes), builtInTemplates()));
  const broken = summary.relations.evaluated - summary.relations.held;
  const cells = facts.models.reduce(
    (sum, { cells: [first = [], ...rest] }) => sum + first.length * (rest.length + 1),
    0,
  );
  const ratio = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;
  const line = (what: string, { milliseconds, fastest, megabytes }: typeof read) =>
    `  ${what.padEnd(20)} ${milliseconds.toFixed(1)} ms (fastest ${fastest.toFixed(1)}), ${megabytes.toFixed(1)} MB`;
  console.log(
    [
      `${title}: ${cells} amounts, ${summary.relations.evaluated} relations, ${broken} broken`,
      line('bare read', read),
      line('bare read by hucre', library),
      `${line('read and check', whole)} = ${ratio(whole.fastest, read.fastest)} our read, ${ratio(whole.fastest, library.fastest)} hucre's`,
    ].join('\n'),
  );
  return whole.fastest;
}
