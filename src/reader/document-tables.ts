/** A Word document as the source of tables: each a sheet of its own, under its title, beside the running text. */
import type { NarrativeDocument } from '../narrative/read/document';
import { workbookOf } from './document-workbook';
import type { Cell, Sheet } from '../workbook/model';
import { holdsAmounts, printedCell } from './printed-values';
import type { Reading } from './reading';
import { SheetNames } from './sheet-names';

export function documentReading(kind: 'docx' | 'doc', document: NarrativeDocument): Reading {
  const names = new SheetNames();
  const sheets = workbookOf(document).sheets.map((sheet, index) => tableSheet(sheet, index + 1, names));
  return { kind, workbook: { sheets, names: [] }, text: document, unread: [] };
}

function tableSheet(sheet: Sheet, table: number, names: SheetNames): Sheet {
  const texts = sheet.rows.map((row) => (row ?? []).map((cell) => textOf(cell)));
  const width = Math.max(0, ...texts.map((row) => row.length));
  const amounts = Array.from({ length: width }, (_, column) =>
    holdsAmounts(texts.map((row) => row[column] ?? '')),
  );
  const rows = texts.map((row) =>
    row.map((text, column) => (text === '' ? undefined : printedCell(text, amounts[column] ?? false))),
  );
  const captions = texts
    .slice(0, 4)
    .filter((row) => row.filter((text) => text !== '').length === 1)
    .map((row) => row.join(''));
  return { ...sheet, name: names.give(captions, sheet.name), rows, printed: { table } };
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}
