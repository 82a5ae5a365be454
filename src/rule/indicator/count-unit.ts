import { SEEN } from '../sources';
import { rule } from './family';

export const countUnitRule = rule('count-unit', {
  severity: 'info',
  title: '度量单位写成“人数”',
  reads: '度量单位',
  example: '“3 人数”，应为“人”',
  source: SEEN,
});
