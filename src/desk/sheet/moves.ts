/** Where the keyboard leads from a cell. */
import type { Area } from '../../workbook/model';
import { areaAt, type Geometry } from './geometry';

export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

/** Null where the key moves nowhere. `page`: rows in sight. */
export function moved(geometry: Geometry, from: Area, press: Press, page: number): Area | null {
  const { rows, columns } = geometry;
  const to = (row: number, column: number): Area =>
    areaAt(geometry, Math.min(Math.max(row, 0), rows - 1), Math.min(Math.max(column, 0), columns - 1));
  switch (press.key) {
    case 'ArrowDown':
      return to(from.bottom + 1, from.left);
    case 'ArrowUp':
      return to(from.top - 1, from.left);
    case 'ArrowRight':
      return to(from.top, from.right + 1);
    case 'ArrowLeft':
      return to(from.top, from.left - 1);
    case 'Enter':
      return press.shiftKey ? to(from.top - 1, from.left) : to(from.bottom + 1, from.left);
    case 'PageDown':
      return to(from.bottom + page, from.left);
    case 'PageUp':
      return to(from.top - page, from.left);
    case 'Home':
      return to(press.ctrlKey ? 0 : from.top, 0);
    case 'End':
      return to(press.ctrlKey ? rows - 1 : from.top, columns - 1);
    default:
      return null;
  }
}
