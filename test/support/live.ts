import { bind } from '../../src/binding/bind';
import { addressOf } from '../../src/fact/cell';
import type { FactCell } from '../../src/fact/cell';
import { buildFacts } from '../../src/fact/facts';
import { judge } from '../../src/fact/relation';
import type { Template } from '../../src/template/template';
import type { Cell, CellValue, Workbook } from '../../src/workbook/model';
import { parseArea } from '../../src/workbook/address';
import { recalculate } from '../../src/formula/recalculate';

/** A workbook as its department may have calculated it: every total of a table a sum of what stands under it or beside it. */
export function withSums(workbook: Workbook, templates: readonly Template[]): Workbook {
  const sums = new Map<string, string>();
  const parts = new Map<string, readonly string[]>();
  const reaches = (from: string, to: string): boolean =>
    from === to || (parts.get(from) ?? []).some((next) => reaches(next, to));
  for (const relation of buildFacts(bind(workbook, templates)).relations) {
    const [total, other] = relation.left;
    if (relation.kind !== 'rollup' || !total || other || total.virtual || judge(relation) !== 'held')
      continue;
    const cells = relation.right.filter((cell) => !cell.virtual);
    const circular = cells.some((cell) => reaches(placeOf(cell), placeOf(total)));
    if (cells.length === 0 || sums.has(placeOf(total)) || circular) continue;
    sums.set(placeOf(total), `ROUND(SUM(${cells.map(addressOf).join(',')}),2)`);
    parts.set(placeOf(total), cells.map(placeOf));
  }
  const live = mapCells(workbook, (cell, place) => {
    const formula = sums.get(place);
    return formula === undefined ? cell : { ...cell, formula };
  });
  return recalculate(live).workbook;
}

/** The copy that is handed on: what the formulas came to, and no formula. */
export function valuesOnly(workbook: Workbook): Workbook {
  return mapCells(workbook, ({ formula: _, ...cell }) => cell);
}

/** Some cells overwritten, blank ones too: `公开表2!D13` → value. */
export function withCells(workbook: Workbook, values: ReadonlyMap<string, CellValue>): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const rows = [...sheet.rows];
    for (const [place, value] of values) {
      const at = place.lastIndexOf('!');
      const area = place.slice(0, at) === sheet.name ? parseArea(place.slice(at + 1)) : null;
      if (!area) continue;
      const row = [...(rows[area.top] ?? [])];
      row[area.left] = { ...row[area.left], value };
      rows[area.top] = row;
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

export function placeOf(cell: FactCell): string {
  return `${cell.table.sheet}!${addressOf(cell)}`;
}

function mapCells(workbook: Workbook, change: (cell: Cell, place: string) => Cell): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells?.map((cell, column) => cell && change(cell, `${sheet.name}!${addressOf({ row, column })}`)),
    ),
  }));
  return { ...workbook, sheets };
}
