/** The same tables as a file that is printed: ruled, titles in the middle, every table across one page. */
import { SheetView } from '../../../../src/binding/sheet-view';
import type { Edit } from '../../../../src/workbook/edit';
import type { Sheet, Workbook } from '../../../../src/workbook/model';
import { openXlsx } from '../../../../src/workbook/xlsx';
import { toXlsx } from '../../../../src/reader/to-xlsx';

export async function printedXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { bytes } = await toXlsx({ kind: 'ods', workbook, text: null, unread: [] });
  const file = await openXlsx(bytes);
  await file.apply(workbook.sheets.flatMap(ruled));
  return file.save();
}

const SENTENCE = /^(?:注|说明|\d\.本)/;

function ruled(table: Sheet): Edit[] {
  const { name: sheet, rows } = table;
  const view = new SheetView(table);
  const texts = rows.map((row, at) => Array.from(row ?? [], (_, column) => view.text(at, column)));
  const width = Math.max(...texts.map((row) => row.length));
  const top = texts.findIndex((row) => row.some((text) => text.includes('单位：'))) + 1;
  const noted = texts.findIndex((row) => SENTENCE.test(row[0] ?? ''));
  const bottom = (noted < 0 ? texts.length : noted) - 1;
  const longest = (column: number) =>
    Math.max(
      9,
      ...texts.slice(top, bottom + 1).map((row) => 1 + 2 * Math.min(22, (row[column] ?? '').length)),
    );
  return [
    {
      kind: 'style',
      sheet,
      area: { top, left: 0, bottom, right: width - 1 },
      style: { border: 'thin', wrap: true },
    },
    {
      kind: 'style',
      sheet,
      area: { top: 0, left: 0, bottom: 0, right: width - 1 },
      style: { horizontal: 'center' },
    },
    {
      kind: 'columnWidths',
      sheet,
      left: 0,
      widths: Array.from({ length: width }, (_, column) => longest(column)),
    },
    {
      kind: 'print',
      sheet,
      setup: { orientation: width > 7 ? 'landscape' : 'portrait', paper: 'A4', fitToWidth: 1, centred: true },
    },
  ];
}
