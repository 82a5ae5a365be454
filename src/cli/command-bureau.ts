/** `check --departments`: a bureau's week. All files in, a state for every department, one report, and what changed. */
import { mkdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Cover } from '../bureau/cover';
import { coverOfRun } from '../bureau/cover-of-run';
import { today } from '../bureau/files';
import type { HandedIn } from '../bureau/handed-in';
import { pair, type Parcel } from '../bureau/pairing';
import { recordOf, RECORD } from '../bureau/record';
import { bureauPage, departmentPage, inOrder } from '../bureau/report-html';
import { bureauXlsx, departmentRows } from '../bureau/report-rows';
import { bureauText } from '../bureau/report-text';
import { compare, type PastRecord } from '../bureau/since';
import { standingOf, type Standing } from '../bureau/standing';
import { GOOD } from '../bureau/report-words';
import type { Roster } from '../bureau/roster';
import { csv } from '../publication/csv';
import { fileName } from '../publication/file-name';
import type { Waivers } from '../publication/waivers';
import type { Template } from '../template/template';
import { Inventory } from './bureau-inventory';
import { loadRecord, loadRoster } from './bureau-lists';
import { CauseSpool } from './bureau-spool';
import { CliFault, fileFault } from './fault';
import { protectInputs, refuseOutputs, writeOutput } from './files';
import { readWaivers } from './fill-in';
import { Many } from './bureau-many';
import { chosenTemplates } from './templates-option';

export interface BureauCommand {
  readonly files: readonly string[];
  readonly template?: string | undefined;
  /** A roster; `auto` or none: the departments that the workbooks name. */
  readonly departments?: string | undefined;
  /** Last time's record, or the folder that it was written into. */
  readonly since?: string | undefined;
  readonly year?: string | undefined;
  readonly level?: string | undefined;
  readonly format?: string | undefined;
  /** A file for one report, a folder for all of them. */
  readonly out?: string | undefined;
  readonly summary?: string | undefined;
  readonly waive?: string | undefined;
  readonly password?: string | undefined;
  /** How many files are read at the same time. */
  readonly jobs?: string | undefined;
  readonly subjects?: string | undefined;
  readonly switchOff?: string | undefined;
}

const FORMATS = ['text', 'json', 'html'] as const;
type Format = (typeof FORMATS)[number];
const LEVELS = ['中央', '省级', '市级', '县级', '乡级'];

interface Run {
  readonly format: Format;
  readonly roster: Roster | null;
  readonly past: PastRecord | null;
  readonly templates: readonly Template[];
  readonly waivers: Waivers;
  readonly day: string;
  readonly year: number | null;
  readonly level: string | null;
}

export async function bureauCommand(command: BureauCommand): Promise<number> {
  const { files, out, summary } = command;
  const format = FORMATS.find((one) => one === (command.format ?? 'text'));
  if (!format) throw new CliFault(`--format 只能是 ${FORMATS.join('、')}，不能是“${command.format}”`);
  if (files.length === 0)
    throw new CliFault('请给出要检查的文件夹，如 check 全县 --departments 名册.xlsx --out 报告');
  if (command.year !== undefined && !/^20\d\d$/.test(command.year))
    throw new CliFault(`--year 应为四位数的年度，如 2024，不能是“${command.year}”`);
  if (command.level !== undefined && !LEVELS.includes(command.level))
    throw new CliFault(`--level 只能是 ${LEVELS.join('、')}，不能是“${command.level}”`);
  const listed = command.departments !== undefined && command.departments !== 'auto';
  const year = command.year === undefined ? null : Number(command.year);
  const day = today();
  protectInputs([command.template, command.waive, listed ? command.departments : undefined]);
  const run: Run = {
    format,
    day,
    year,
    level: command.level ?? null,
    roster: listed ? await loadRoster(command.departments ?? '', year ?? Number(day.slice(0, 4))) : null,
    past: command.since === undefined ? null : await loadRecord(command.since),
    templates: await chosenTemplates(command.template),
    waivers: command.waive === undefined ? {} : await readWaivers(command.waive),
  };
  const folder = out !== undefined && (await isFolder(out)) ? out : null;
  if (folder !== null) await refuseInside(folder, files);
  await refuseOutputs([folder === null ? out : undefined, summary]);
  const inventory = await Inventory.of(files);
  const spool = await CauseSpool.open();
  try {
    protectInputs(inventory.sources.map(({ path }) => path));
    const { cover, standings } = await examineAll(inventory, spool, run, command);
    await writeAll({ cover, standings, spool }, { folder, out, summary, format });
    return standings.every(({ state }) => GOOD.has(state)) && cover.unplaced.length === 0 ? 0 : 1;
  } finally {
    await spool.close();
    await inventory.close();
  }
}

