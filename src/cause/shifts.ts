/**
 * Amounts that slid past their rows: somebody put a 科目 in whose amounts are not there, or took one out, and from
 * that row on each holds what belongs some rows further down (or up). Every amount is a right one in the wrong row,
 * so dozens of relations break and no change of a few cells explains them; another table that lists the same rows does.
 */
import type { BoundRow, BoundTable } from '../binding/bound';
import { labelKey } from '../dimension/label';
import type { FactCell, FactGrid } from '../fact/cell';
import type { Facts } from '../fact/facts';
import type { Relation } from '../fact/relation';

export interface ShiftedRows {
  readonly shifts: readonly Shift[];
  readonly explained: ReadonlySet<Relation>;
}

/** Fewer rows than these may be coincidence. */
const FEWEST_ROWS = 4;
/** Different rows of amounts among them: the same amount in 类, 款 and 项 proves nothing three times. */
const FEWEST_DIFFERENT = 3;
/** Below this many broken relations each is told for itself. */
const FEWEST_BROKEN = 6;

/** A row of a list with its amounts by column label, as integers. */
export interface Line {
  readonly row: BoundRow;
  readonly key: string;
  readonly amounts: ReadonlyMap<string, number>;
  readonly cells: readonly FactCell[];
}

/** A run of rows that hold others' amounts. */
interface Run {
  readonly lines: readonly Line[];
  readonly first: number;
  /** One past the last row that holds another's amounts, and one past the last that is not its own. */
  readonly end: number;
  readonly tail: number;
  /** Whose amounts the first row holds; and how far rows are off, at first and at last. */
  readonly holds: Line;
  readonly from: number;
  readonly to: number;
  /** In how many columns both lists were compared. */
  readonly columns: number;
}

export interface Shift {
  readonly table: BoundTable;
  readonly run: Run;
  /** The table that has the amounts in their rows. */
  readonly against: BoundTable;
  readonly broken: readonly Relation[];
}

export function shiftedRows(facts: Facts, broken: readonly Relation[]): ShiftedRows {
  const explained = new Set<Relation>();
  const shifts: Shift[] = [];
  if (broken.length < FEWEST_BROKEN) return { shifts, explained };
  const own = brokenWithin(broken);
  const lists = facts.source.grids.map((grid) => ({ grid, lines: linesOf(grid) }));
  const told = new Set<BoundTable>();
  for (const { grid, lines } of lists) {
    if (lines.length < FEWEST_ROWS || !own.has(grid.table) || told.has(grid.table)) continue;
    const found = lists
      .filter((other) => other.grid.table !== grid.table)
      .filter((other) => (own.get(other.grid.table) ?? 0) < (own.get(grid.table) ?? 0))
      .flatMap((other) => {
        const runs = columnSets(lines, other.lines).flatMap((set) => findRun(lines, other.lines, set) ?? []);
        return runs.map((run) => ({ run, against: other.grid.table }));
      })
      .sort(
        (a, b) => b.run.end - b.run.first - (a.run.end - a.run.first) || b.run.columns - a.run.columns,
      )[0];
    if (!found) continue;
    const moved = new Set(lines.slice(found.run.first, found.run.tail).flatMap(({ cells }) => [...cells]));
    const follows = broken.filter(
      (relation) =>
        !explained.has(relation) && [...relation.left, ...relation.right].some((cell) => moved.has(cell)),
    );
    if (follows.length < FEWEST_BROKEN) continue;
    for (const relation of follows) explained.add(relation);
    told.add(grid.table);
    shifts.push({ table: grid.table, run: found.run, against: found.against, broken: follows });
  }
  return { shifts, explained };
}

/** Broken relations of each table with itself: the table that slid is the one that no longer adds up. */
function brokenWithin(broken: readonly Relation[]): Map<BoundTable, number> {
  const counts = new Map<BoundTable, number>();
  for (const { left, right } of broken) {
    const [table, other] = new Set([...left, ...right].map((cell) => cell.table));
    if (table && !other) counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return counts;
}

function linesOf(grid: FactGrid): Line[] {
  return grid.rows.flatMap((row, index) => {
    if (row.label === null || (row.kind !== 'listed' && row.kind !== 'total' && row.kind !== 'heading'))
      return [];
    const cells = (grid.cells[index] ?? []).filter((cell) => cell !== null);
    const amounts = new Map(
      grid.columns.map(({ label }, at) => [labelKey(label), grid.cells[index]?.[at]?.scaled ?? 0]),
    );
    return [{ row, key: labelKey(row.label), amounts, cells }];
  });
}

/** All columns that both lists have, and each by itself: money of another source may set one of them apart. */
function columnSets(lines: readonly Line[], others: readonly Line[]): string[][] {
  const columns = [...(lines[0]?.amounts.keys() ?? [])].filter((column) => others[0]?.amounts.has(column));
  return columns.length > 1 ? [columns, ...columns.map((column) => [column])] : [columns];
}

/** The longest run of rows of which each holds what the other list states for a row further on, ever further. */
function findRun(lines: readonly Line[], others: readonly Line[], columns: readonly string[]): Run | null {
  const stated = new Map(others.map((line) => [line.key, line]));
  const common = lines.filter(({ key }) => stated.has(key)).length;
  if (common < FEWEST_ROWS || columns.length === 0) return null;
  const keyOf = (line: Line) => columns.map((column) => line.amounts.get(column) ?? 0).join();
  const nothing = columns.map(() => 0).join();
  const own = lines.map(keyOf);
  const right = lines.map(({ key }) => {
    const other = stated.get(key);
    return other && keyOf(other);
  });
  const isOwn = (at: number) => own[at] === right[at];
  const places = new Map<string, number[]>();
  right.forEach((amounts, index) => {
    if (amounts === undefined || amounts === nothing) return;
    const known = places.get(amounts);
    if (known) known.push(index);
    else places.set(amounts, [index]);
  });
  let best: Run | null = null;
  for (const direction of [1, -1]) {
    for (let first = 0; first < lines.length; first++) {
      if (isOwn(first)) continue;
      const steps: number[] = [];
      for (let at = first; at < lines.length; at++) {
        const least = steps[steps.length - 1] ?? 1;
        const next = nearest(places.get(own[at] ?? '') ?? [], at, direction, least);
        if (next === null) break;
        steps.push(next);
      }
      const end = first + steps.length;
      if (steps.length < FEWEST_ROWS || (best && best.end - best.first >= steps.length)) continue;
      if (new Set(own.slice(first, end)).size < FEWEST_DIFFERENT) continue;
      let tail = end;
      while (tail < lines.length && !isOwn(tail)) tail++;
      best = {
        lines,
        first,
        end,
        tail,
        holds: lines[first + (steps[0] ?? 0) * direction] as Line,
        from: (steps[0] ?? 0) * direction,
        to: (steps[steps.length - 1] ?? 0) * direction,
        columns: columns.length,
      };
    }
  }
  return best;
}

/** How far off the nearest of some rows is in a direction, at least so far; null where none is. */
function nearest(places: readonly number[], at: number, direction: number, least: number): number | null {
  let found: number | null = null;
  for (const place of places) {
    const off = (place - at) * direction;
    if (off >= least && (found === null || off < found)) found = off;
  }
  return found;
}
