/** 本页合计 and the like among the rows of a list: told once a table, and left out of every sum. */
import { rule } from './family';
import { nameCells, rowsOf } from './row-cells';
import type { RowPlace } from './row-cells';

export const printedSumRule = rule('printed-sum', {
  severity: 'warning',
  class: 'binding',
  title: '表里夹着打印程序的合计行',
  reads: '明细行中间的本页合计、累计、小计',
  clean: { says: '明细行中间没有本页合计' },
  failing: {
    says: '第 20 行是“本页合计”',
    cells: { '公开表3-1!A20': '', '公开表3-1!B20': '', '公开表3-1!D20': '本页合计' },
  },
  source: '表样',
  *check(tables) {
    const byTable = new Map<RowPlace['table'], RowPlace[]>();
    for (const place of rowsOf(tables))
      if (place.row.printedSum) byTable.set(place.table, [...(byTable.get(place.table) ?? []), place]);
    for (const [table, places] of byTable) {
      const rows = places.map(({ row }) => row.row + 1).join('、');
      const names = [...new Set(places.map(({ row }) => row.text.trim()))].join('”“');
      yield {
        message: `${table.sheet} 第 ${rows} 行是“${names}”，是打印时加的合计，没有参加校验；公开的表里不应有，请删去。`,
        cells: places.flatMap((place) => nameCells(place).slice(0, 1)),
      };
    }
  },
});
