/** Sums across the rows of a list, where a form prints one part of a total alone. */
import { DIMENSIONS } from '../dimension/dimension';
import type { Label } from '../dimension/dimension';
import { labelContains, labelKey } from '../dimension/label';
import { cellAddress } from '../workbook/address';
import { at } from './formula-cells';
import type { AmountColumn, Formulas } from './formula-cells';

/** Where money comes from: a form leaves out the columns of sources that its departments have none of. */
const ORIGINS = ['carry', 'source'] as const;

/**
 * 总计 | 当年合计 | 一般公共预算小计 in the rows of a list: each prints only one of its parts, and is that part until
 * somebody has other money and types over it. 其中 columns part by other dimensions and have no sum.
 */
export function soleParts(
  columns: readonly AmountColumn[],
  row: number,
  digits: number,
  formulas: Formulas,
): void {
  for (const whole of columns) {
    if (!whole.partial) continue;
    const parts = columns.filter((one) => one !== whole && isNext(whole, one, columns));
    const [part] = parts;
    if (!part || parts.length > 1 || !addsOrigin(whole.label, part.label)) continue;
    formulas.set(at(row, whole.column), `=ROUND(${cellAddress(row, part.column)},${digits})`);
  }
}

function isNext(whole: AmountColumn, part: AmountColumn, columns: readonly AmountColumn[]): boolean {
  const within = (outer: Label, inner: Label) =>
    labelContains(outer, inner) && labelKey(outer) !== labelKey(inner);
  return (
    within(whole.label, part.label) &&
    !columns.some((one) => within(whole.label, one.label) && within(one.label, part.label))
  );
}

function addsOrigin(whole: Label, part: Label): boolean {
  const own = DIMENSIONS.filter((dimension) => part[dimension] !== whole[dimension]);
  return own.length > 0 && own.every((dimension) => (ORIGINS as readonly string[]).includes(dimension));
}
