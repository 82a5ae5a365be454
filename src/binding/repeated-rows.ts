/**
 * A row that stands twice, pasted or inserted once too often: the same 科目 with the same name and the same
 * amounts. The second is told and takes part in no sum, so that no amount is blamed for it.
 */
import { contains } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import type { SubjectDimension } from '../lexicon/catalogue';
import type { BoundRow } from './bound';
import type { RawRow } from './raw-row';

/** `rows` as `raw` was read; of one list, in its order. */
export function withoutRepeats(
  dimension: SubjectDimension,
  raw: readonly RawRow[],
  rows: readonly BoundRow[],
): BoundRow[] {
  const first = new Map<string, number>();
  return rows.map((row, index) => {
    const own = raw[index];
    if (!own?.hasAmounts || row.label === null || row.kind === 'total') return row;
    const key = [labelKey(row.label), row.text, own.unitCode, ...own.figures].join('\n');
    const before = first.get(key);
    first.set(key, before ?? row.row);
    if (before === undefined || (row.code === undefined && !standsAlone(dimension, rows, index, before)))
      return row;
    return { ...row, label: null, kind: 'fixed', repeats: before };
  });
}

/**
 * Without codes a 款 may bear the name of its 类, and of its only 项: a row is a copy where it follows its like
 * and numbers itself as that did, or where nothing below lies in it.
 */
function standsAlone(
  dimension: SubjectDimension,
  rows: readonly BoundRow[],
  index: number,
  before: number,
): boolean {
  const row = rows[index];
  if (!row || rows[index - 1]?.row !== before) return false;
  if (/^[\s\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、．])/.test(row.text))
    return true;
  const member = row.label?.[dimension];
  const below = rows[index + 1]?.label?.[dimension];
  return below === undefined || below === member || !contains(dimension, member, below);
}
