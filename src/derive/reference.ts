/** Cells as a formula says them, and as an officer reads them. */
import type { FactCell } from '../fact/cell';
import { areaAddress, sheetPrefix } from '../workbook/address';
import type { Area } from '../workbook/model';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A longer sum is no formula that an officer could read again. */
const MOST_RANGES = 40;

/** `='公开表1-2'!F8`, `=ROUND(SUM(C6:C9,'支出总表'!D8),2)`; null where no readable formula says it. */
export function formulaOf(places: readonly Place[], home: string, digits: number): string | null {
  const ranges = rangesOf(places);
  if (ranges.length === 0 || ranges.length > MOST_RANGES) return null;
  const texts = ranges.map(
    ({ sheet, area }) => (sheet === home ? '' : sheetPrefix(sheet)) + areaAddress(area),
  );
  return places.length === 1 ? `=${texts[0]}` : `=ROUND(SUM(${texts.join(',')}),${digits})`;
}

/** `公开表1-2!F8`, `公开表1-2!F8:F12 之和`. */
export function words(places: readonly Place[], home: string): string {
  const texts = rangesOf(places).map(
    ({ sheet, area }) => `${sheet === home ? '本表 ' : `${sheet}!`}${areaAddress(area)}`,
  );
  const list = texts.length > 4 ? `${texts.slice(0, 4).join('、')} 等 ${places.length} 格` : texts.join('、');
  return places.length > 1 ? `${list} 之和` : list;
}

export function placesOf(cells: readonly FactCell[]): Place[] {
  const seen = new Set<string>();
  return cells.flatMap((cell) => {
    const key = `${cell.table.sheet}!${cell.row},${cell.column}`;
    if (cell.virtual || seen.has(key)) return [];
    seen.add(key);
    return [{ sheet: cell.table.sheet, row: cell.row, column: cell.column }];
  });
}

/** Neighbours down a column or across a row as one range. */
function rangesOf(places: readonly Place[]): { sheet: string; area: Area }[] {
  const across = places.length > 1 && places.every(({ row }) => row === places[0]?.row);
  const sorted = [...places].sort(
    (a, b) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) ||
      (across ? a.row - b.row || a.column - b.column : a.column - b.column || a.row - b.row),
  );
  const ranges: { sheet: string; area: Area }[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = ranges.at(-1);
    const next =
      last?.sheet === sheet &&
      (across
        ? last.area.top === row && last.area.right + 1 === column
        : last.area.left === column && last.area.bottom + 1 === row);
    if (last && next)
      ranges[ranges.length - 1] = { sheet, area: { ...last.area, bottom: row, right: column } };
    else ranges.push({ sheet, area: { top: row, bottom: row, left: column, right: column } });
  }
  return ranges;
}
