/** The texts of a sheet's rows, read once. */
import type { SheetView } from '../binding/sheet-view';

/** Wider than any form; what stands beyond is no part of one. */
export const MAX_COLUMNS = 60;

const rowTexts = new WeakMap<SheetView, (readonly string[])[]>();

export function distinct(view: SheetView, row: number): readonly string[] {
  let rows = rowTexts.get(view);
  if (!rows) rowTexts.set(view, (rows = []));
  return (rows[row] ??= readTexts(view, row));
}

function readTexts(view: SheetView, row: number): string[] {
  const found: string[] = [];
  for (let column = 0; column < Math.min(view.columnCount, MAX_COLUMNS); column++) {
    const text = view.text(row, column).trim();
    if (text !== '') found.push(text);
  }
  return found;
}
