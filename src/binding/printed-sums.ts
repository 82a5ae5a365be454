/** Rows of a list that a program printed as sums of what stands above them: they take part in no sum. */
import { fold } from '../lexicon/fold';
import { PAGE_SUM } from '../lexicon/form-words';
import { leadingText, saysPart } from './raw-row';
import type { RawRow } from './raw-row';
import { isTotal } from './registry';

const coded = ({ functional, economic }: RawRow): boolean => functional !== '' || economic !== '';

/**
 * Accounting programs sum up pages, and what went before; 小计 behind rows with codes is no 科目, and 合计 once more no
 * total of the list. Beside a unit both are its sum.
 * @param totals rows around the list that are its total
 */
export function printedSums(rows: readonly RawRow[], totals: readonly RawRow[]): ReadonlySet<RawRow> {
  const first = rows.findIndex(coded);
  const sums = rows.filter((row) => row.hasAmounts && !coded(row));
  const behind = new Set(first < 0 ? [] : rows.slice(first));
  const after = sums.filter((row) => behind.has(row) && row.unitName === '');
  const again = totals.length > 0 ? after.filter(({ name }) => isTotal(name)) : [];
  // One that closes the list says its total again.
  const [only] = again;
  const closes = again.length === 1 && only && !rows.slice(rows.indexOf(only)).some(coded);
  return new Set([
    ...sums.filter((row) => PAGE_SUM.test(fold(leadingText(row)))),
    ...after.filter((row) => saysPart(leadingText(row))),
    ...(closes ? [] : again),
  ]);
}
