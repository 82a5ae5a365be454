import { SEEN } from '../sources';
import { rule } from './family';
import { isSatisfaction } from '../../indicator/levels';
import { percentOf } from '../../indicator/target';
import { isNegative } from '../../indicator/words';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const satisfactionSignRule = rule('satisfaction-sign', {
  severity: 'warning',
  title: '满意度写成“不超过”',
  reads: '满意度指标的性质和值',
  source: SEEN,
  clean: { says: '满意度 ≥ 90 %', cells: { '公开表6!H10': '≥' } },
  failing: { says: '满意度 ≤ 90 %', cells: { '公开表6!H10': '≤' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const target = percentOf(row.target);
        if (!target || !isSatisfaction(row) || isNegative(nameText(row))) return null;
        // 不满意度 ≤ 5% is meant so.
        return (target.sign === '≤' || target.sign === '＜') && target.number >= 50 ? row.value : null;
      }),
      (place, { row }) => `${place}“${nameText(row)}”写的是不超过这个数，满意度越高越好，应写“≥”。`,
    ),
});
