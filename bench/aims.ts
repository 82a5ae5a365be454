/**
 * What was promised, side by side with an earlier state: processor seconds and peak memory of whole commands on many
 * rows, of many files, and of one file when all is warm.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
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
  readonly megabytes?: number;
}

const OURS = resolve('bin/budget-disclosure.js');

export async function aims(workbook: Workbook, binding: Binding, folder: string, earlier: string | null) {
  const file = async (name: string, rows: number, wrong = 0) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await written(withWrong(grow(binding, workbook, rows), wrong)));
    return path;
  };
  const hundred = await file('hundred', 100);
  const half = await file('half', 100, 0.5);
  const thousand = await file('thousand', 1000);
  const few = copies(join(folder, '1.xlsx'), folder, 20);
  const many = copies(join(folder, '1.xlsx'), folder, 2000);
  const out = (name: string) => join(folder, 'out', name);
  mkdirSync(join(folder, 'out'), { recursive: true });
  const json = ['--format', 'json'];
  const list: readonly Aim[] = [
    { what: '100 × the rows, check', args: ['check', hundred], runs: 5, time: 1 },
    { what: '100 ×, derive', args: ['derive', hundred, '--out', out('d.xlsx')], runs: 3, time: 1 / 12 },
    {
      what: '100 ×, export',
      args: ['export', hundred, '--out', out('e.zip')],
      runs: 3,
      time: 1 / 5,
      megabytes: 250,
    },
    { what: '100 ×, half of the amounts wrong', args: ['check', half, ...json], runs: 3, time: 1 / 5 },
    { what: '1,000 × the rows, check', args: ['check', thousand, ...json], runs: 1, time: 1 / 3 },
    { what: '20 files, 1 job', args: ['check', few, ...json, '--jobs', '1'], runs: 3, time: 1 },
    {
      what: '2,000 files, 1 job',
      args: ['check', many, ...json, '--jobs', '1'],
      runs: 1,
      time: 0.45,
      megabytes: 200,
    },
    { what: '2,000 files, 2 jobs', args: ['check', many, ...json, '--jobs', '2'], runs: 1, time: 0.45 },
  ];
  console.log(`\nAims${earlier === null ? '' : ', beside the earlier state'}`);
  for (const aim of list) say(aim, sideBySide(aim.args, aim.runs, earlier));
  warm(join(folder, '1.xlsx'), earlier);
}

function say(
  { what, time, megabytes }: Pick<Aim, 'what' | 'time' | 'megabytes'>,
  [own, then]: readonly Spent[],
) {
  if (!own) return;
  const memory = megabytes === undefined ? '' : ` (aim ${megabytes})`;
  const beside = then
    ? `; earlier ${then.seconds.toFixed(2)} s, ${then.megabytes.toFixed(0)} MB: ${(own.seconds / then.seconds).toFixed(2)} of its time (aim ${time.toFixed(2)}), ${(own.megabytes / then.megabytes).toFixed(2)} of its memory`
    : '';
  console.log(
    `  ${what.padEnd(34)} ${own.seconds.toFixed(2)} s in ${own.elapsed.toFixed(1)} s, ${own.megabytes.toFixed(0)} MB${memory}${beside}`,
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
  const [cold, all] = [times(100), times(300)];
  const each = all.map((seconds, index) => ((seconds - (cold[index] ?? 0)) / 200) * 1000);
  const [own = NaN, then] = each;
  const beside =
    then === undefined ? '' : `; earlier ${then.toFixed(1)} ms: ${(own / then).toFixed(2)} of it (aim 0.40)`;
  console.log(`  ${'one file, warm, in process'.padEnd(34)} ${own.toFixed(1)} ms${beside}`);
}
