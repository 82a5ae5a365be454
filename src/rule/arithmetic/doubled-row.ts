/** A row that stands twice. */
import type { Told } from '../rule';
import { amount, findingCell, rowCaption } from '../say';
import type { Cause } from '../../cause/explanation';
import { rule } from './family';
import { causeOf, type Trouble } from './trouble';

export const doubledRowRule = rule('doubled-row', {
  severity: 'error',
  title: '一行重复',
  reads: '同一张表里科目、单位、项目和各列的数都相同的两行',
  source: '表样：同一科目只列一行',
  clean: { says: '住房公积金只列一行', cells: { '公开表3!G14': 41.8 } },
  failing: {
    says: '住房公积金又列一行，少写了单位代码',
    cells: {
      '公开表3!A15': '221',
      '公开表3!B15': '02',
      '公开表3!C15': '01',
      '公开表3!E15': ' 住房公积金',
      '公开表3!G15': 41.8,
    },
  },
  *check(trouble) {
    const cause = causeOf(trouble, 'doubled-row');
    if (cause) yield told(trouble, cause);
  },
});

function told({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, changes } = cause;
  const cells = [...changes.keys()].filter((one) => one.table === cell.table && one.row === cell.row);
  return {
    message: `${cell.table.sheet} 第 ${cell.row + 1} 行“${rowCaption(cell)}”与前面一行科目和数额都相同（${amount(cell, cell.value, voice)}），合计里只算了一次，像是重复填列，请删去一行。`,
    cells: cells.map((one) => findingCell(one, voice.digits)),
    follows,
  };
}
