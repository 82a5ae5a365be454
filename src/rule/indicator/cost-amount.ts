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
  example: '“所需资金 80,000 元”，项目预算数 1.60 万元',
  source: MEASURES,
});
