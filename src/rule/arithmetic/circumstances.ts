/** What about a cell itself explains that its amount is not what it seems: a format, a merge, text. */
import { cellAddress } from '../../workbook/address';
import type { FactCell } from '../../fact/cell';
import { facesOf, isCut } from '../../fact/stored';
import { emptySum } from './empty-sum';

/** A clause for the finding, or null where the cell is like any other. */
export function circumstances(cell: FactCell): string | null {
  const { table, row, column, remarks, virtual } = cell;
  if (virtual) return null;
  const merge = table.view.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) {
    const area = `${cellAddress(merge.top, merge.left)}:${cellAddress(merge.bottom, merge.right)}`;
    return `这个数在合并单元格 ${area} 下面，表上看不见，请取消合并后核对`;
  }
  if (remarks.includes('text')) return '这一格里是文本形式的数字，Excel 求和时会漏掉它';
  if (remarks.includes('hidden-digits') && isCut(cell))
    return `这一格存的是 ${facesOf(cell).held}，数字格式没有显示全小数，格式也须改`;
  return emptySum(cell);
}
