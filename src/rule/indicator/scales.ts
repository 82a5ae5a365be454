import { SEEN } from '../sources';
import { rule } from './family';

export const scalesRule = rule('scales', {
  severity: 'info',
  title: '定性等级不统一',
  reads: '全部定性指标的等级',
  example: '一处“优良中低差”，一处“优良差”',
  source: SEEN,
});
