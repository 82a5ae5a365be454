import { bind } from '../../src/binding/bind';
import type { Binding } from '../../src/binding/bound';
import { planAdoption } from '../../src/scaffold/adopt';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';
import { caseBytes, casePath } from '../support/cases';

type Row = (Cell | undefined)[];

const rowsOf = (sheet: Sheet): Row[] =>
  Array.from({ length: sheet.rows.length }, (_, row) => [...(sheet.rows[row] ?? [])]);

function moved(sheet: Sheet, down: number, right: number): Sheet {
  return {
    ...sheet,
    rows: [
      ...Array.from({ length: down }, (): Row => []),
      ...rowsOf(sheet).map((row) => [...Array.from({ length: right }, () => undefined), ...row]),
    ],
    merges: sheet.merges.map(({ top, left, bottom, right: end }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: end + right,
    })),
  };
}

function stacked(upper: Sheet, lower: Sheet): Sheet {
  const below = moved(lower, upper.rows.length + 2, 0);
  return {
    ...upper,
    rows: [...rowsOf(upper), ...rowsOf(below).slice(upper.rows.length)],
    merges: [...upper.merges, ...below.merges],
  };
}

function withColumn(sheet: Sheet, at: number): Sheet {
  return {
    ...sheet,
    rows: rowsOf(sheet).map((row) => [
      ...Array.from({ length: at }, (_, i) => row[i]),
      undefined,
      ...row.slice(at),
    ]),
    merges: sheet.merges.map((area) => ({
      ...area,
      left: area.left >= at ? area.left + 1 : area.left,
      right: area.right >= at ? area.right + 1 : area.right,
    })),
  };
}

function withoutRow(sheet: Sheet, wanted: (texts: string[]) => boolean): Sheet {
  const at = sheet.rows.findIndex((row) =>
    wanted((row ?? []).map((cell) => (typeof cell?.value === 'string' ? cell.value : ''))),
  );
  if (at < 0) return sheet;
  return {
    ...sheet,
    rows: rowsOf(sheet).filter((_, row) => row !== at),
    merges: sheet.merges
      .map((area) => ({
        ...area,
        top: area.top > at ? area.top - 1 : area.top,
        bottom: area.bottom >= at ? area.bottom - 1 : area.bottom,
      }))
      .filter((area) => area.bottom >= area.top),
  };
}

function retyped(sheet: Sheet, change: (text: string) => string): Sheet {
  return {
    ...sheet,
    rows: rowsOf(sheet).map((row) =>
      row.map((cell) => (typeof cell?.value === 'string' ? { ...cell, value: change(cell.value) } : cell)),
    ),
  };
}

const changes: [string, (workbook: Workbook) => Workbook][] = [
  ['as they were published', (book) => book],
  ['with blank rows above and a blank column before', (book) => each(book, (sheet) => moved(sheet, 2, 1))],
  ['without their merged cells', (book) => each(book, (sheet) => ({ ...sheet, merges: [] }))],
  [
    'on sheets of other names',
    (book) => each(book, (sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` })),
  ],
  ['with a column inserted', (book) => each(book, (sheet) => withColumn(sheet, 2))],
  [
    'for another year',
    (book) => each(book, (sheet) => retyped(sheet, (text) => text.replace(/202[34]/g, '2026'))),
  ],
  [
    'with headers retyped',
    (book) => each(book, (sheet) => retyped(sheet, (text) => text.replace('预算数', '金额（预算数）'))),
  ],
  ['without 栏次', (book) => each(book, (sheet) => withoutRow(sheet, (texts) => texts[0] === '栏次'))],
  ['all on one sheet', (book) => ({ ...book, sheets: [book.sheets.reduce(stacked)] })],
];

function each(workbook: Workbook, change: (sheet: Sheet, index: number) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(change) };
}

/** Tables, and the cells of theirs that hold amounts. */
function read(binding: Binding): [string, number] {
  const rows = binding.tables.flatMap((table) => table.blocks.flatMap((block) => block.rows));
  return [binding.template.id, rows.filter((row) => row.label !== null).length];
}

describe.each([
  ['haidong-2024', 11],
  ['shanhaiguan-2023', 24],
])('the tables of %s', (name, tables) => {
  const tested = casePath(name) === null ? test.skip : test;

  tested.each(changes)('are found and read alike %s', async (_, change) => {
    const workbook = await readWorkbook(caseBytes(name));
    const binding = bind(change(workbook), builtInTemplates());
    expect(binding.tables).toHaveLength(tables);
    expect(binding.missing).toEqual([]);
    expect(read(binding)).toEqual(read(bind(workbook, builtInTemplates())));
  });

  tested('are known by their headers alone where all titles are gone', async () => {
    const workbook = await readWorkbook(caseBytes(name));
    const untitled = each(workbook, (sheet) =>
      withoutRow(sheet, (texts) => texts.some((text) => text !== '')),
    );
    const binding = bind(untitled, builtInTemplates());
    expect(binding.template.id).toBe(bind(workbook, builtInTemplates()).template.id);
    expect(binding.missing).toEqual([]);
  });

  tested('are known one by one', async () => {
    const workbook = await readWorkbook(caseBytes(name));
    const whole = bind(workbook, builtInTemplates());
    for (const sheet of workbook.sheets) {
      const binding = bind({ ...workbook, sheets: [sheet] }, builtInTemplates());
      const table = whole.tables.find((one) => one.sheet === sheet.name)?.table.title;
      expect([sheet.name, binding.template.id, binding.tables[0]?.table.title]).toEqual([
        sheet.name,
        whole.template.id,
        table,
      ]);
    }
  });
});

describe('what is adopted opens bound, by names that all hold', () => {
  const reopened = (workbook: Workbook) => {
    const first = bind(workbook, builtInTemplates());
    const unit = { name: first.unit ?? '某局', code: first.unitCode ?? '' };
    const edits = planAdoption(first, { year: first.year, unit, accepted: [] });
    const names = edits.flatMap((edit) => (edit.kind === 'setName' ? [edit] : []));
    return { first, again: bind({ ...workbook, names }, builtInTemplates()) };
  };

  const CASES = ['haidong-2024', 'jilin-2024', 'leshan-2023', 'liaoyuan-2023', 'shanhaiguan-2023'];
  it.each(CASES.filter((id) => casePath(id)))('%s', async (id) => {
    const { first, again } = reopened(await readWorkbook(caseBytes(id)));
    expect(again.brokenNames).toEqual([]);
    // A form has a copy for each project, of which one bears the name.
    const byTitle = again.tables.filter(({ by, table }) => by !== 'names' && table.kind !== 'form');
    expect(byTitle.map(({ table }) => table.id)).toEqual([]);
    expect(again.tables.length).toBe(first.tables.length);
  });

  it.each(builtInTemplates().map((template) => [template.id, template] as const))(
    'a fresh form of %s without its names',
    async (_, template) => {
      const file = createXlsx();
      await file.apply(planScaffold(template, { year: 2024, unit: { name: '某局', code: '605001' } }));
      const { again } = reopened({ ...(await file.read()), names: [] });
      expect(again.brokenNames).toEqual([]);
    },
  );
});
