/** Where rows and columns of a sheet lie, in pixels, and which of them are in sight. */
import type { SheetLook } from '../../workbook/look/look';
import type { Area, Sheet } from '../../workbook/model';
import { neededHeights, PIXELS_A_POINT } from './needed-heights';

const DEFAULT_WIDTH = 64;
const DEFAULT_HEIGHT = 20;
/** Pixels of a figure that the widths count in. */
const FIGURE = 7;
/** Empty rows below what a sheet holds, so that something can be added. */
const SPARE_ROWS = 8;
const SPARE_COLUMNS = 2;
export const HEAD_WIDTH = 44;
export const HEAD_HEIGHT = 22;

export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  /** Where each row begins, and where the last one ends; one more than there are rows. */
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  readonly frozenRows: number;
  /** The merged area that a cell belongs to, by `row:column`. */
  readonly merged: ReadonlyMap<string, Area>;
}

export const cellKey = (row: number, column: number) => `${row}:${column}`;

export function geometryOf(sheet: Sheet, look: SheetLook | undefined): Geometry {
  const used = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  const rows = Math.max(sheet.rows.length, 1) + SPARE_ROWS;
  const columns = Math.max(used, ...sheet.merges.map(({ right }) => right + 1)) + SPARE_COLUMNS;
  const size = (points: number | undefined, otherwise: number) =>
    points === undefined ? otherwise : points * PIXELS_A_POINT;
  const height = size(look?.defaultHeight, DEFAULT_HEIGHT);
  const scale = (look?.digitWidth ?? FIGURE) / FIGURE;
  const width = size(look?.defaultWidth, DEFAULT_WIDTH);
  const sums = (count: number, of: (index: number) => number) => {
    const edges = [0];
    for (let index = 0; index < count; index += 1)
      // Whole pixels: the lines between cells lie one upon the other.
      edges.push((edges[index] ?? 0) + Math.round(of(index)));
    return edges;
  };
  const merged = new Map<string, Area>();
  for (const area of sheet.merges)
    for (let row = area.top; row <= Math.min(area.bottom, rows - 1); row += 1)
      for (let column = area.left; column <= Math.min(area.right, columns - 1); column += 1)
        merged.set(cellKey(row, column), area);
  const lefts = sums(columns, (column) => Math.round(size(look?.columnWidths.get(column), width) * scale));
  const needed = neededHeights(sheet, look, lefts);
  return {
    rows,
    columns,
    tops: sums(rows, (row) => size(look?.rowHeights.get(row), Math.max(height, needed.get(row) ?? 0))),
    lefts,
    frozenRows: Math.min(look?.frozenRows ?? 0, rows - 1),
    merged,
  };
}

/** First and last index whose stretch meets [from, to]. */
export function inSight(edges: readonly number[], from: number, to: number): readonly [number, number] {
  return [Math.max(0, firstAbove(edges, from) - 1), Math.min(edges.length - 2, firstAbove(edges, to) - 1)];
}

/** Index of the first edge beyond a place, by halving. */
function firstAbove(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The area that is drawn for a cell: itself, or all that it is merged with. */
export function areaAt({ merged }: Geometry, row: number, column: number): Area {
  return merged.get(cellKey(row, column)) ?? { top: row, left: column, bottom: row, right: column };
}

export function boxOf({ tops, lefts }: Geometry, { top, left, bottom, right }: Area) {
  const [x, y] = [lefts[left] ?? 0, tops[top] ?? 0];
  return { x, y, width: (lefts[right + 1] ?? x) - x, height: (tops[bottom + 1] ?? y) - y };
}
