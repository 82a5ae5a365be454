import { MEASURES } from '../sources';
import { rule } from './family';

export const costAmountRule = rule('cost-amount', {
  severity: 'error',
  grades: {
    summed: { severity: 'warning', when: '几个成本指标相加才超出' },
    below: { severity: 'warning', when: '少于预算数' },
  },
  title: '成本与项目预算数不符',
  reads: '以元、万元计的成本指标与项目预算数',
  source: MEASURES,
  clean: { says: '总成本 96 万元，项目预算数 96.00 万元', cells: { '公开表6!I11': 96 } },
  failing: { says: '总成本 960 万元，项目预算数 96.00 万元', cells: { '公开表6!I11': 960 } },
});
