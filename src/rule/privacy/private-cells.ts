/** Cells of the bound tables and their notes that hold words long enough to name somebody. */
import type { Binding, BoundTable } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import type { FindingCell } from '../finding';

export interface TextCell {
  readonly table: BoundTable;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The shortest that can be a name with what stands before it, or a number that is somebody's. */
const SHORTEST = 4;

export function* textCells(binding: Binding): Generator<TextCell> {
  for (const table of binding.tables) {
    for (let row = table.area.top; row < table.view.rowCount; row++) {
      if (row > table.bodyBottom && !table.notes.some((note) => note.row === row)) continue;
      for (let column = 0; column < table.view.columnCount; column++) {
        const text = table.view.text(row, column);
        if (text.length >= SHORTEST) yield { table, row, column, text };
      }
    }
  }
}

/** `value` masked: a report must not publish it either. */
export function maskedCell({ table, row, column }: Omit<TextCell, 'text'>, value: string): FindingCell {
  return { sheet: table.sheet, address: cellAddress(row, column), value };
}

export function placeOf({ table, row, column }: Omit<TextCell, 'text'>): string {
  return `${table.sheet}!${cellAddress(row, column)} `;
}
