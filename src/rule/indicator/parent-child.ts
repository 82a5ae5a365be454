import { SEEN } from '../sources';
import { rule } from './family';

export const parentChildRule = rule('parent-child', {
  severity: 'warning',
  title: '一级项目与唯一的二级项目指标不同',
  reads: '两级项目的绩效目标表',
  source: SEEN,
});
