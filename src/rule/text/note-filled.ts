/** A note that calls a filled table empty. */
import type { BoundTable } from '../../binding/bound';
import { at, textCell } from './cells';
import { FORMS } from '../sources';
import { rule } from './family';

export const noteFilledRule = rule('note-filled', {
  severity: 'warning',
  title: '有数的表写着无数据',
  reads: '表下说明与表内金额',
  source: FORMS,
  clean: { says: '空表下写着没有数据' },
  failing: {
    says: '表里有 5.00，表下写着没有数据',
    cells: {
      '公开表4!A9': '212',
      '公开表4!B9': '08',
      '公开表4!C9': '99',
      '公开表4!D9': '605001',
      '公开表4!E9': ' 其他国有土地使用权出让收入安排的支出',
      '公开表4!H9': 5,
      '公开表4!A12': '注：本部门2024年没有政府性基金预算支出，故本表无数据。',
    },
  },
  *check({ facts: { source }, cells }) {
    const seen = new Set<BoundTable>();
    for (const cell of cells) {
      const { table } = cell;
      // 说明 of several sentences explain more than an empty table.
      if (cell.part !== 'note' || seen.has(table) || !table.money || !/无数据|空表/.test(cell.text)) continue;
      if (source.empty.has(table) || !source.grids.some((grid) => grid.table === table)) continue;
      seen.add(table);
      yield {
        message: `${at(cell)} 的说明称本表没有数据，表里却填有数，请删去说明或核对数据。`,
        cells: [textCell(cell)],
      };
    }
  },
});
