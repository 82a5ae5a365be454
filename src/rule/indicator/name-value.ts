import { SEEN } from '../sources';
import { rule } from './family';

export const nameValueRule = rule('name-value', {
  severity: 'warning',
  title: '名称里的数与指标值不同',
  reads: '三级指标名称与指标值',
  source: SEEN,
  clean: { says: '“更新6台机组” ＝ 6 台', cells: { '公开表6!G12': '更新6台机组' } },
  failing: { says: '“更新5台机组” ＝ 6 台', cells: { '公开表6!G12': '更新5台机组' } },
});
