import { GUIDE } from '../sources';
import { rule } from './family';
import { isCost } from '../../indicator/levels';
import { isMoneyUnit } from '../../indicator/target';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const costSignRule = rule('cost-sign', {
  severity: 'warning',
  title: '成本指标用了“≥”',
  reads: '成本指标的性质',
  source: `${GUIDE}：成本是上限`,
  clean: { says: '总成本 ≤ 96 万元', cells: { '公开表6!H11': '≤' } },
  failing: { says: '总成本 ≥ 96 万元', cells: { '公开表6!H11': '≥' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const { target } = row;
        if (!isCost(row) || target.kind !== 'number' || (target.sign !== '≥' && target.sign !== '＞'))
          return null;
        // 能耗降低率 ≥5% is no cap; 万 alone is money that lost its 元.
        return isMoneyUnit(target.unit) || /^[万亿]?$/.test(target.unit) ? (row.sign ?? row.value) : null;
      }),
      (place, { row }) => `${place}的成本指标用了“≥”（如“${nameText(row)}”），成本是上限，应写“≤”或“＝”。`,
    ),
});
