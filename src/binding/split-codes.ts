/** One column of codes in the form, two or three on the sheet: 类, 款 and 项 each in its own. */
import type { ColumnTemplate } from '../template/template';
import type { BoundColumn } from './column';
import { sheetPaths } from './header';
import type { Place } from './lay-over';

const LEVELS = ['类', '款', '项'] as const;

/** Rows looked at to see whether codes stand in a column. */
const ENOUGH_ROWS = 80;

/** The columns of the sheet that a column of the form is printed in: itself, or 类, 款 and 项. */
export function splitCodes(place: Place, template: ColumnTemplate, column: number): BoundColumn[] {
  const alone = [{ template, column }];
  if (column < 0 || template.role !== 'code' || template.dimension === null || template.level !== null)
    return alone;
  const taken = new Set(place.columns);
  const further: number[] = [];
  for (let at = column + 1; at <= column + 2; at++) {
    if (taken.has(at) || !isHeadedAlike(place, column, at) || !holdsCodes(place, at)) break;
    further.push(at);
  }
  if (further.length === 0) return alone;
  return [column, ...further].map((at, n) => ({
    template: { ...template, level: LEVELS[n] ?? '项' },
    column: at,
  }));
}

/** Under one header with the first column of codes, under 款 or 项, or under none. */
function isHeadedAlike({ view, titleRow, bodyTop }: Place, first: number, column: number): boolean {
  const paths = sheetPaths(view, Math.max(0, titleRow + 1), bodyTop);
  const [own, other] = [paths[first]?.at(-1), paths[column]?.at(-1)];
  return other === undefined || other === own || other === '款' || other === '项';
}

/** Digits and nothing else, and not those of a cell that is merged over several columns. */
function holdsCodes({ view, bodyTop }: Place, column: number): boolean {
  let found = 0;
  for (let row = bodyTop; row < Math.min(view.rowCount, bodyTop + ENOUGH_ROWS); row++) {
    const text = view.text(row, column).trim();
    if (text === '' || /^[款项]$/.test(text)) continue;
    if (!/^'?\d{1,7}$/.test(text)) return found > 0 && view.mergeAt(row, column) !== undefined;
    found++;
  }
  return found > 0;
}