/** A name with no ending that a report has is a folder, there already or not. */
async function isFolder(out: string): Promise<boolean> {
  const found = await stat(out).catch(() => null);
  return found ? found.isDirectory() : !/\.(?:html?|json|jsonl|txt)$/i.test(out);
}

/** Next week it would be read as if a department had handed it in. */
async function refuseInside(folder: string, files: readonly string[]): Promise<void> {
  const real = async (path: string) => (await realpath(path).catch(() => resolve(path))) + sep;
  const target = await real(folder);
  for (const file of files)
    if (target.startsWith(await real(file)))
      throw fileFault(folder, '输出的文件夹在要检查的文件夹里，下次会被当作单位交来的文件；请放到外面');
}

interface Result {
  readonly cover: Cover;
  readonly standings: readonly Standing[];
}

async function examineAll(
  inventory: Inventory,
  spool: CauseSpool,
  run: Run,
  command: BureauCommand,
): Promise<Result> {
  const { sources } = inventory;
  const { past, day } = run;
  const many = Many.of(sources, run, command);
  const handed: HandedIn[] = [];
  for await (const one of many.identified()) handed.push(one);
  const pairing = pair(handed, run.roster?.entries ?? null, run.year);
  const standings: Standing[] = [];
  for await (const { examined, notes } of many.checked(pairing.parcels)) {
    const parcel = pairing.parcels[standings.length] as Parcel;
    const { causes, since } = compare(parcel, examined, { past, today: day });
    const standing = standingOf(parcel, examined, { notes, causes, since, today: day });
    standings.push(standing);
    await spool.put(standing, causes);
  }
  const { roster, level } = run;
  const counts = { files: sources.length, ignored: inventory.ignored };
  return { cover: coverOfRun(standings, pairing, { roster, past, level, day, ...counts }), standings };
}

type Written = Result & { readonly spool: CauseSpool };

interface Targets {
  readonly folder: string | null;
  readonly out: string | undefined;
  readonly summary: string | undefined;
  readonly format: Format;
}

async function writeAll(written: Written, { folder, out, summary, format }: Targets): Promise<void> {
  const { cover, standings, spool } = written;
  const page = () => bureauPage(cover, standings, (standing) => spool.get(standing));
  const record = () => recordOf(cover, standings, (standing) => spool.get(standing));
  if (folder !== null) await writeFolder(folder, written);
  const report = format === 'json' ? record() : format === 'html' ? page() : [bureauText(cover, standings)];
  if (folder !== null) process.stdout.write(bureauText(cover, standings));
  else if (out !== undefined) await writeOutput(out, report);
  else for await (const piece of report) if (!process.stdout.write(piece)) await drained();
  if (summary !== undefined) await writeOutput(summary, await tableOf(summary, written));
}

/** Everything at once: the report, the table in both kinds, the record for next time, a page a department. */
async function writeFolder(folder: string, written: Written): Promise<void> {
  const { cover, standings, spool } = written;
  await mkdir(join(folder, '部门'), { recursive: true });
  await writeOutput(
    join(folder, '检查报告.html'),
    bureauPage(cover, standings, (standing) => spool.get(standing)),
  );
  await writeOutput(join(folder, '部门汇总.csv'), await tableOf('csv', written));
  await writeOutput(join(folder, '部门汇总.xlsx'), await tableOf('.xlsx', written));
  const used = new Set<string>();
  for (const standing of standings) {
    let name = fileName(`${standing.code} ${standing.name}`.trim());
    while (used.has(name.toLowerCase())) name += '_';
    used.add(name.toLowerCase());
    const department = await spool.get(standing);
    await writeOutput(join(folder, '部门', `${name}.html`), departmentPage(department, cover));
  }
  // Last: a record is only there where the rest is.
  await writeOutput(
    join(folder, RECORD),
    recordOf(cover, standings, (standing) => spool.get(standing)),
  );
}

const tableOf = async (name: string, { cover, standings }: Result): Promise<Uint8Array> =>
  /\.xlsx$/i.test(name)
    ? bureauXlsx(cover, inOrder(standings))
    : csv(
        departmentRows(inOrder(standings)).map((row) => row.map(String)),
        'excel',
      );

const drained = (): Promise<void> => new Promise((done) => process.stdout.once('drain', () => done()));
