/** Published workbooks with a table blanked out, and what a derivation makes of it. */
import { bind } from '../../src/binding/bind';
import type { Binding } from '../../src/binding/bound';
import { check } from '../../src/rule/check';
import { planDerivation } from '../../src/derive/plan';
import type { Derivation, DeriveOptions } from '../../src/derive/plan';
import { parseAmount } from '../../src/amount/parse';
import { ZERO } from '../../src/amount/money';
import type { Money } from '../../src/amount/money';
import type { Template } from '../../src/template/template';
import { cellAddress } from '../../src/workbook/address';
import type { Edit } from '../../src/workbook/edit';
import type { Workbook } from '../../src/workbook/model';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const nameOf = ({ sheet, row, column }: Place) => `${sheet}!${cellAddress(row, column)}`;

/** Amount cells of a table's rows, and with `texts` everything else that its listed rows print. */
export function cellsOf(binding: Binding, id: string, texts = false): Place[] {
  return binding.tables
    .filter(({ table }) => table.id === id)
    .flatMap(({ sheet, blocks }) =>
      blocks.flatMap(({ columns, rows }) =>
        rows.flatMap((row) =>
          columns
            .filter(
              ({ template: { role } }) =>
                (role === 'amount' && row.label !== null) ||
                (texts && row.item === null && row.kind !== 'total'),
            )
            .map(({ column }) => ({ sheet, row: row.row, column })),
        ),
      ),
    );
}

export function amountAt(workbook: Workbook, { sheet, row, column }: Place): Money {
  const cell = workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
  const amount = parseAmount(cell?.value ?? null, cell?.format);
  return amount.kind === 'amount' ? amount.value : ZERO;
}

export function withoutCells(workbook: Workbook, places: readonly Place[]): Workbook {
  const gone = new Set(places.map(nameOf));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((line, row) =>
        line?.map((cell, column) =>
          gone.has(nameOf({ sheet: sheet.name, row, column })) ? undefined : cell,
        ),
      ),
    })),
  };
}

/** What the writes of a plan leave in the cells: values, and the results of formulas. */
export function written(edits: readonly Edit[]): Map<string, string | number> {
  const cells = new Map<string, string | number>();
  for (const edit of edits) {
    if (edit.kind !== 'write') continue;
    edit.cells.forEach((line, down) =>
      line.forEach((input, across) => {
        const value = typeof input === 'object' && input !== null ? input.result : input;
        if (typeof value === 'number' || typeof value === 'string')
          cells.set(nameOf({ sheet: edit.sheet, row: edit.top + down, column: edit.left + across }), value);
      }),
    );
  }
  return cells;
}

export function derive(workbook: Workbook, template: Template, options: DeriveOptions): Derivation {
  return planDerivation(check(bind(workbook, [template])).facts, options);
}
