import { SEEN } from '../sources';
import { rule } from './family';

export const nameYearRule = rule('name-year', {
  severity: 'warning',
  title: '指标里的年度不对',
  reads: '三级指标名称与时间类指标值',
  example: '2024 年的指标写“2021年12月前完成”',
  source: SEEN,
});
