/**
 * What was promised, side by side with an earlier state: processor seconds and peak memory of whole commands on many
 * rows, of many files, and of one file when all is warm.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Binding } from '../src/binding/bound';
import type { Workbook } from '../src/workbook/model';
import { copies } from './commands';
import { grow } from './grow';
import { processorSeconds, type Command, type Spent } from './processor';
import { withWrong } from './wrong';
import { written } from './written';

/** What a ratio should be at most. */
interface Aim {
  readonly what: string;
  readonly args: readonly string[];
  readonly runs: number;
  readonly time: number;
  /** At most so much; or so much of the earlier state's. */
  readonly megabytes?: number;
  readonly memory?: number;
}

const OURS = resolve('bin/budget-disclosure.js');
const DOCUMENT = resolve('../shared/cases/leshan-2023/published.docx');

/** `AIMS=export,derive npm run bench`: those whose names hold one of these words. */
const wanted = process.env['AIMS']?.split(',');
const isWanted = (what: string) => wanted?.some((word) => what.includes(word)) ?? true;

export async function aims(workbook: Workbook, binding: Binding, folder: string, earlier: string | null) {
  console.log(`\nAims${earlier === null ? '' : ', beside the earlier state'}`);
  mkdirSync(join(folder, 'out'), { recursive: true });
  const one = join(folder, '1.xlsx');
  const file = async (name: string, rows: number, wrong = 0) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await written(withWrong(grow(binding, workbook, rows), wrong)));
    return path;
  };
  const asked = (list: readonly Aim[]) => list.filter(({ what }) => isWanted(what));
  const tell = (list: readonly Aim[]) => {
    for (const aim of asked(list)) say(aim, sideBySide(aim.args, aim.runs, earlier));
  };
  tell([
    { what: 'one file, check', args: ['check', one], runs: 9, time: 0.4 },
    ...(existsSync(DOCUMENT)
      ? [
          {
            what: 'one file, check with its document',
            args: ['check', one, '--narrative', DOCUMENT],
            runs: 9,
            time: 0.45,
          },
        ]
      : []),
  ]);
  if (isWanted('one file, warm')) warm(one, earlier);
  tell(await manyRows(file, folder, earlier));
  manyFilesAims(one, folder, earlier);
}

const JSON_REPORT = ['--format', 'json'];

async function manyRows(
  file: (name: string, rows: number, wrong?: number) => Promise<string>,
  folder: string,
  earlier: string | null,
): Promise<readonly Aim[]> {
  const hundred = await file('hundred', 100);
  const half = await file('half', 100, 0.5);
  const thousand = await file('thousand', 1000);
  const out = (name: string) => join(folder, 'out', name);
  const reasons = out('reasons.json');
  if (isWanted(EXPORT)) giveReasons(hundred, reasons, [OURS, ...(earlier === null ? [] : [earlier])], folder);
  return [
    { what: '100 × the rows, check', args: ['check', hundred], runs: 3, time: 1 },
    { what: '100 ×, derive', args: ['derive', hundred, '--out', out('d.xlsx')], runs: 3, time: 1 / 12 },
    {
      what: EXPORT,
      args: ['export', hundred, '--out', out('e.zip'), '--waive', reasons],
      runs: 3,
      time: 1 / 5,
      megabytes: 250,
    },
    {
      what: '100 ×, half of the amounts wrong',
      args: ['check', half, ...JSON_REPORT],
      runs: 3,
      time: 1 / 5,
    },
    {
      what: '1,000 × the rows, check',
      args: ['check', thousand, ...JSON_REPORT],
      runs: 1,
      time: 1 / 3,
      memory: 1 / 3,
    },
  ];
}

const EXPORT = '100 ×, export';

/** What blocks an export of either state is waived: it is the package that is measured. */
function giveReasons(file: string, to: string, commands: readonly string[], folder: string): void {
  const forms = commands.flatMap((command, index) => {
    const blocked = join(folder, `blocked-${index}`);
    spawnSync(process.execPath, [command, 'export', file, '--out', blocked], { stdio: 'ignore' });
    const form = join(blocked, '内部资料（不公开）', '放行理由.json');
    return existsSync(form) ? (JSON.parse(readFileSync(form, 'utf8')) as Record<string, string>[]) : [];
  });
  const rows = new Map(forms.map((row) => [row['key'], { ...row, reason: '基准测试' }]));
  writeFileSync(to, JSON.stringify([...rows.values()]));
}

