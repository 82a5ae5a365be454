import { SEEN } from '../sources';
import { rule } from './family';

export const countUnitRule = rule('count-unit', {
  severity: 'info',
  title: '度量单位写成“人数”',
  reads: '度量单位',
  source: SEEN,
  clean: { says: '单位写“人次”', cells: { '公开表6!J9': '人次' } },
  failing: { says: '单位写“人数”', cells: { '公开表6!J9': '人数' } },
});
