/** `check`: findings of one file or many, as text, JSON Lines or one HTML page. */
import type { Template } from '../template/template';
import { checkFile, faulty, isDone } from './check-file';
import type { Format, ReportOptions, SummaryRow } from './check-file';
import { CliFault } from './fault';
import { protectInputs, refuseOutputs, writeOutput } from './files';
import { printable } from './printable';
import { readWaivers } from './fill-in';
import { withFolders } from './folders';
import { jobsOf, threadsFor } from './jobs-option';
import type { LastAmountsFile } from './last-amounts';
import type { NarrativeFile } from './narrative';
import { Progress } from './progress';
import { summaryCsv, summaryText } from './summary';
import { chosenTemplates } from './templates-option';

export interface CheckCommand {
  /** Workbooks, and folders of them. */
  readonly files: readonly string[];
  readonly template: string | undefined;
  /** A 情况说明 to be read back, and what it was written from beside the workbook. */
  readonly narrative: string | undefined;
  readonly answers?: string | undefined;
  readonly lastYear?: string | undefined;
  /** The budget of the year, beside its final accounts. */
  readonly budget?: string | undefined;
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly relations?: boolean | undefined;
  readonly explain?: boolean | undefined;
  /** Reasons for what is to be let pass, as `export` takes them. */
  readonly waive?: string | undefined;
  /** A CSV file: one line for each workbook. */
  readonly summary?: string | undefined;
  /** How many files are checked at the same time. */
  readonly jobs?: string | undefined;
  /** Opens files that have one. */
  readonly password?: string | undefined;
  /** A bureau's own list of 科目: workers load it anew. */
  readonly subjects?: string | undefined;
  /** Rules that do not speak for now: workers load them anew, too. */
  readonly switchOff?: string | undefined;
}

const FORMATS: readonly Format[] = ['text', 'json', 'html'];

export async function checkCommand(command: CheckCommand): Promise<number> {
  const format = formatOf(command);
  const jobs = jobsOf(command.jobs);
  const files = await withFolders(command.files);
  if (files.length === 0) throw new CliFault('请给出要校验的工作簿，如 budget-disclosure check 公开表.xlsx');
  if (command.narrative !== undefined && files.length > 1)
    throw new CliFault(`--narrative 只能和一个工作簿一起用，却给了 ${files.length} 个工作簿`);
  if (command.narrative === undefined && command.answers !== undefined)
    throw new CliFault('check 的 --answers 用来核对情况说明，请同时用 --narrative 给出文稿');
  if (command.lastYear !== undefined && files.length > 1)
    throw new CliFault(`--last-year 只能和一个工作簿一起用，却给了 ${files.length} 个工作簿`);
  if (command.budget !== undefined && files.length > 1)
    throw new CliFault(`--budget 只能和一个工作簿一起用，却给了 ${files.length} 个工作簿`);
  if (command.explain && (command.narrative === undefined || format !== 'text'))
    throw new CliFault('--explain 逐句说明情况说明是怎样读的，请和 --narrative、--format text 一起用');
  protectInputs([
    ...files,
    command.narrative,
    command.answers,
    command.lastYear,
    command.budget,
    command.template,
  ]);
  await refuseOutputs([command.out, command.summary]);
  const templates = await chosenTemplates(command.template);
  if (command.waive !== undefined && files.length > 1)
    throw new CliFault(`--waive 只能和一个工作簿一起用，却给了 ${files.length} 个工作簿`);
  const waivers = command.waive === undefined ? {} : await readWaivers(command.waive);
  const options: ReportOptions = {
    format,
    relations: command.relations ?? false,
    explain: command.explain,
    several: files.length > 1,
    password: command.password,
    waivers,
  };
  const [file] = files;
  if (files.length === 1 && file !== undefined) return checkSingle(file, templates, options, command);
  return checkMany(files, templates, options, command, jobs);
}

