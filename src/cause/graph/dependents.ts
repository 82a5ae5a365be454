/** Which amounts follow from which by formulas: an input that is put right puts its totals right with it. */
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import { cellsIn } from '../../fact/cells-in';
import type { Facts } from '../../fact/facts';
import { gather } from '../../collect/gather';
import type { Area, CellValue, Sheet } from '../../workbook/model';
import { addends, precedents } from '../../formula/precedents';
import type { Addend } from '../../formula/precedents';
import { numberIn } from '../../formula/value';
import { codeAt } from './code-at';
import { unreadCells } from './unread-cells';

/** For a cell, the formula cells that change with it, directly or through others, and their signs. */
export interface Dependents {
  (cell: FactCell): ReadonlyMap<FactCell, number>;
  /** Those alone that leave it out as long as it is a number stored as text. */
  readonly leavingOut: (cell: FactCell) => ReadonlyMap<FactCell, number>;
  /** Of any cell of a table's sheet, itself among them where it is an amount of its own: also of one that no relation knows. */
  readonly at: (table: BoundTable, row: number, column: number) => ReadonlyMap<FactCell, number>;
}

/** A formula that is no amount of a table's own: the line of the department that 合计 takes over. */
interface Helper {
  readonly sheet: string;
  readonly formula: string;
}

type Node = FactCell | Helper;

interface Link {
  readonly to: Node;
  readonly sign: number;
  readonly readsText: boolean;
}

export function dependentsOf(facts: Facts): Dependents {
  const all = cellsIn(facts);
  const real = [...all.filter((cell) => !cell.virtual), ...unreadCells(facts).keys()];
  if (real.every(({ formula }) => formula === undefined)) return reachOf(new Map(), () => undefined);
  const nodes = new Map<string, Node>(
    real.map((cell) => [place(cell.table.sheet, cell.row, cell.column), cell]),
  );
  const sheets = new Map(real.map((cell) => [cell.table.sheet.toLowerCase(), cell.table.view.sheet]));
  const links = new Map<Node, Link[]>();
  const virtual = all.filter((cell) => cell.virtual);
  const open: Node[] = real.filter(({ formula }) => formula !== undefined);
  const nodeAt = (sheet: string, row: number, column: number): Node | undefined => {
    const key = place(sheet, row, column);
    const known = nodes.get(key);
    const formula = known ? undefined : sheets.get(sheet.toLowerCase())?.rows[row]?.[column]?.formula;
    if (formula === undefined) return known;
    const helper = { sheet, formula };
    nodes.set(key, helper);
    open.push(helper);
    return helper;
  };
  for (let to = open.pop(); to; to = open.pop()) {
    const home = sheetOf(to);
    const look = (sheet: string | undefined, area: Area) =>
      valuesIn(sheets.get((sheet ?? home).toLowerCase()), area);
    for (const addend of addends(to.formula ?? '') ?? []) {
      const { sign, readsText } = addend;
      for (const { sheet, row, column } of precedents(addend, look)) {
        const from = nodeAt(sheet ?? home, row, column);
        if (from && from !== to) gather(links, from, { to, sign, readsText });
      }
      for (const missing of virtual)
        if (wouldCount(missing, addend, home)) gather(links, missing, { to, sign, readsText });
    }
  }
  return reachOf(links, ({ sheet }, row, column) => nodes.get(place(sheet, row, column)));
}

const isCell = (node: Node): node is FactCell => 'table' in node;

const sheetOf = (node: Node): string => (isCell(node) ? node.table.sheet : node.sheet);

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
function reachOf(
  links: ReadonlyMap<Node, readonly Link[]>,
  nodeAt: (table: BoundTable, row: number, column: number) => Node | undefined,
): Dependents {
  const known = new Map<Node, ReadonlyMap<FactCell, number>>();
  const running = new Set<Node>();
  const reach = (node: Node): ReadonlyMap<FactCell, number> => {
    const direct = links.get(node);
    if (!direct) return NONE;
    const cached = known.get(node);
    if (cached) return cached;
    running.add(node);
    const result = along(direct);
    running.delete(node);
    known.set(node, result);
    return result;
  };
  const along = (direct: readonly Link[]): ReadonlyMap<FactCell, number> => {
    const result = new Map<FactCell, number>();
    for (const { to, sign } of direct) {
      if (running.has(to)) continue;
      if (isCell(to)) result.set(to, (result.get(to) ?? 0) + sign);
      for (const [further, by] of reach(to)) result.set(further, (result.get(further) ?? 0) + sign * by);
    }
    return result;
  };
  return Object.assign((cell: FactCell) => reach(cell), {
    leavingOut: (cell: FactCell) => {
      const direct = links.get(cell) ?? [];
      const isNumber = numberIn(cell.table.view.text(cell.row, cell.column)) !== null;
      return along(isNumber ? direct.filter(({ readsText }) => !readsText) : direct);
    },
    at: (table: BoundTable, row: number, column: number) => {
      const node = nodeAt(table, row, column);
      if (!node) return NONE;
      return isCell(node) ? new Map([[node, 1], ...reach(node)]) : reach(node);
    },
  });
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
