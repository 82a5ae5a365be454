/** A note under an empty table that speaks of another table's money. */
import type { BoundTable } from '../../binding/bound';
import { at, textCell } from './cells';
import { FORMS } from '../sources';
import { rule } from './family';

const FUNDS: readonly { name: string; said: RegExp; of: (table: BoundTable) => boolean }[] = [
  {
    name: '政府性基金',
    said: /政府(?:性)?基金/,
    of: (table) => table.table.scope.source === 'fiscal.fund',
  },
  {
    name: '国有资本经营',
    said: /国有资本/,
    of: (table) => table.table.scope.source === 'fiscal.capital',
  },
  {
    name: '政府采购',
    said: /政府采购/,
    of: (table) => table.table.scope.measure === 'procurement',
  },
];

const SAYS_EMPTY = /无数据|空表|故本表无|(?:没有|无|未安排).{2,30}(?:支出|预算|经费|拨款)/;

export const noteFundRule = rule('note-fund', {
  severity: 'warning',
  title: '空表说明写错了基金',
  reads: '表下说明与表的口径',
  source: FORMS,
  clean: { says: '国有资本经营表的说明讲的是国有资本经营' },
  failing: {
    says: '国有资本经营表的说明写“没有政府性基金”',
    cells: { '公开表5!A12': '注：本部门2024年没有政府性基金预算支出，故本表无数据。' },
  },
  *check({ cells }) {
    for (const cell of cells) {
      if (cell.part !== 'note' || !SAYS_EMPTY.test(cell.text)) continue;
      const own = FUNDS.find((fund) => fund.of(cell.table));
      const said = FUNDS.filter((fund) => fund.said.test(cell.text));
      if (!own || said.length === 0 || said.includes(own)) continue;
      yield {
        message: `${at(cell)} 的说明讲的是${said[0]?.name}，这张表是${own.name}的表，像是从别的表抄来的。`,
        cells: [textCell(cell)],
        expected: own.name,
      };
    }
  },
});
