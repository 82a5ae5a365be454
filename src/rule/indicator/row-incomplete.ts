import { MEASURES } from '../sources';
import { rule } from './family';

export const rowIncompleteRule = rule('row-incomplete', {
  severity: 'warning',
  class: 'missing',
  title: '指标没有填全',
  reads: '指标名称、性质、指标值、度量单位',
  example: '“服务对象满意度 ≥ 90 %”没有三级指标的名称',
  source: MEASURES,
});
