/** Where the cell that a finding names cannot be seen, the finding says so: an officer looks for it in vain otherwise. */
import type { Binding } from '../../binding/bound';
import { areaAddress, parseArea } from '../../workbook/address';
import type { Sheet } from '../../workbook/model';
import { unseenBy } from '../../workbook/visibility';
import type { Draft } from '../finding';

export function withUnseen(draft: Draft, { tables }: Binding): Draft {
  const [cell] = draft.cells;
  const table = cell && tables.find(({ sheet }) => sheet === cell.sheet);
  const area = cell && parseArea(cell.address);
  if (!table || !area || draft.rule.startsWith('visibility.')) return draft;
  if (table.view.text(area.top, area.left).trim() === '') return draft;
  const hint = hintOf(table.view.sheet, area.top, area.left, cell.address);
  return hint === '' ? draft : { ...draft, message: `${draft.message}${hint}` };
}

function hintOf(sheet: Sheet, row: number, column: number, address: string): string {
  const unseen = unseenBy(sheet, row, column);
  switch (unseen?.by) {
    case 'row':
      return `（${address} 在隐藏的第 ${row + 1} 行，请先取消隐藏。）`;
    case 'column':
      return `（${address} 在隐藏的列里，请先取消隐藏。）`;
    case 'merge':
      return `（${address} 压在合并单元格 ${areaAddress(unseen.area)} 下面，看不见；请先取消合并。）`;
    case undefined:
      return '';
  }
}
