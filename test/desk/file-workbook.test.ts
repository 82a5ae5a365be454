/** The desk's host on a real file: changed, taken back, saved, and nothing lost that nobody touched. */
import { readFileSync } from 'node:fs';
import { FileWorkbook } from '../../src/desk/host/file-workbook';
import type { Cell } from '../../src/workbook/model';
import { submissionCopy } from '../../src/workbook/submission';
import { openXlsx } from '../../src/workbook/xlsx';

const SAMPLE = 'samples/sichuan-sample.xlsx';
const open = () => FileWorkbook.open(new Uint8Array(readFileSync(SAMPLE)));
const valueAt = async (host: FileWorkbook, sheet: string, row: number, column: number) =>
  (await host.read()).sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value;

test('an amount typed in reaches the totals above it at once, and one step back takes both away', async () => {
  const host = await open();
  const { workbook } = host.get();
  const isPlain = (cell: Cell | undefined) => typeof cell?.value === 'number' && cell.formula === undefined;
  const sheet = workbook.sheets.find(
    ({ rows }) =>
      rows.some((row) => row?.some((cell) => cell?.formula)) && rows.some((row) => row?.some(isPlain)),
  );
  if (!sheet) throw new Error('no formulas in the sample');
  const before = JSON.stringify(workbook.sheets);
  const touched = jest.fn();
  await host.watch(touched);
  const row = sheet.rows.findIndex((cells) => cells?.some(isPlain));
  const column = sheet.rows[row]?.findIndex(isPlain) ?? 0;
  await host.type(sheet.name, row, column, [[123456.78]]);
  expect(await valueAt(host, sheet.name, row, column)).toBe(123456.78);
  expect(touched).toHaveBeenCalledTimes(1);
  expect(host.get()).toMatchObject({ unsaved: true, undoable: 1 });
  await host.undo();
  expect(JSON.stringify(host.get().workbook.sheets)).toBe(before);
  await host.redo();
  expect(await valueAt(host, sheet.name, row, column)).toBe(123456.78);
});

test('what is remembered is in the saved file, and not in the clean copy', async () => {
  const host = await open();
  await host.remember('放行理由', '{"a":"<&”"}');
  const bytes = await host.bytes();
  const again = await FileWorkbook.open(bytes);
  expect(await again.recall('放行理由')).toBe('{"a":"<&”"}');
  expect(await again.recall('没有的')).toBeNull();
  const copy = await submissionCopy(await openXlsx(bytes), { namePrefix: '预算公开_' }).save();
  expect(await (await FileWorkbook.open(copy)).recall('放行理由')).toBeNull();
});

test('parts that nobody touched go back byte for byte', async () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const host = await FileWorkbook.open(bytes);
  const { workbook } = host.get();
  const first = workbook.sheets[0]?.name ?? '';
  await host.type(first, 0, 0, [['改过的标题']]);
  const [before, after] = [(await openXlsx(bytes)).pkg, (await openXlsx(await host.bytes())).pkg];
  const changed = before.paths.filter((path) => !after.has(path) || before.text(path) !== after.text(path));
  expect(changed.filter((path) => !/worksheets\/sheet|sharedStrings|calcChain|styles/.test(path))).toEqual(
    [],
  );
});

/** The first amount that no formula gives. */
function typedAmount(host: FileWorkbook) {
  for (const { name, rows } of host.get().workbook.sheets)
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of (cells ?? []).entries())
        if (typeof cell?.value === 'number' && cell.formula === undefined)
          return { sheet: name, row, column, was: cell.value };
  throw new Error('no amounts in the sample');
}

test('what is taken back, by a step or by hand, leaves nothing to be saved', async () => {
  const host = await open();
  const { sheet, row, column, was } = typedAmount(host);
  await host.type(sheet, row, column, [[77.5]]);
  expect(host.get().unsaved).toBe(true);
  await host.undo();
  expect(host.get().unsaved).toBe(false);
  await host.redo();
  expect(host.get().unsaved).toBe(true);
  await host.type(sheet, row, column, [[was]]);
  expect(host.get().unsaved).toBe(false);
  await host.type(sheet, row, column, [[77.5]]);
  host.saved();
  await host.undo();
  expect(host.get().unsaved).toBe(true);
});

test('what was only remembered, or came back after a crash, is to be saved whatever is taken back', async () => {
  const host = await open();
  const { sheet, row, column, was } = typedAmount(host);
  await host.remember('放行理由', '{}');
  await host.type(sheet, row, column, [[77.5]]);
  await host.type(sheet, row, column, [[was]]);
  expect(host.get().unsaved).toBe(true);
  const found = await open();
  found.unsaved();
  await found.type(sheet, row, column, [[77.5]]);
  await found.undo();
  expect(found.get().unsaved).toBe(true);
});
