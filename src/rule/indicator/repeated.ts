import { SEEN } from '../sources';
import { rule } from './family';

export const repeatedRule = rule('repeated', {
  severity: 'warning',
  title: '一个指标出现两次',
  reads: '一个项目里的指标',
  example: '“培训人次”一处 ≥ 50，一处 ≥ 80',
  source: SEEN,
});
