/**
 * `templates --draft`: a form in, a draft pack out, and the list of what a person has to add. Workbooks filled in
 * by the form (`--with`) decide what its words leave open, and show where the draft does not hold.
 */
import { bind } from '../binding/bind';
import { readForm } from '../draft/read-form';
import type { ReadForm } from '../draft/read-form';
import { buildFacts } from '../fact/facts';
import { judge } from '../fact/relation';
import { recalculate } from '../formula/recalculate';
import { jsonText } from '../template/json-text';
import { validatePack } from '../template/load';
import type { RowSets } from '../template/expand';
import { expandPack } from '../template/expand';
import type { Template } from '../template/template';
import type { Pack } from '../template/schema';
import { ROW_SETS } from '../templates/index';
import type { Workbook } from '../workbook/model';
import { fileFault } from './fault';
import { writeOutput } from './files';
import { openFile } from './open-file';
import { explain } from './system-fault';

export interface DraftCommand {
  readonly file: string;
  /** Workbooks filled in by this form. */
  readonly filled: readonly string[];
  /** Left out: the pack goes to stdout, the list to stderr. */
  readonly out: string | undefined;
}

export async function draftCommand({ file, filled, out }: DraftCommand): Promise<number> {
  const form = await workbookIn(file);
  const examples: Workbook[] = [];
  for (const one of filled) examples.push(await workbookIn(one));
  const read = readOrExplain(file, form, examples);
  const { id, title } = read.draft.pack;
  const pack: Pack = { ...read.pack, id, title };
  const held = filled.map((name, index) => comparison(name, examples[index] as Workbook, pack));
  const refused = held.find(({ sound }) => !sound);
  if (refused)
    throw fileFault(file, `草稿${refused.text}；草稿没有写出。不带 --with 可以先得到草稿，改好再用`);
  const list = `${[...remarks(read, filled.length > 0), ...held.map(({ text }) => text)].join('\n')}\n`;
  if (out === undefined) {
    process.stdout.write(jsonText(pack));
    process.stderr.write(list);
  } else {
    await writeOutput(out, jsonText(pack), { keep: true });
    process.stdout.write(`${list}草稿已写到 ${out}；改好以后用 budget-disclosure templates ${out} 查对\n`);
  }
  return 0;
}

/** Bureaus hand out .xls and .ods as well. */
const workbookIn = async (file: string): Promise<Workbook> =>
  recalculate((await openFile(file)).workbook).workbook;

function readOrExplain(file: string, form: Workbook, examples: readonly Workbook[]): ReadForm {
  try {
    const read = readForm(form, ROW_SETS as RowSets, examples);
    validatePack(read.pack);
    return read;
  } catch (error) {
    if (error instanceof Error && ['PackError', 'UnrecognisedError'].includes(error.name))
      throw fileFault(file, error.message);
    throw explain(file, error);
  }
}

function remarks({ pack, template, draft }: ReadForm, filled: boolean): string[] {
  return [
    `读出 ${pack.tables.length} 张表：${pack.tables.map(({ number, title }) => `${number}${title}`).join('、')}`,
    ...draft.toFinish.map((one) => `请人工补充：${one}`),
    ...(draft.toFinish.some((one) => one.includes('补 label'))
      ? ['label 的写法见 docs/write-a-pack.md 的“标签对照”；补不出的可以先留着，那一行（列）不参加校验']
      : []),
    ...unproven(template, filled),
    ...(draft.otherSheets.length > 0 ? [`没有写进模板包的工作表：${draft.otherSheets.join('、')}`] : []),
    ...(filled ? [] : ['用 --with 再给出一份填好的工作簿，读法会按其中的数来定']),
  ];
}

/** What rests on words alone, a line a table. */
function unproven({ reading }: Template, filled: boolean): string[] {
  const tables = reading?.tables ?? [];
  const own = tables.some(({ columns }) => columns.some(({ held }) => held > 0));
  const why = filled ? '所给的数不能证实' : own ? '表里的数不能证实' : '空表，没有数可证实';
  return tables.flatMap(({ sheet, columns }) => {
    const words = columns.filter(({ state }) => state === 'words');
    if (words.length === 0) return [];
    const list = words.map(({ column, header, meaning }) => `${column} 列“${header}”读作“${meaning}”`);
    return [`请核对（${why}）：${sheet} ${list.join('，')}`];
  });
}

/** How the draft does on a workbook filled in by the form: labels that make much wrong are the draft's fault, not the filler's. */
function comparison(file: string, workbook: Workbook, pack: Pack): { text: string; sound: boolean } {
  const { relations } = buildFacts(bind(workbook, [expandPack(pack, ROW_SETS as RowSets)]));
  const broken = relations.filter((relation) => judge(relation) === 'broken');
  const tables = new Map<string, number>();
  for (const { left, right } of broken)
    for (const sheet of new Set([...left, ...right].map((cell) => cell.table.sheet)))
      tables.set(sheet, (tables.get(sheet) ?? 0) + 1);
  const worst = [...tables].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const where =
    worst.length > 0 ? `，主要在${worst.map(([sheet, count]) => `${sheet}（${count}）`).join('、')}` : '';
  const sound = broken.length * 10 <= relations.length;
  const doubt = sound ? '' : '；不成立的太多，像是读法有误，请先核对这几张表的列';
  return {
    sound,
    text: `与 ${file} 对照：${relations.length} 个关系，${relations.length - broken.length} 个成立，${broken.length} 个不成立${where}${doubt}`,
  };
}
