import { rule } from './family';

export const roundingRule = rule('rounding', {
  severity: 'info',
  class: 'rounding',
  title: '尾差',
  reads: '差额在四舍五入所能解释的范围之内的合计与各项',
  source: '每个数代表其末位半个单位的区间',
  clean: { says: '工资福利支出 550.05，各项相加也是 550.05', cells: { '公开表2-1!H9': 550.05 } },
  failing: {
    says: '工资福利支出 550.06，各项相加 550.05：四舍五入所能解释',
    cells: { '公开表2-1!H9': 550.06 },
  },
});
