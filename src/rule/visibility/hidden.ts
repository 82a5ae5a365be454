import { columnName } from '../../workbook/address';
import { rule } from './family';
import { cellsOf, example, shownTables, unseenPlaces } from './places';

export const hiddenRule = rule('hidden', {
  severity: 'warning',
  title: '隐藏的行、列里有内容',
  reads: '公开表正文里隐藏的、筛掉的行和列',
  source: '看到的数就是公开的数',
  clean: { says: '没有隐藏的行列' },
  failing: { says: '第 9 行是隐藏的，里面有科目和金额', hidden: ['公开表1-2!A9'] },
  *check(binding) {
    for (const table of shownTables(binding)) {
      for (const by of ['row', 'column'] as const) {
        const places = unseenPlaces(table, by);
        if (places.length === 0) continue;
        const where =
          by === 'row'
            ? `第 ${listed(places.map(({ row }) => row).map((row) => String(row + 1)))} 行`
            : `${listed(places.map(({ column }) => columnName(column)))} 列`;
        const cells = cellsOf(table, places);
        yield {
          message: `${table.sheet} 的${where}${cure(by, table.view.whole.filtered === true, example(cells))}`,
          cells: cells.slice(0, 60),
        };
      }
    }
  },
});

/** What a filter left on hides is right as it is, and is not deleted. */
function cure(by: 'row' | 'column', filtered: boolean, said: string): string {
  const [how, what] =
    by === 'row' && filtered
      ? ['是隐藏的（这张工作表开着筛选）', '请清除筛选，让各行都显示出来；不要公开的才删去。']
      : ['是隐藏的', '要公开的请取消隐藏，不要的请删去。'];
  return `${how}，里面有内容（如 ${said}）；公开的文件里都不会有它，合计却可能算进了它。${what}`;
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > 8 ? `${distinct.slice(0, 8).join('、')} 等` : distinct.join('、');
}
