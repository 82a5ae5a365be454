import { rule } from './family';

export const roundingRule = rule('rounding', {
  severity: 'info',
  grades: {
    copied: { severity: 'warning', when: '抄表的数末位与表不同' },
  },
  title: '文字说明中的尾差',
  reads: '差额在四舍五入所能解释的范围之内的数',
  example: '各项相加 100.01 万元，合计 100.00 万元',
  source: '每个数代表其末位半个单位的区间',
});
