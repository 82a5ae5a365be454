/** A workbook with many times the rows: every list repeated under units of its own, totals multiplied. */
import type { Binding, BoundTable } from '../src/binding/bound';
import type { Cell, Sheet, Workbook } from '../src/workbook/model';

/**
 * Repeats each table's listed rows `times` times under other units and projects and multiplies the totals
 * above them; tables of fixed rows are multiplied throughout. So everything still adds up.
 */
export function grow(binding: Binding, workbook: Workbook, times: number): Workbook {
  const unit = binding.unitCode ?? '';
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const table = binding.tables.find((one) => one.sheet === sheet.name);
      return table ? growSheet(table, sheet, times, unit) : sheet;
    }),
  };
}

function growSheet(table: BoundTable, sheet: Sheet, times: number, unit: string): Sheet {
  const amounts = new Set(
    table.blocks.flatMap((block) =>
      block.columns.flatMap(({ template, column }) => (template.role === 'amount' ? [column] : [])),
    ),
  );
  // The department's own line is a total like the others.
  const listed = table.blocks.flatMap((block) =>
    block.rows.filter(
      (row) =>
        (row.kind === 'heading' || row.kind === 'listed') &&
        !(
          row.label?.unit !== unit &&
          row.kind === 'heading' &&
          unit.startsWith(row.label?.unit ?? '-') &&
          table.table.kind === 'indicators'
        ),
    ),
  );
  const first = Math.min(...listed.map((row) => row.row), table.bodyBottom + 1);
  const scaled = (row: Row) =>
    row?.map((cell, column) =>
      cell && amounts.has(column) && typeof cell.value === 'number'
        ? { ...cell, value: Number((cell.value * times).toFixed(2)) }
        : cell,
    );
  const head = sheet.rows.slice(0, first).map((row, index) => (index >= table.bodyTop ? scaled(row) : row));
  if (listed.length === 0) return { ...sheet, rows: [...head, ...sheet.rows.slice(first).map(scaled)] };
  const list = sheet.rows.slice(first, table.bodyBottom + 1);
  const copies = Array.from({ length: times }, (_, index) =>
    list.map((row) => row?.map((cell) => renamed(cell, index, unit))),
  );
  return {
    ...sheet,
    rows: [...head, ...copies.flat()],
    merges: sheet.merges.filter((merge) => merge.bottom < first),
  };
}

type Row = readonly (Cell | undefined)[] | undefined;

function renamed(cell: Cell | undefined, index: number, unit: string): Cell | undefined {
  if (!cell || typeof cell.value !== 'string') return cell;
  const code = String(Number(unit) + index);
  const value = cell.value
    .replace(new RegExp(`^(?:${unit}|${unit.slice(0, 3)})(?=$|-)`), code)
    .replace(/(?<=[\u4e00-\u9fff])(中心|工作|管理|参保|干部|社会保障)$/, `$1（${index + 1}）`);
  return { ...cell, value };
}
