/**
 * A form with the indicators of several years (中期, 实施期) beside those of one: what this year's budget answers for
 * are the latter. The former are carried as words. (财政部《项目支出绩效目标申报表》: 中期目标 | 年度目标.)
 */
import { MORE_YEARS_GOAL } from '../lexicon/form-words';
import { fold } from '../lexicon/fold';
import type { DraftBlock } from './blocks';
import type { DraftColumn } from './columns';
import type { Shape } from './shape';

const INDICATOR_ROLES = /^(?:indicator[23]|sign|value|measureUnit|weight|direction)$/;

/** The block of a form, the columns of its first set of indicators as texts where a second is that of the year. */
export function withoutMoreYears(shape: Shape, block: DraftBlock): DraftBlock {
  const second = shape.form ? secondSet(block.columns) : -1;
  if (second < 0 || !saysMoreYears(shape, second)) return block;
  const columns = block.columns.map((one, at): DraftColumn =>
    at < second && INDICATOR_ROLES.test(one.column.role) ? { ...one, column: { role: 'text' } } : one,
  );
  return { ...block, columns };
}

/** Where 二级指标 or 三级指标 begins once more behind a value; -1 where there is one set. */
function secondSet(columns: readonly DraftColumn[]): number {
  const value = columns.findIndex(({ column }) => column.role === 'value');
  if (value < 0) return -1;
  return columns.findIndex(({ column }, at) => at > value && /^indicator[23]$/.test(column.role));
}

function saysMoreYears({ view, left, headTop, bodyTop }: Shape, second: number): boolean {
  for (let row = headTop; row < bodyTop; row++)
    for (let column = left; column < left + second; column++)
      if (MORE_YEARS_GOAL.test(fold(view.text(row, column)))) return true;
  return false;
}
