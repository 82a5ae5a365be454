/** What about a cell itself explains that its amount is not what it seems: a format, a merge, text. */
import { cellAddress } from '../../workbook/address';
import type { FactCell } from '../../fact/cell';

/** A clause for the finding, or null where the cell is like any other. */
export function circumstances({ table, row, column, remarks, virtual }: FactCell): string | null {
  if (virtual) return null;
  const merge = table.view.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) {
    const area = `${cellAddress(merge.top, merge.left)}:${cellAddress(merge.bottom, merge.right)}`;
    return `这个数在合并单元格 ${area} 下面，表上看不见，请取消合并后核对`;
  }
  if (remarks.includes('text')) return '这一格里是文本形式的数字，Excel 求和时会漏掉它';
  if (remarks.includes('hidden-digits'))
    return `这一格里存的小数比显示的多（存的是 ${table.view.text(row, column)}），是数字格式没有显示全：多半只须改格式，不须改数`;
  return null;
}
