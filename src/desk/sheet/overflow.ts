/**
 * A text that is wider than its cell runs on over the empty cells beside it, as in Excel and WPS. A figure is drawn
 * smaller: half of one would be another amount, and #### none at all.
 */
import type { CSSProperties } from 'react';
import { unitsOf } from '../../workbook/half-widths';
import { DEFAULT_FORMAT, type Format } from '../../workbook/look/format';
import type { Area, Cell, Sheet } from '../../workbook/model';
import { cellKey, type Geometry } from './geometry';
import { MARGIN, PIXELS_A_POINT } from './needed-heights';

/** Of a figure or a letter, in the widest type that is likely; an ideograph is as wide as two. */
const WIDEST = 0.56;

export interface Drawn {
  readonly cell?: CSSProperties;
  readonly text?: CSSProperties;
}

const AS_IT_IS: Drawn = {};

export function drawnText(
  text: string,
  cell: Cell | undefined,
  format: Format | undefined,
  { area, sheet, geometry }: { readonly area: Area; readonly sheet: Sheet; readonly geometry: Geometry },
): Drawn {
  if (text === '' || format?.['wrapText'] === true || text.includes('\n')) return AS_IT_IS;
  const size = Number(format?.['font.size'] ?? DEFAULT_FORMAT['font.size']) * PIXELS_A_POINT;
  const has = widthOf(geometry, area.left, area.right) - MARGIN;
  const needs = unitsOf(text) * size * WIDEST;
  if (needs <= has) return AS_IT_IS;
  if (typeof cell?.value === 'number') return { cell: { fontSize: (size * has) / needs } };
  const isMerged = geometry.merged.has(cellKey(area.top, area.left));
  const towards = TOWARDS[String(format?.['horizontalAlignment'] ?? 'General')];
  if (isMerged || towards === undefined || typeof cell?.value !== 'string') return AS_IT_IS;
  const width = room(sheet, geometry, area, towards, needs);
  return width <= has
    ? AS_IT_IS
    : { cell: { overflow: 'visible', zIndex: 1 }, text: { flex: 'none', width, overflow: 'hidden' } };
}

const TOWARDS: Readonly<Record<string, 1 | -1>> = { General: 1, Left: 1, Right: -1 };

function room(sheet: Sheet, geometry: Geometry, { top, left }: Area, towards: 1 | -1, needs: number): number {
  let width = widthOf(geometry, left, left) - MARGIN;
  for (let column = left + towards; width < needs; column += towards) {
    const next = sheet.rows[top]?.[column];
    const isEmpty = (next?.value ?? null) === null && next?.formula === undefined;
    if (column < 0 || column >= geometry.columns) break;
    if (!isEmpty || geometry.merged.has(cellKey(top, column))) break;
    width += widthOf(geometry, column, column);
  }
  return width;
}

const widthOf = ({ lefts }: Geometry, from: number, to: number) => (lefts[to + 1] ?? 0) - (lefts[from] ?? 0);
