import { GUIDE } from '../sources';
import { rule } from './family';

export const levelNameRule = rule('level-name', {
  severity: 'info',
  title: '二级指标名称不规范',
  reads: '二级指标名称',
  example: '“可持续发展指标”，应为“可持续影响指标”',
  source: GUIDE,
});
