import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { OpenFile } from '../../src/workbench/file/open-file';
import { snapshot } from '../../src/workbench/host/snapshot';
import { parseArea } from '../../src/workbook/address';
import { readWorkbook } from '../../src/workbook/read';
import { recalculate } from '../../src/formula/recalculate';
import { resultEdits } from '../../src/formula/results';
import { createXlsx } from '../../src/workbook/xlsx';
import type { Book } from '../../src/workbench/host/book';

async function scaffolded(): Promise<Uint8Array> {
  const file = createXlsx();
  const template = builtInTemplates().find(({ id }) => id === 'sichuan');
  if (template)
    await file.apply(planScaffold(template, { year: 2024, unit: { name: '示例局', code: '101' } }));
  // As Excel leaves it: with the results of its formulas.
  await file.apply(resultEdits(recalculate(await file.read())));
  return file.save();
}

async function open(): Promise<OpenFile> {
  const file = await OpenFile.open('表.xlsx', await scaffolded());
  file.book.onChange = (change) => file.note(change);
  return file;
}

function type(book: Book, sheet: string, address: string, value: unknown): void {
  const area = parseArea(address);
  if (area) book.enter(book.sheet(sheet), area, () => value);
}

const reopened = async (file: OpenFile) => OpenFile.open('again.xlsx', await file.save());

test('a file that is opened and saved holds what it held, to the byte', async () => {
  const bytes = await scaffolded();
  const file = await OpenFile.open('表.xlsx', bytes);
  expect(Buffer.from(await file.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('what was typed is in the file, and so are the results that follow from it', async () => {
  const file = await open();
  type(file.book, '公开表1-1', 'D8', 1234.5);
  const { sheets } = await readWorkbook(await file.save());
  const table = sheets.find(({ name }) => name === '公开表1-1');
  expect(table?.rows[7]?.[3]?.value).toBe(1234.5);
  expect(table?.rows[4]?.[2]).toMatchObject({ value: 1234.5, formula: 'ROUND(SUM(C7:C10),2)' });
});

test('formats, widths, merges, names, new sheets and moved rows come back as they were left', async () => {
  const file = await open();
  const { book } = file;
  const table = book.sheet('公开表1-1');
  book.moveRows(table, 8, 2);
  type(book, '公开表1-1', 'D9', 7);
  table.setFormat({ top: 8, bottom: 8, left: 3, right: 3 }, 'font.bold', true);
  table.columnWidths.set(1, 150);
  const added = book.addSheet('备注');
  type(book, '备注', 'A1', "'001");
  book.merge(added, { top: 0, bottom: 0, left: 0, right: 2 });
  book.addName('备注栏', "'备注'!$A$1");
  book.deleteSheet(book.sheet('公开表4-1'));
  book.calculate();
  const again = await reopened(file);
  expect(again.book.sheet('备注').cell(0, 0)?.value).toBe('001');
  expect(again.book.sheet('公开表1-1').cell(8, 3)?.format).toMatchObject({ 'font.bold': true });
  const plain = (one: Book) => {
    const { sheets, names } = snapshot(one) as {
      sheets: { name: string; cells: object; merges: string[]; frozenRows: number }[];
      names: { name: string; refersTo: string }[];
    };
    return {
      sheets: sheets.map(({ name, cells, merges, frozenRows }) => ({ name, cells, merges, frozenRows })),
      names: names.map(({ name, refersTo }) => ({ name, refersTo })),
    };
  };
  expect(plain(again.book)).toEqual(plain(book));
});

test('a renamed sheet is in the file once, under its new name, with its look', async () => {
  const file = await open();
  const { book } = file;
  book.renameSheet(book.sheet('公开表1-1'), '收入');
  const again = await reopened(file);
  expect(again.book.find('公开表1-1')).toBeUndefined();
  expect(again.book.sheet('收入').cell(2, 0)?.format).toMatchObject({ 'font.bold': true });
  expect(again.book.sheet('公开表1').cell(4, 1)?.formula).toContain("'收入'!");
});

test('what the pane keeps in the workbook is in the saved file, and there again', async () => {
  const file = await open();
  file.book.settings.set('预算公开助手.放行理由', '{"version":2,"entries":{}}');
  file.book.settings.set('somebody else', 'stays out');
  const { settings } = (await reopened(file)).book;
  expect([...settings]).toEqual([['预算公开助手.放行理由', '{"version":2,"entries":{}}']]);
});
