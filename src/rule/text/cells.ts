/** Every cell with text in the tables, and where it stands: title and header, body, notes. */
import type { Binding, BoundTable } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import type { FindingCell, TextFix } from '../finding';
import { maskPrivate } from '../../passage/mask';

export interface TextCell {
  readonly table: BoundTable;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly part: 'title' | 'header' | 'body' | 'note';
}

export function textCells(binding: Binding): TextCell[] {
  const cells: TextCell[] = [];
  for (const table of binding.tables) {
    const top = Math.max(0, table.place.titleRow);
    for (let row = top; row <= table.bodyBottom; row++) {
      const values = table.view.sheet.rows[row];
      if (!values) continue;
      values.forEach((cell, column) => {
        if (typeof cell?.value !== 'string' || cell.value.trim() === '') return;
        const part = row >= table.bodyTop ? 'body' : row === top ? 'title' : 'header';
        cells.push({ table, row, column, text: cell.value, part });
      });
    }
    for (const { row, column, text } of table.notes) cells.push({ table, row, column, text, part: 'note' });
  }
  return cells;
}

export function textCell(cell: TextCell, value = cell.text): FindingCell {
  const flat = maskPrivate(value).replace(/\s+/g, ' ').trim();
  return {
    sheet: cell.table.sheet,
    address: cellAddress(cell.row, cell.column),
    value: flat.length > 60 ? `${flat.slice(0, 59)}…` : flat,
  };
}

export function at(cell: TextCell): string {
  return `${cell.table.sheet}!${cellAddress(cell.row, cell.column)}`;
}

/** A few characters to either side of a place in a text, masked. */
export function around(text: string, start: number, end: number): string {
  return maskPrivate(text.slice(Math.max(0, start - 8), end + 8)).replace(/\s+/g, ' ');
}

/** Titles, headers and notes. */
export function captionsOf(cells: readonly TextCell[]): TextCell[] {
  return cells.filter((cell) => cell.part !== 'body');
}

export function textFix(cell: TextCell, text: string): TextFix {
  return { sheet: cell.table.sheet, row: cell.row, column: cell.column, text };
}
