import { fold } from '../lexicon/fold';
import type { IndicatorRow } from './model';

/** What makes two rows the same to a reader: 二级, name, sign, value and unit. */
export function rowKey(row: IndicatorRow): string {
  return [row.level2, row.name, row.sign, row.value, row.unit]
    .map((part) => fold(part?.text ?? ''))
    .join('|');
}