function manyFilesAims(one: string, folder: string, earlier: string | null): void {
  const jobs = (count: number) => ['--jobs', String(count)];
  const few = copies(one, folder, 20);
  const measure = (aim: Aim) => {
    if (!isWanted(aim.what)) return [];
    const spent = sideBySide(aim.args, aim.runs, earlier);
    say(aim, spent);
    return spent;
  };
  const [few1] = measure({
    what: '20 files, 1 job',
    args: ['check', few, ...JSON_REPORT, ...jobs(1)],
    runs: 3,
    time: 1,
    megabytes: 200,
  });
  if (!isWanted('2,000 files')) return;
  // Under 32 files one thread works: the fewest of which two do stand for few.
  const [few2] = measure({
    what: '32 files, 2 jobs, to 2,000 files',
    args: ['check', copies(one, folder, 32), ...JSON_REPORT, ...jobs(2)],
    runs: 3,
    time: 1,
    megabytes: 200,
  });
  const many = ['check', copies(one, folder, 2000), ...JSON_REPORT];
  const shared = { runs: 1, time: 0.45, megabytes: 200 };
  const [alone] = measure({ what: '2,000 files, 1 job', args: [...many, ...jobs(1)], ...shared });
  const [both] = measure({ what: '2,000 files, 2 jobs', args: [...many, ...jobs(2)], ...shared });
  tellGrowth('1 job', few1, alone);
  tellGrowth('2 jobs', few2, both);
  if (alone && both)
    console.log(
      `  ${'2 jobs'.padEnd(34)} ${(alone.elapsed / both.elapsed).toFixed(2)} times the rate of one (aim 1.75 at least, on a quiet machine)`,
    );
}

/** Many files beside few, with as many threads. */
function tellGrowth(jobs: string, few: Spent | undefined, many: Spent | undefined): void {
  if (few && many)
    console.log(
      `  ${`2,000 files, ${jobs}`.padEnd(34)} ${(many.megabytes / few.megabytes).toFixed(2)} of the memory of few (aim 1.10)`,
    );
}

function say({ what, time, megabytes, memory }: Aim, [own, then]: readonly Spent[]) {
  if (!own) return;
  if (Number.isNaN(own.seconds)) {
    console.log(`  ${what.padEnd(34)} did not end in time`);
    return;
  }
  const most = megabytes === undefined ? '' : ` (aim ${megabytes})`;
  const part = memory === undefined ? '' : ` (aim ${memory.toFixed(2)})`;
  const beside = then
    ? `; earlier ${then.seconds.toFixed(2)} s, ${then.megabytes.toFixed(0)} MB: ${(own.seconds / then.seconds).toFixed(2)} of its time (aim ${time.toFixed(2)}), ${(own.megabytes / then.megabytes).toFixed(2)} of its memory${part}`
    : '';
  console.log(
    `  ${what.padEnd(34)} ${own.seconds.toFixed(2)} s in ${own.elapsed.toFixed(1)} s, ${own.megabytes.toFixed(0)} MB${most}${beside}`,
  );
}

function sideBySide(args: readonly string[], runs: number, earlier: string | null): Spent[] {
  const each = [OURS, ...(earlier === null ? [] : [earlier])];
  return processorSeconds(
    each.map((command): Command => ({ name: command, command: process.execPath, args: [command, ...args] })),
    runs,
    true,
  );
}

/** Runs of the command within one process, the first hundred left out: all is loaded and compiled by then. */
function warm(file: string, earlier: string | null): void {
  const times = (count: number) =>
    processorSeconds(
      [OURS, ...(earlier === null ? [] : [earlier])].map((command): Command => {
        const program = join(command, '../../dist/cli/budget-disclosure.cjs');
        const script = `const { run } = require(${JSON.stringify(program)});
process.stdout.write = () => true;
(async () => { for (let i = 0; i < ${count}; i++) await run(['check', ${JSON.stringify(file)}, '--format', 'json']); })();`;
        return { name: command, command: process.execPath, args: ['-e', script] };
      }),
      3,
    ).map(({ seconds }) => seconds);
  const [cold, all] = [times(100), times(200)];
  const each = all.map((seconds, index) => ((seconds - (cold[index] ?? 0)) / 100) * 1000);
  const [own = NaN, then] = each;
  const beside =
    then === undefined ? '' : `; earlier ${then.toFixed(1)} ms: ${(own / then).toFixed(2)} of it (aim 0.40)`;
  console.log(`  ${'one file, warm, in process'.padEnd(34)} ${own.toFixed(1)} ms${beside}`);
}
