/** 单位：元 above a table: what it is written in, and how it reads in another unit. */
import { unitNamed } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { BoundTable } from '../binding/bound';
import type { Change } from './change';

interface Caption {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly unit: MoneyUnit;
}

function captionsOf({ view, area, bodyTop }: BoundTable): Caption[] {
  const found: Caption[] = [];
  for (let row = Math.max(0, area.top); row < bodyTop; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      const text = view.text(row, column);
      const unit = unitNamed(text);
      if (unit) found.push({ row, column, text, unit });
    }
  }
  return found;
}

/**
 * The units that tables are written in: what each says of itself; a table that says nothing is written like
 * most of the others.
 */
export function unitsOf(tables: readonly BoundTable[]): (table: BoundTable) => MoneyUnit {
  const own = new Map(tables.map((table) => [table, captionsOf(table)[0]?.unit]));
  const counts = new Map<MoneyUnit, number>();
  for (const unit of own.values()) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return (table) => own.get(table) ?? most?.[0] ?? table.table.money?.unit ?? '万元';
}

export function captionChanges(table: BoundTable, to: MoneyUnit): Change[] {
  const { sheet, view } = table;
  return captionsOf(table).flatMap(({ row, column, text, unit }): Change[] => {
    // The last one: 单位：某某局 may stand before 单位：元.
    const at = text.lastIndexOf(unit);
    if (unit === to || at < 0) return [];
    const after = text.slice(0, at) + to + text.slice(at + unit.length);
    return [{ sheet, view, row, column, after, from: '金额单位' }];
  });
}
