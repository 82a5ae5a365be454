/** What of a sheet can be seen: not what is hidden, and not what lies under a merged cell. */
import type { Area, Sheet } from './model';

export type Unseen =
  | { readonly by: 'row' }
  | { readonly by: 'column' }
  /** The merged area shows its first cell alone. */
  | { readonly by: 'merge'; readonly area: Area };

/** Null for a cell that shows. */
export function unseenBy(sheet: Sheet, row: number, column: number): Unseen | null {
  if (sheet.hiddenRows?.has(row)) return { by: 'row' };
  if (sheet.hiddenColumns?.has(column)) return { by: 'column' };
  const holds = ({ top, left, bottom, right }: Area) =>
    row >= top && row <= bottom && column >= left && column <= right;
  const { byRow, tall } = mergesOf(sheet);
  const area = byRow.get(row)?.find(holds) ?? tall.find(holds);
  return area && (row !== area.top || column !== area.left) ? { by: 'merge', area } : null;
}

interface Merges {
  readonly byRow: ReadonlyMap<number, readonly Area[]>;
  readonly tall: readonly Area[];
}

/** Lists merge cells in every row: each cell is asked about, and looks at those of its row alone. */
const known = new WeakMap<Sheet, Merges>();
const TALL = 1000;

function mergesOf(sheet: Sheet): Merges {
  const found = known.get(sheet);
  if (found) return found;
  const byRow = new Map<number, Area[]>();
  const tall = sheet.merges.filter(({ top, bottom }) => bottom - top >= TALL);
  for (const area of sheet.merges) {
    if (area.bottom - area.top >= TALL) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(area);
      else byRow.set(row, [area]);
    }
  }
  const made = { byRow, tall };
  known.set(sheet, made);
  return made;
}

/** Every cell that holds something and does not show. */
export function unseenCells(sheet: Sheet): { row: number; column: number; unseen: Unseen }[] {
  const found: { row: number; column: number; unseen: Unseen }[] = [];
  if (!sheet.hiddenRows && !sheet.hiddenColumns && sheet.merges.length === 0) return found;
  const covered = new Map<number, Area>();
  for (const area of sheet.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
      const width = Math.min(area.right, (sheet.rows[row]?.length ?? 0) - 1);
      for (let column = area.left; column <= width; column++)
        if (row !== area.top || column !== area.left) covered.set(placeOf(row, column), area);
    }
  }
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell === undefined || cell.value === null || cell.value === '') return;
      const area = covered.get(placeOf(row, column));
      if (sheet.hiddenRows?.has(row)) found.push({ row, column, unseen: { by: 'row' } });
      else if (sheet.hiddenColumns?.has(column)) found.push({ row, column, unseen: { by: 'column' } });
      else if (area) found.push({ row, column, unseen: { by: 'merge', area } });
    }),
  );
  return found;
}

/** As many columns as a sheet can have. */
const placeOf = (row: number, column: number) => row * 16_384 + column;
