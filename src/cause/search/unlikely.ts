/** Changes that hold and are hardly what went wrong: told, with no amount offered. */
import type { FactCell } from '../../fact/cell';
import type { Changes } from '../graph/change';
import type { Edge } from '../graph/edge';

/**
 * @param cell the cause
 * @param changes with what follows from it
 * @param mended what holds after this change alone
 */
export const isUnlikely = (cell: FactCell, changes: Changes, mended: ReadonlySet<Edge>): boolean =>
  doubles(cell, changes) ||
  redivides(changes) ||
  retypes(changes, mended) ||
  emptiesLightly(changes, mended) ||
  straddlesBlank(changes, mended);

/** An amount that would be doubled is rather one that stands a column off. */
const doubles = (cell: FactCell, changes: Changes): boolean =>
  cell.scaled !== 0 && changes.get(cell) === cell.scaled;

/** So many typed cells are changed by a wrong explanation rather than by one fault that ran into them. */
const RETYPED = 4;

/** Totals that are typed follow a wrong part in a copy of values; where others are formulas they do not. */
function retypes(changes: Changes, mended: ReadonlySet<Edge>): boolean {
  return (
    typedOf(changes).length >= RETYPED &&
    [...mended].some(({ cells }) => cells.some(({ formula }) => formula !== undefined))
  );
}

/** Amounts that somebody typed and would have to type again, and by how much. */
const typedOf = (changes: Changes) =>
  [...changes].filter(([{ formula, scaled, virtual }]) => formula === undefined && !virtual && scaled !== 0);

/**
 * Whether a filled cell would be emptied on slight grounds: a blank, or a row that is not there, may be what was left out.
 * An amount that moves into an empty cell is not lost, and two that print otherwise are grounds enough.
 */
function emptiesLightly(changes: Changes, mended: ReadonlySet<Edge>): boolean {
  return [...changes].some(([cell, by]) => {
    if (cell.blank || cell.scaled === 0 || cell.scaled + by !== 0) return false;
    const moved = [...changes].some(
      ([other, gained]) => other.table === cell.table && other.scaled === 0 && gained === cell.scaled,
    );
    if (moved) return false;
    return (
      [...mended].some((edge) => countsTwice(edge, cell)) ||
      [...mended].filter((edge) => speaksAgainst(edge, cell)).length < 2
    );
  });
}

/** A heading that bears the code of the one row below it is counted with it: its code is wrong and neither amount. */
const countsTwice = ({ relation: { left, right } }: Edge, cell: FactCell): boolean =>
  (left.includes(cell) ? left : right).some(
    (other) =>
      other !== cell &&
      other.table === cell.table &&
      other.column === cell.column &&
      other.scaled === cell.scaled &&
      other.label.functional === cell.label.functional &&
      other.label.economic === cell.label.economic,
  );

/**
 * Whether amounts would be taken from filled cells and put on others, more than two that nobody calculates: that one
 * total is divided otherwise says that a label is wrong as well as that they all are.
 */
function redivides(changes: Changes): boolean {
  const typed = typedOf(changes);
  return typed.length > 2 && typed.some(([, by]) => by > 0) && typed.some(([, by]) => by < 0);
}

/** Whether a filled total would be changed for parts of which a blank row among them may be another's heading. */
function straddlesBlank(changes: Changes, mended: ReadonlySet<Edge>): boolean {
  return [...mended].some(({ relation: { kind, left, right } }) => {
    const [total] = left;
    if (kind !== 'rollup' || !total || total.scaled === 0 || !changes.has(total)) return false;
    const rows = right
      .filter(({ table, virtual }) => table === total.table && !virtual)
      .map(({ row }) => row);
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    for (let row = top + 1; row < bottom; row++) if (total.table.view.isBlankRow(row)) return true;
    return false;
  });
}

function speaksAgainst({ relation: { left, right } }: Edge, cell: FactCell): boolean {
  const other = left.includes(cell) ? right : right.includes(cell) ? left : [];
  return other.some((one) => !one.blank && !one.virtual);
}
