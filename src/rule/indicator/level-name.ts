import { GUIDE } from '../sources';
import { rule } from './family';

export const levelNameRule = rule('level-name', {
  severity: 'info',
  title: '二级指标名称不规范',
  reads: '二级指标名称',
  source: GUIDE,
  clean: { says: '“可持续影响指标”', cells: { '公开表6!F15': '可持续影响指标' } },
  failing: { says: '写成“可持续发展指标”', cells: { '公开表6!F15': '可持续发展指标' } },
});
