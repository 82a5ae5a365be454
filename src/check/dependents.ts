/** Which amounts follow from which by formulas: an input that is put right puts its totals right with it. */
import type { FactCell } from '../fact/cell';
import type { Facts } from '../fact/facts';
import type { Area, CellValue, Sheet } from '../workbook/model';
import { precedents } from '../workbook/precedents';

/** For a cell, the formula cells that change with it, directly or through others, and their signs. */
export type Dependents = (cell: FactCell) => ReadonlyMap<FactCell, bigint>;

const NONE: ReadonlyMap<FactCell, bigint> = new Map();

export function dependentsOf(facts: Facts): Dependents {
  const cells = new Map<string, FactCell>();
  const sheets = new Map<string, Sheet>();
  for (const cell of allCells(facts)) {
    cells.set(place(cell.table.sheet, cell.row, cell.column), cell);
    sheets.set(cell.table.sheet.toLowerCase(), cell.table.view.sheet);
  }
  const direct = new Map<FactCell, { cell: FactCell; sign: bigint }[]>();
  for (const cell of cells.values()) {
    if (cell.formula === undefined) continue;
    const home = cell.table.sheet;
    const look = (sheet: string | undefined, area: Area) =>
      valuesIn(sheets.get((sheet ?? home).toLowerCase()), area);
    for (const { sheet, row, column, sign } of precedents(cell.formula, look) ?? []) {
      const input = cells.get(place(sheet ?? home, row, column));
      if (!input || input === cell) continue;
      direct.set(input, [...(direct.get(input) ?? []), { cell, sign: BigInt(sign) }]);
    }
  }
  if (direct.size === 0) return () => NONE;
  const known = new Map<FactCell, ReadonlyMap<FactCell, bigint>>();
  const reach = (cell: FactCell, above: ReadonlySet<FactCell>): ReadonlyMap<FactCell, bigint> => {
    const cached = known.get(cell);
    if (cached) return cached;
    const result = new Map<FactCell, bigint>();
    const path = new Set(above).add(cell);
    for (const { cell: next, sign } of direct.get(cell) ?? []) {
      if (path.has(next)) continue;
      result.set(next, (result.get(next) ?? 0n) + sign);
      for (const [further, by] of reach(next, path))
        result.set(further, (result.get(further) ?? 0n) + sign * by);
    }
    known.set(cell, result);
    return result;
  };
  return (cell) => reach(cell, NO_CELLS);
}

const NO_CELLS: ReadonlySet<FactCell> = new Set();

function place(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}!${row},${column}`;
}

function allCells(facts: Facts): FactCell[] {
  return [...facts.models.flatMap((model) => model.cells.flat()), ...facts.source.fields].filter(
    (cell): cell is FactCell => cell !== null && !cell.virtual,
  );
}

function valuesIn(sheet: Sheet | undefined, area: Area): CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      values.push(sheet?.rows[row]?.[column]?.value ?? null);
  }
  return values;
}
