/** The cells that say what a row is: its codes and its names. */
import type { BoundBlock, BoundRow, BoundTable } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import type { FindingCell } from '../finding';
import type { Tables } from './family';

export interface RowPlace {
  readonly table: BoundTable;
  readonly block: BoundBlock;
  readonly row: BoundRow;
}

/** Every row of every table. */
export function* rowsOf({ facts }: Tables): Generator<RowPlace> {
  for (const table of facts.source.binding.tables)
    for (const block of table.blocks) for (const row of block.rows) yield { table, block, row };
}

export function columnsOf(block: BoundBlock, role: string): number[] {
  return block.columns.filter(({ template }) => template.role === role).map(({ column }) => column);
}

function cellAt(table: BoundTable, row: number, column: number): FindingCell {
  return {
    sheet: table.sheet,
    address: cellAddress(row, column),
    value: table.view.text(row, column).trim(),
  };
}

export function nameCells({ table, block, row }: RowPlace): FindingCell[] {
  return columnsOf(block, 'name').map((column) => cellAt(table, row.row, column));
}

export function codeCells({ table, block, row }: RowPlace): FindingCell[] {
  return columnsOf(block, 'code')
    .map((column) => cellAt(table, row.row, column))
    .filter(({ value }) => value !== '')
    .reverse();
}
