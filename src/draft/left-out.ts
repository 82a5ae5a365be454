/** Amounts that stand in a form and take part in nothing: somebody has to look at them. */
import { parseAmount } from '../amount/parse';
import type { Binding, BoundTable } from '../binding/bound';
import { COUNTED_ROW } from '../lexicon/form-words';
import { fold } from '../lexicon/fold';
import type { FormReading, LeftOut } from '../template/template';
import { cellAddress, columnName } from '../workbook/address';
import { placeKey } from './search/objective';
import type { Found } from './search/search';

interface Left extends LeftOut {
  readonly isRow: boolean;
}

/** Columns and rows that what stands around them contradicts, or of which no word says what they hold. */
export function leftOut(binding: Binding, tables: FormReading['tables'], changed: Found['changed']): Left[] {
  return binding.tables.flatMap((table, at) =>
    table.money === null
      ? []
      : [
          ...keptApart(table, at, changed),
          ...leftColumns(table, at, tables[at]?.columns ?? [], changed),
          ...leftRows(table, at, changed),
        ],
  );
}

/** A table that only another meaning keeps from what contradicts it: said once, whatever of it was changed. */
function keptApart(table: BoundTable, at: number, changed: Found['changed']): Left[] {
  const isApart = [...changed.values()].some(
    ({ place, unproven }) => unproven === true && place.table === at,
  );
  if (!isApart) return [];
  const place = placeOf(table, Math.max(0, table.place.titleRow), 0);
  return [{ ...place, what: '整张表', why: 'apart', amounts: 0, isRow: false }];
}

function leftColumns(
  table: BoundTable,
  at: number,
  readings: FormReading['tables'][number]['columns'],
  changed: Found['changed'],
): Left[] {
  return table.blocks.flatMap(({ columns, rows }, block) =>
    columns.flatMap(({ column }, index): Left[] => {
      const own = readings.find((one) => one.column === columnName(column));
      if (own?.state !== 'doubtful') return [];
      const amounts = amountsIn(
        table,
        rows.map(({ row }) => [row, column]),
      );
      const why = changed.has(placeKey({ kind: 'column', table: at, block, index }))
        ? 'contradicted'
        : 'unknown';
      if (why === 'unknown' ? amounts === 0 : isBlank(table, column)) return [];
      const what = `${own.column} 列“${own.header}”`;
      return [{ ...placeOf(table, table.bodyTop, column), what, why, amounts, isRow: false }];
    }),
  );
}

/** Rows of the form itself; those that the department lists have a rule of their own. */
function leftRows(table: BoundTable, at: number, changed: Found['changed']): Left[] {
  return table.blocks.flatMap(({ columns, rows }, block) => {
    const filled = columns.filter(({ template }) => template.role === 'amount').map(({ column }) => column);
    return rows.flatMap(({ row, label, kind, text, printedSum }): Left[] => {
      if (label !== null || kind === 'unknown' || printedSum) return [];
      const why = changed.has(placeKey({ kind: 'row', table: at, block, row })) ? 'contradicted' : 'unknown';
      const amounts = amountsIn(
        table,
        filled.map((column) => [row, column]),
      );
      if (why === 'unknown' && (amounts === 0 || COUNTED_ROW.test(fold(text)))) return [];
      const what = `第 ${row + 1} 行“${text.trim()}”`;
      return [{ ...placeOf(table, row, columns[0]?.column ?? 0), what, why, amounts, isRow: true }];
    });
  });
}

const placeOf = ({ sheet }: BoundTable, row: number, column: number) => ({
  sheet,
  address: cellAddress(row, column),
});

/** How many of the cells hold an amount; 0 where all of them are zero. */
function amountsIn({ view }: BoundTable, cells: readonly (readonly [row: number, column: number])[]): number {
  const amounts = cells.flatMap(([row, column]) => {
    const cell = view.cell(row, column);
    const amount = parseAmount(cell?.value, cell?.format);
    return amount.kind === 'amount' ? [amount.value] : [];
  });
  return amounts.every((amount) => amount.isZero()) ? 0 : amounts.length;
}

/** A column that nobody has written in may hold amounts yet. */
export function isBlank({ view, bodyTop, bodyBottom }: BoundTable, column: number): boolean {
  for (let row = bodyTop; row <= bodyBottom; row++) if (view.text(row, column).trim() !== '') return false;
  return true;
}