function formatOf({ format = 'text', relations }: CheckCommand): Format {
  const known = FORMATS.find((one) => one === format);
  if (!known) throw new CliFault(`--format 只能是 ${FORMATS.join('、')}，不能是“${format}”`);
  if (relations && known === 'html') throw new CliFault('--relations 只能和 --format text 或 json 一起用');
  return known;
}

async function checkSingle(
  file: string,
  templates: readonly Template[],
  options: ReportOptions,
  command: CheckCommand,
): Promise<number> {
  const open = async (path: string | undefined) =>
    path === undefined ? undefined : openAmounts(path, templates, command.password);
  const last = await open(command.lastYear);
  const narrative = await openNarrative(command, last);
  const budget = await open(command.budget);
  const { report, row, astray } = await checkFile(file, 1, templates, options, narrative, { budget, last });
  if (astray) process.stderr.write(`${printable(command.waive ?? '')}：${printable(astray)}\n`);
  if (command.out === undefined) process.stdout.write(`${report}\n`);
  else await writeOutput(command.out, `${report}\n`);
  if (command.summary !== undefined) await writeOutput(command.summary, summaryCsv([row]));
  return isDone(row) ? 0 : 1;
}

/** Reports go out as they come, in the order of the files; those that must wait for others wait on the disk. */
async function checkMany(
  files: readonly string[],
  templates: readonly Template[],
  options: ReportOptions,
  command: CheckCommand,
  jobs: number,
) {
  const { format } = options;
  const { template, out, summary, subjects, switchOff } = command;
  const { inThreads } = await import('./pool');
  const { Hands } = await import('./tasks');
  const { Spool } = await import('./spool');
  const progress = new Progress(files.length);
  const setting = { template, subjects, switchOff, report: options };
  const checked = inThreads(
    {
      tasks: files.map((file, index) => ({ do: 'check', file, number: index + 1 }) as const),
      files: ({ file }) => [file],
      setting,
      hands: Hands.here(setting, templates),
      events: {
        begin: ({ file }) => progress.begin(file),
        done: ({ row }) => progress.done(row),
        died: ({ file, number }, fault) => faulty(file, number, fault, format),
      },
    },
    threadsFor(files.length, jobs),
  );
  const rows: SummaryRow[] = [];
  const spool = format === 'html' || out !== undefined ? await Spool.open() : null;
  try {
    for await (const { report, row } of checked) {
      rows.push(row);
      if (row.fault !== null) progress.say(`${printable(row.file)}：${row.fault}`);
      await (spool ? spool.put(format === 'html' ? report : `${report}\n`) : print([`${report}\n`]));
    }
    progress.end();
    if (format === 'text') await (spool ? spool.put(summaryText(rows)) : print([summaryText(rows)]));
    if (spool) {
      const { manyPage } = await import('./reports');
      const whole = format === 'html' ? manyPage(rows, spool.all()) : spool.all();
      await (out === undefined ? print(whole) : writeOutput(out, whole));
    }
  } finally {
    await spool?.close();
  }
  if (summary !== undefined) await writeOutput(summary, summaryCsv(rows));
  if (rows.some((row) => row.fault !== null)) return 2;
  return rows.every(isDone) ? 0 : 1;
}

async function print(pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const piece of pieces) if (!process.stdout.write(piece)) await drained();
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once('drain', () => resolve()));
}

/** What reads a budget beside the accounts, or last year's, is loaded only where there is one. */
async function openAmounts(file: string, templates: readonly Template[], password: string | undefined) {
  const { loadLastAmounts } = await import('./last-amounts');
  return loadLastAmounts(file, templates, password);
}

/** The reader of texts is loaded only where there is one to read. */
async function openNarrative(
  { narrative, answers, password }: CheckCommand,
  last: LastAmountsFile | undefined,
): Promise<NarrativeFile | undefined> {
  if (narrative === undefined) return undefined;
  const { NarrativeFile } = await import('./narrative');
  return NarrativeFile.open({ file: narrative, answers, last, password });
}
