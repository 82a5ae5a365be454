/** Two tables that divide one total differently, by one listed item. */
import type { FactCell } from '../../fact/cell';
import { difference } from '../../fact/relation';
import type { Cause } from '../../cause/explanation';
import { memberName } from '../../lexicon/catalogue';
import type { Told } from '../rule';
import { amount, cellName, figures, findingCell, rowCaption } from '../say';
import { rule } from './family';
import { causeOf, type Trouble } from './trouble';

export const reclassifiedRule = rule('reclassified', {
  severity: 'error',
  class: 'cross-table',
  title: '同一笔数归类不一',
  reads: '两张表对同一合计的两种划分',
  source: '支出经济分类科目：人员经费与公用经费的划分',
  clean: { says: '劳务费 28.00 在各表都算项目支出', cells: { '公开表2-1!I26': 28 } },
  failing: {
    says: '劳务费 28.00 在一张表里算基本支出，在另一张表里算项目支出',
    cells: { '公开表2-1!H26': 28, '公开表2-1!I26': null, '公开表2-1!H18': 95.15, '公开表2-1!I18': 104 },
  },
  *check(trouble) {
    const cause = causeOf(trouble, 'moved-nature');
    if (cause) yield told(trouble, cause);
    if (trouble.kind !== 'moved') return;
    const { voice, follows } = trouble;
    const { ties, item, dimension } = trouble.item;
    const [a, b] = ties;
    const [here, there] = [a.left[0], a.right[0]] as [FactCell, FactCell];
    const names = ties.map(({ label }) => memberName(dimension, label[dimension] ?? ''));
    const own = memberName(dimension, item.label[dimension] ?? '');
    const others = names.find((one) => one !== own) ?? '';
    const other = item.table === here.table ? there : here;
    const value = difference(a).abs();
    yield {
      message: `${cellName(item)}（${rowCaption(item)}）${amount(item, value, voice)} 在这里算${own}，在 ${other.table.sheet} 里算${others}，请统一归类；两张表的合计相同，“${names[0]}”和“${names[1]}”都差这个数。`,
      cells: [item, here, there, ...b.left, ...b.right].map((cell) => findingCell(cell, voice.digits)),
      difference: figures(item, value, value, voice).difference ?? '',
      follows,
    };
  },
});

/** A row of one table has it under one nature, that of another under the other. */
function told({ voice, follows }: Trouble, { cell, other = cell }: Cause): Told {
  const [here, there] = [cell, other].map(({ label }) =>
    memberName('nature', (label.nature ?? '').split('.')[0] ?? ''),
  );
  return {
    message: `${cellName(cell)}（${rowCaption(cell)}）${amount(cell, cell.value, voice)} 在这里算${here}，在 ${other.table.sheet} 里算${there}，请统一归类；两张表的这一行和合计各自都加得起来。`,
    cells: [cell, other].map((one) => findingCell(one, voice.digits)),
    difference: figures(cell, cell.value, cell.value, voice).difference ?? '',
    follows,
  };
}
