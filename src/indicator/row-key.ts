import { fold } from '../lexicon/fold';
import type { IndicatorRow, Part } from './model';

/** What makes two rows the same to a reader: 二级, name, sign, value and unit. */
export function rowKey(row: IndicatorRow): string {
  return folded([row.level2, row.name, row.sign, row.value, row.unit]);
}

/** What two rows aim at, wherever they stand. */
export function targetKey(row: IndicatorRow): string {
  return folded([row.name, row.sign, row.value, row.unit]);
}

const folded = (parts: readonly (Part | null)[]): string =>
  parts.map((part) => fold(part?.text ?? '')).join('|');
