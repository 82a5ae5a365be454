/** A note that calls a filled table empty. */
import type { BoundTable } from '../../binding/bound';
import { at, textCell } from './cells';
import { FORMS } from '../sources';
import { rule } from './family';

export const noteFilledRule = rule('note-filled', {
  severity: 'warning',
  title: '有数的表写着无数据',
  reads: '表下说明与表内金额',
  example: '“故本表无数据”之上填有数',
  source: FORMS,
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
