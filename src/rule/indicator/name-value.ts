import { SEEN } from '../sources';
import { rule } from './family';

export const nameValueRule = rule('name-value', {
  severity: 'warning',
  title: '名称里的数与指标值不同',
  reads: '三级指标名称与指标值',
  example: '“为280名老人送餐 ≥ 300 名”',
  source: SEEN,
});
