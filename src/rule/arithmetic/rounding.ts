import { rule } from './family';

export const roundingRule = rule('rounding', {
  severity: 'info',
  class: 'rounding',
  title: '尾差',
  reads: '差额在四舍五入所能解释的范围之内的合计与各项',
  example: '各项相加 614.97，合计 614.98',
  source: '每个数代表其末位半个单位的区间',
});
