/** Where a table says in what unit its amounts are: above it, in the heads of its amounts, in the labels beside them. */
import { unitInBrackets, unitNamed } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { BoundTable } from './bound';

export interface UnitCaption {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly unit: MoneyUnit;
}

type Captioned = Pick<BoundTable, 'view' | 'area' | 'bodyTop' | 'blocks' | 'fields'>;

/** What it says: 金额单位：元 above it holds; else what its 预算数（元） and 年度资金总额（元） agree on. */
export function unitSaid(table: Captioned): MoneyUnit | null {
  const said = above(table)[0] ?? null;
  if (said) return said.unit;
  const units = new Set(besideAmounts(table).map(({ unit }) => unit));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

/** Every place that says it. */
export const unitCaptions = (table: Captioned): UnitCaption[] => [...above(table), ...besideAmounts(table)];

function above({ view, area, bodyTop }: Captioned): UnitCaption[] {
  const found: UnitCaption[] = [];
  for (let row = Math.max(0, area.top); row < bodyTop; row++)
    for (let column = 0; column < view.columnCount; column++)
      found.push(...captionAt(view, row, column, unitNamed));
  return found;
}

/** Over a column of amounts, and left of an amount in a form of one project. */
function besideAmounts({ view, area, bodyTop, blocks, fields }: Captioned): UnitCaption[] {
  const found = new Map<string, UnitCaption>();
  const look = (row: number, column: number) => {
    const { top, left } = view.mergeAt(row, column) ?? { top: row, left: column };
    for (const caption of captionAt(view, top, left, unitInBrackets)) found.set(`${top},${left}`, caption);
  };
  for (const { columns } of blocks)
    for (const { template, column } of columns)
      if (template.role === 'amount')
        for (let row = Math.max(0, area.top); row < bodyTop; row++) look(row, column);
  for (const { role, row, column } of fields)
    if (role === 'amount') for (let left = area.left; left < column; left++) look(row, left);
  return [...found.values()];
}

function captionAt(
  view: BoundTable['view'],
  row: number,
  column: number,
  read: (text: string) => MoneyUnit | null,
): UnitCaption[] {
  const text = view.text(row, column);
  const unit = text === '' ? null : read(text);
  return unit ? [{ row, column, text, unit }] : [];
}
