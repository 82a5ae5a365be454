import type { Binding, BoundTable } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import type { SheetView } from '../../binding/sheet-view';
import { rule } from './family';
import { cellsOf, example, shownTables, wholeView } from './places';
import type { Place } from './places';

/** Heads of columns that a clerk reckons or notes for himself; 备注 and 说明 are the form's. */
const OWN = /^(?:核对|校验|核验|检查|复核|差额|批复(?:数|金额)?|待办|辅助列?)$/;

export const besideRule = rule('beside', {
  severity: 'warning',
  title: '表格旁边还写着内容',
  reads: '公开表正文右边没有表头的列，和表样没有的列里的数',
  source: '看到的数就是公开的数',
  clean: { says: '表格旁边没有别的内容' },
  failing: { says: 'M9 写着“待办：补充说明”', cells: { '公开表1-2!M9': '待办：补充说明' } },
  *check(binding) {
    for (const table of shownTables(binding)) {
      const places = besidePlaces(table, binding);
      if (places.length === 0) continue;
      const cells = cellsOf(table, places);
      yield {
        message: `${table.sheet} 的表格旁边还写着内容（如 ${example(cells)}），没有校验，公开的工作簿里却会有它；不公开的请删去，要公开的请写进表里或表下的说明。`,
        cells: cells.slice(0, 60),
      };
    }
  },
});

/** Filled cells right of a table's body that no other table of the sheet has; of a column with a head its numbers. */
function besidePlaces(table: BoundTable, { tables }: Binding): Place[] {
  const { view, area, bodyTop, bodyBottom } = table;
  const whole = wholeView(view.whole);
  if (whole.columnCount <= area.right + 1) return [];
  const others = tables.filter((one) => one !== table && one.view.whole === view.whole);
  const places: Place[] = [];
  for (let column = area.right + 1; column < whole.columnCount; column++) {
    if (view.sheet.hiddenColumns?.has(column)) continue;
    const headed = isHeaded(whole, table, column);
    for (let row = bodyTop; row <= bodyBottom; row++) {
      const { left = column } = whole.mergeAt(row, column) ?? {};
      if (whole.text(row, column).trim() === '' || left <= area.right) continue;
      if (headed && typeof whole.cell(row, column)?.value !== 'number') continue;
      const taken = ({ area: { top, bottom, left, right } }: BoundTable) =>
        row >= top && row <= bottom && column >= left && column <= right;
      if (!others.some(taken)) places.push({ row, column });
    }
  }
  return places;
}

function isHeaded(whole: SheetView, { place, bodyTop }: BoundTable, column: number): boolean {
  let head = '';
  for (let row = Math.max(0, place.titleRow + 1); row < bodyTop; row++)
    head = fold(whole.coveringText(row, column)) || head;
  return head !== '' && !OWN.test(head);
}
