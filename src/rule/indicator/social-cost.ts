import { GUIDE } from '../sources';
import { rule } from './family';

export const socialCostRule = rule('social-cost', {
  severity: 'info',
  title: '资金数额列在社会成本之下',
  reads: '社会成本指标',
  example: '“所需资金 ≤ 5 万元”列在社会成本指标',
  source: GUIDE,
});
