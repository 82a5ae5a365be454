import { SEEN } from '../sources';
import { rule } from './family';

export const parentChildRule = rule('parent-child', {
  severity: 'warning',
  title: '一级项目与唯一的二级项目指标不同',
  reads: '两级项目的绩效目标表',
  example: '一处满意度 ≥ 95%，一处 ≥ 90%',
  source: SEEN,
});
