/** A Word document as the source of tables: each a sheet of its own, under its title, beside the running text. */
import type { NarrativeDocument } from '../narrative/read/document';
import { workbookOf } from './document-workbook';
import type { Cell, Sheet } from '../workbook/model';
import { saysWhy } from './note-below';
import { holdsAmounts, printedCell } from './printed-values';
import type { Reading } from './reading';
import { SheetNames } from './sheet-names';

/** Characters of a note below a table. */
const LONGEST = 100;

export function documentReading(kind: 'docx' | 'doc', document: NarrativeDocument): Reading {
  const names = new SheetNames();
  const notes = notesBelow(document);
  const sheets = workbookOf(document).sheets.map((sheet, index) => {
    const read = tableSheet(sheet, index + 1, names);
    const below = (notes[index] ?? []).map((value) => [{ value }]);
    return below.length === 0 ? read : { ...read, rows: [...read.rows, ...below] };
  });
  return { kind, workbook: { sheets, names: [] }, text: document, unread: [] };
}

/** Table by table, in their order. A longer text below is running text that only begins so. */
function notesBelow({ blocks }: NarrativeDocument): string[][] {
  const notes: string[][] = [];
  const seen = new Set<number>();
  let open = false;
  for (const { table, text } of blocks) {
    if (table) {
      if (!seen.has(table.number)) notes.push([]);
      seen.add(table.number);
      open = true;
    } else if (open && text.length <= LONGEST && saysWhy(text)) notes[notes.length - 1]?.push(text);
    else if (text.trim() !== '') open = false;
  }
  return notes;
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
