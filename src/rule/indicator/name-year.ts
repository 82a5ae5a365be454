import { SEEN } from '../sources';
import { rule } from './family';

export const nameYearRule = rule('name-year', {
  severity: 'warning',
  title: '指标里的年度不对',
  reads: '三级指标名称与时间类指标值',
  source: SEEN,
  clean: { says: '2024 年的指标写“2024年10月前完成安装”', cells: { '公开表6!G14': '2024年10月前完成安装' } },
  failing: {
    says: '2024 年的指标写“2021年10月前完成安装”',
    cells: { '公开表6!G14': '2021年10月前完成安装' },
  },
});
