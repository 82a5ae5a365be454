/** 单位：元 above a table, or in its heads, as it reads in another unit. */
import type { MoneyUnit } from '../amount/unit';
import type { BoundTable } from '../binding/bound';
import { unitCaptions } from '../binding/unit-captions';
import type { Change } from './change';

export function captionChanges(table: BoundTable, to: MoneyUnit): Change[] {
  const { sheet, view } = table;
  return unitCaptions(table).flatMap(({ row, column, text, unit }): Change[] => {
    // The last one: 单位：某某局 may stand before 单位：元.
    const at = text.lastIndexOf(unit);
    if (unit === to || at < 0) return [];
    const after = text.slice(0, at) + to + text.slice(at + unit.length);
    return [{ sheet, view, row, column, after, from: '金额单位' }];
  });
}
