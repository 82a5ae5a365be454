/** Two tables that divide one total differently, by one listed item. */
import type { FactCell } from '../../fact/cell';
import { difference } from '../../fact/relation';
import { memberName } from '../../lexicon/catalogue';
import { amount, cellInWords, figures, findingCell } from '../say';
import { rule } from './family';

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
    if (trouble.kind !== 'moved') return;
    const { voice, follows } = trouble;
    const { ties, item, dimension } = trouble.item;
    const [a, b] = ties;
    const [here, there] = [a.left[0], a.right[0]] as [FactCell, FactCell];
    const names = ties.map(({ label }) => memberName(dimension, label[dimension] ?? ''));
    const name = item.boundRow?.text ?? '';
    const value = difference(a).abs();
    yield {
      message: `${here.table.sheet} 与 ${there.table.sheet} 的合计相同，但“${names[0]}”差 ${amount(here, value, voice)}、“${names[1]}”反向差同样的数，正好等于“${name}” ${amount(item, value, voice)}（${cellInWords(item)}）：这一项在一张表里算${names[0]}，在另一张表里算${names[1]}，请统一归类。`,
      cells: [item, here, there, ...b.left, ...b.right].map((cell) => findingCell(cell, voice.digits)),
      difference: figures(item, value, value, voice).difference ?? '',
      follows,
    };
  },
});
