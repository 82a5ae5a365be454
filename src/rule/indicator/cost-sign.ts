import { GUIDE } from '../sources';
import { rule } from './family';

export const costSignRule = rule('cost-sign', {
  severity: 'warning',
  title: '成本指标用了“≥”',
  reads: '成本指标的性质',
  example: '“印刷成本 ≥ 3 万元”',
  source: `${GUIDE}：成本是上限`,
});
