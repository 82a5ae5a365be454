/**
 * How high rows are that have no height of their own: as high as what stands in them, as Excel and WPS make them when
 * they open the file. Cells that are merged do not count there either.
 */
import { unitsOf } from '../../workbook/half-widths';
import { DEFAULT_FORMAT, type Format } from '../../workbook/look/format';
import type { SheetLook } from '../../workbook/look/look';
import type { Sheet } from '../../workbook/model';
import { shownCell } from './shown';

export const PIXELS_A_POINT = 4 / 3;
/** Of the type's size, as the cells are drawn. */
const LINE_HEIGHT = 1.25;
/** On both sides of a text together, with the line of the frame. */
export const MARGIN = 8;
const ABOVE_AND_BELOW = 1.5;

/** In pixels, of the rows without a height that have a format; `lefts`: where the columns begin. */
export function neededHeights(
  sheet: Sheet,
  look: SheetLook | undefined,
  lefts: readonly number[],
): ReadonlyMap<number, number> {
  const needed = new Map<number, number>();
  if (!look) return needed;
  const merged = new Set<number>();
  for (const { top, left, bottom, right } of sheet.merges)
    for (let row = top; row <= Math.min(bottom, sheet.rows.length); row += 1)
      for (let column = left; column <= Math.min(right, COLUMNS - 1); column += 1)
        merged.add(row * COLUMNS + column);
  for (const [row, column, format] of look.cells) {
    if (look.rowHeights.has(row) || merged.has(row * COLUMNS + column)) continue;
    const text = shownCell(sheet.rows[row]?.[column]);
    if (text === '') continue;
    const width = (lefts[column + 1] ?? 0) - (lefts[column] ?? 0);
    needed.set(row, Math.max(needed.get(row) ?? 0, heightOf(text, format, width)));
  }
  return needed;
}

/** No table is wider. */
const COLUMNS = 1024;

function heightOf(text: string, format: Format, width: number): number {
  const em = Number(format['font.size'] ?? DEFAULT_FORMAT['font.size']) * PIXELS_A_POINT;
  const lines = format['wrapText'] === true ? linesOf(text, (width - MARGIN) / em) : 1;
  return Math.ceil(lines * em * LINE_HEIGHT + ABOVE_AND_BELOW);
}

/** @param room ideographs that a line takes */
function linesOf(text: string, room: number): number {
  const most = Math.max(1, Math.floor(room)) * 2;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(unitsOf(line) / most)), 0);
}
