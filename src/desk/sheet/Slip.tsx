/** Below a cell of amounts that words were typed into: 58。24 and 58.24元 are no numbers to any sum. */
import { cellAddress } from '../../workbook/address';
import type { Sheet } from '../../workbook/model';
import { isSlippedFigure } from '../host/typed';
import { areaAt, boxOf, type Geometry } from './geometry';

export interface SlippedFigure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Null where what is typed is a number, or stands among words. */
export function slipOf(sheet: Sheet, row: number, column: number, text: string): SlippedFigure | null {
  if (!isSlippedFigure(text) || !isAmongNumbers(sheet, row, column)) return null;
  return { sheet: sheet.name, row, column, text: text.trim() };
}

/** The cell held a number, or the nearest filled one above or below does. */
function isAmongNumbers({ rows }: Sheet, row: number, column: number): boolean {
  const holds = (at: number) => typeof rows[at]?.[column]?.value === 'number';
  const isFilled = (at: number) => (rows[at]?.[column]?.value ?? null) !== null;
  const nearest = (step: 1 | -1) => {
    let at = row + step;
    while (at >= 0 && at < rows.length && !isFilled(at)) at += step;
    return holds(at);
  };
  return holds(row) || nearest(-1) || nearest(1);
}

export function Slip({ slip, geometry }: { readonly slip: SlippedFigure; readonly geometry: Geometry }) {
  const { x, y, height } = boxOf(geometry, areaAt(geometry, slip.row, slip.column));
  return (
    <div role="alert" className="slip" style={{ transform: `translate(${x}px, ${y + height + 2}px)` }}>
      {cellAddress(slip.row, slip.column)} 写的“{slip.text}
      ”不是数，按文字存着，合计里不会算它；请只写数字，小数点用“.”。
    </div>
  );
}
