import { rule } from './family';
import { difference } from '../../fact/relation';
import { findingCell, gap } from '../say';

export const roundingRule = rule('rounding', {
  severity: 'info',
  class: 'rounding',
  title: '尾差',
  reads: '差额在四舍五入所能解释的范围之内的合计与各项',
  source: '每个数代表其末位半个单位的区间',
  clean: { says: '工资福利支出 550.05，各项相加也是 550.05', cells: { '公开表2-1!H9': 550.05 } },
  failing: {
    says: '工资福利支出 550.06，各项相加 550.05：四舍五入所能解释',
    cells: { '公开表2-1!H9': 550.06 },
  },
  // One line a table: checkers that list each drown their users.
  *check(trouble) {
    if (trouble.kind !== 'rounding') return;
    const { sheet, relations, voice } = trouble;
    const gaps = relations.map((relation) => ({ relation, off: difference(relation) }));
    const { relation, off } = gaps.reduce((a, b) => (b.off.abs().gt(a.off.abs()) ? b : a));
    const [first] = [...relation.left, ...relation.right];
    const largest = first ? gap(first, off, voice) : '';
    yield {
      message: `${sheet} 有 ${relations.length} 处尾差（四舍五入造成，最大 ${largest}），不算错误；如要消除，可按“元 → 万元”分摊后重填。`,
      cells: relations
        .slice(0, 20)
        .flatMap(({ left }) => left.slice(0, 1))
        .map((cell) => findingCell(cell, voice.digits)),
    };
  },
});
