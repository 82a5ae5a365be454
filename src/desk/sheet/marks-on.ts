import type { MarkKind } from '../../workbook/mark';
import type { Sight } from '../host/sight';
import { cellKey } from './geometry';

/** The gravest mark on each cell. */
export function marksOn({ marks }: Sight, sheet: string): Map<string, MarkKind> {
  const found = new Map<string, MarkKind>();
  const rank = { lit: 0, info: 1, warning: 2, error: 3 };
  for (const mark of marks) {
    if (mark.sheet !== sheet) continue;
    const { top, left, bottom, right } = mark.area;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const before = found.get(cellKey(row, column));
        if (!before || rank[before] < rank[mark.kind]) found.set(cellKey(row, column), mark.kind);
      }
  }
  return found;
}
