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
  const area = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return area && (row !== area.top || column !== area.left) ? { by: 'merge', area } : null;
}

/** Every cell that holds something and does not show. */
export function unseenCells(sheet: Sheet): { row: number; column: number; unseen: Unseen }[] {
  const found: { row: number; column: number; unseen: Unseen }[] = [];
  if (!sheet.hiddenRows && !sheet.hiddenColumns && sheet.merges.length === 0) return found;
  const covered = new Map<string, Area>();
  for (const area of sheet.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
      const width = Math.min(area.right, (sheet.rows[row]?.length ?? 0) - 1);
      for (let column = area.left; column <= width; column++)
        if (row !== area.top || column !== area.left) covered.set(`${row},${column}`, area);
    }
  }
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell === undefined || cell.value === null || cell.value === '') return;
      const area = covered.get(`${row},${column}`);
      if (sheet.hiddenRows?.has(row)) found.push({ row, column, unseen: { by: 'row' } });
      else if (sheet.hiddenColumns?.has(column)) found.push({ row, column, unseen: { by: 'column' } });
      else if (area) found.push({ row, column, unseen: { by: 'merge', area } });
    }),
  );
  return found;
}
