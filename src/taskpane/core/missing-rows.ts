/** 补齐缺失行: the 一级 and 二级 that projects lack, as rows in place, labelled and empty; a chunk of its own. */
import type { Binding } from '../../binding/bound';
import { missingIndicatorRows } from '../../indicator/insert';
import type { RowsPlan } from './contract';
import { planRows } from './indicator-rows';

/** For the projects of one sheet. */
export function planMissingRows(binding: Binding, sheet: string): RowsPlan {
  const wanted = missingIndicatorRows(binding).filter((row) => row.sheet === sheet);
  const { edits, undo, made } = planRows(
    sheet,
    wanted.map((row) => ({ row })),
  );
  const [first] = made;
  return {
    edits,
    undo,
    made,
    rows: wanted.length,
    cell: first ? { sheet, row: first.row, column: first.column } : null,
  };
}
