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
