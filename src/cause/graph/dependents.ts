/** Which amounts follow from which by formulas: an input that is put right puts its totals right with it. */
import type { FactCell } from '../../fact/cell';
import { cellsIn } from '../../fact/cells-in';
import type { Facts } from '../../fact/facts';
import { gather } from '../../collect/gather';
import type { Area, CellValue, Sheet } from '../../workbook/model';
import { addends, precedents } from '../../formula/precedents';
import type { Addend } from '../../formula/precedents';
import { codeAt } from './code-at';
import { unreadCells } from './unread-cells';

/** For a cell, the formula cells that change with it, directly or through others, and their signs. */
export interface Dependents {
  (cell: FactCell): ReadonlyMap<FactCell, number>;
  /** Those alone that leave it out as long as it is a number stored as text. */
  readonly leavingOut: (cell: FactCell) => ReadonlyMap<FactCell, number>;
}

interface Link {
  readonly cell: FactCell;
  readonly sign: number;
  readonly readsText: boolean;
}

export function dependentsOf(facts: Facts): Dependents {
  const all = cellsIn(facts);
  const real = [...all.filter((cell) => !cell.virtual), ...unreadCells(facts).keys()];
  if (real.every(({ formula }) => formula === undefined)) return reachOf(new Map());
  const cells = new Map(real.map((cell) => [place(cell.table.sheet, cell.row, cell.column), cell]));
  const sheets = new Map(real.map((cell) => [cell.table.sheet.toLowerCase(), cell.table.view.sheet]));
  const links = new Map<FactCell, Link[]>();
  const link = (
    input: FactCell | undefined,
    cell: FactCell,
    { sign, readsText }: Pick<Link, 'sign' | 'readsText'>,
  ) => {
    if (!input || input === cell) return;
    gather(links, input, { cell, sign, readsText });
  };
  const virtual = all.filter((cell) => cell.virtual);
  for (const cell of real) {
    if (cell.formula === undefined) continue;
    const home = cell.table.sheet;
    const look = (sheet: string | undefined, area: Area) =>
      valuesIn(sheets.get((sheet ?? home).toLowerCase()), area);
    for (const addend of addends(cell.formula) ?? []) {
      for (const { sheet, row, column } of precedents(addend, look))
        link(cells.get(place(sheet ?? home, row, column)), cell, addend);
      for (const missing of virtual) if (wouldCount(missing, addend, home)) link(missing, cell, addend);
    }
  }
  return reachOf(links);
}

/** Whether the amount of a row that is not there would be added, if the row were. */
function wouldCount(missing: FactCell, { sheet, area, conditions }: Addend, home: string): boolean {
  const { table } = missing;
  if ((sheet ?? home).toLowerCase() !== table.sheet.toLowerCase()) return false;
  const isList = area.left === missing.column && area.right === missing.column && area.bottom > area.top;
  if (!isList || area.top < table.bodyTop || area.bottom > table.bodyBottom + 1) return false;
  return conditions.every(
    ({ area: where, passes }) => passes(codeAt(table, missing.label, where.left)) === true,
  );
}

const NONE: ReadonlyMap<FactCell, number> = new Map();

/** Direct links followed to the end; a circle of formulas is walked once. */
function reachOf(links: ReadonlyMap<FactCell, readonly Link[]>): Dependents {
  const known = new Map<FactCell, ReadonlyMap<FactCell, number>>();
  const running = new Set<FactCell>();
  const reach = (cell: FactCell): ReadonlyMap<FactCell, number> => {
    const direct = links.get(cell);
    if (!direct) return NONE;
    const cached = known.get(cell);
    if (cached) return cached;
    running.add(cell);
    const result = along(direct);
    running.delete(cell);
    known.set(cell, result);
    return result;
  };
  const along = (direct: readonly Link[]): ReadonlyMap<FactCell, number> => {
    const result = new Map<FactCell, number>();
    for (const { cell: next, sign } of direct) {
      if (running.has(next)) continue;
      result.set(next, (result.get(next) ?? 0) + sign);
      for (const [further, by] of reach(next)) result.set(further, (result.get(further) ?? 0) + sign * by);
    }
    return result;
  };
  const leavingOut = (cell: FactCell) => along((links.get(cell) ?? []).filter(({ readsText }) => !readsText));
  return Object.assign(reach, { leavingOut });
}

function place(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}!${row},${column}`;
}

export function valuesIn(sheet: Sheet | undefined, area: Area): CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      values.push(sheet?.rows[row]?.[column]?.value ?? null);
  }
  return values;
}
