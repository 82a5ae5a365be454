/**
 * A department above its own units (青海 收入总表: 合计, the 部门, then its 单位). Its row says the total again
 * and must not be added to the units below it. Nothing in its text says so, so the amounts decide: which
 * reading leaves less unexplained, summed over all columns, so that one wrong amount does not tip it.
 */
import { ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import { parseAmount } from '../amount/parse';
import { contains } from '../dimension/dimension';
import type { Label } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import type { BoundRow } from './bound';
import type { BoundColumn } from './column';
import type { SheetView } from './sheet-view';

/** `rows` with the department's own row turned into a total, where it is one. */
export function settleDepartmentRow(
  rows: readonly BoundRow[],
  whole: Label,
  columns: readonly BoundColumn[],
  view: SheetView,
): readonly BoundRow[] {
  const total = rows.find((row) => row.label !== null && labelKey(row.label) === labelKey(whole));
  const units = rows.filter((row) => statesUnitOnly(row, whole));
  const [first, ...others] = units;
  if (!total || !first || others.length === 0) return rows;
  // The department's row may bear the name of its first unit, which then stands below it once more.
  const above = (row: BoundRow) =>
    row.label?.unit !== first.label?.unit && contains('unit', first.label?.unit, row.label?.unit);
  if (others.some(above)) return rows;
  let asUnit = ZERO;
  let asDepartment = ZERO;
  /** Columns in which other units have money: in how many the row says the whole total all the same. */
  let shared = 0;
  let saidWhole = 0;
  for (const { template, column } of columns) {
    if (template.role !== 'amount') continue;
    const at = (row: BoundRow): Money => {
      const amount = parseAmount(view.cell(row.row, column)?.value ?? null);
      return amount.kind === 'amount' ? amount.value : ZERO;
    };
    const [all, own] = [at(total), at(first)];
    const rest = others.reduce((sum, row) => sum.plus(at(row)), ZERO);
    if (!rest.isZero()) {
      shared++;
      if (own.eq(all)) saidWhole++;
    }
    asUnit = asUnit.plus(all.minus(own).minus(rest).abs());
    asDepartment = asDepartment.plus(all.minus(own).abs()).plus(own.minus(rest).abs());
  }
  const saysTotal = shared > 1 && saidWhole === shared;
  if (!saysTotal && asDepartment.gte(asUnit)) return rows;
  return rows.map((row) => (row === first ? { ...row, label: whole, kind: 'total' } : row));
}

function statesUnitOnly(row: BoundRow, whole: Label): boolean {
  if (row.kind !== 'heading' || row.label?.unit === undefined) return false;
  const { unit: _, ...rest } = row.label;
  return labelKey(rest) === labelKey(whole);
}
