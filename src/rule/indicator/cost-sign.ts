import { GUIDE } from '../sources';
import { rule } from './family';

export const costSignRule = rule('cost-sign', {
  severity: 'warning',
  title: '成本指标用了“≥”',
  reads: '成本指标的性质',
  source: `${GUIDE}：成本是上限`,
  clean: { says: '总成本 ≤ 96 万元', cells: { '公开表6!H11': '≤' } },
  failing: { says: '总成本 ≥ 96 万元', cells: { '公开表6!H11': '≥' } },
});
