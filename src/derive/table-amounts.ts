/** Every amount of a table, those whose meaning could not be read included: a unit holds for all of them. */
import type { Money } from '../amount/money';
import { parseAmount } from '../amount/parse';
import type { BoundTable } from '../binding/bound';

export interface TableAmount {
  readonly table: BoundTable;
  readonly row: number;
  readonly column: number;
  /** As stored, with the digits that a format hides, in the unit that the table is written in. */
  readonly value: Money;
  readonly formula: string | undefined;
  readonly format: string | undefined;
}

export function keyOf(table: BoundTable, row: number, column: number): string {
  return `${table.sheet}!${row},${column}`;
}

export function amountCells(table: BoundTable): TableAmount[] {
  const { view, bodyTop, bodyBottom, blocks, fields } = table;
  const found: TableAmount[] = [];
  const add = (row: number, column: number) => {
    const cell = view.cell(row, column);
    const amount = parseAmount(cell?.value ?? null, cell?.format);
    if (amount.kind !== 'amount' || amount.remarks.includes('dash')) return;
    const value = amount.stored ?? amount.value;
    found.push({ table, row, column, value, formula: cell?.formula, format: cell?.format });
  };
  for (const { columns } of blocks)
    for (const { template, column } of columns)
      if (template.role === 'amount') for (let row = bodyTop; row <= bodyBottom; row++) add(row, column);
  for (const field of fields) if (field.role === 'amount') add(field.row, field.column);
  return found;
}
