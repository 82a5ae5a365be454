import { rule } from './family';
import { cellsOf, example, isCounted, shownTables, unseenPlaces } from './places';

export const underMergeRule = rule('under-merge', {
  severity: 'warning',
  title: '合并单元格下面压着数',
  reads: '公开表正文里被合并单元格盖住的格子',
  source: '看到的数就是公开的数',
  clean: { says: '合并的格子里只有第一格有内容' },
  failing: {
    says: 'G9:H9 合并了，H9 里还有 30.00',
    cells: { '公开表1-2!H9': 30 },
    merged: ['公开表1-2!G9:H9'],
  },
  *check(binding) {
    for (const table of shownTables(binding)) {
      const places = unseenPlaces(table, 'merge').filter((place) => isCounted(table, place));
      if (places.length === 0) continue;
      const cells = cellsOf(table, places);
      yield {
        message: `${table.sheet} 有 ${places.length} 格的数压在合并单元格下面（如 ${example(cells)}），看不见也不会公开，求和却会算进它；请取消合并后核对，或删去。`,
        cells: cells.slice(0, 60),
      };
    }
  },
});
