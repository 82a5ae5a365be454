import { SEEN } from '../sources';
import { rule } from './family';

export const scalesRule = rule('scales', {
  severity: 'info',
  title: '定性等级不统一',
  reads: '全部定性指标的等级',
  source: SEEN,
  clean: {
    says: '两处都用“优良中低差”',
    cells: {
      '公开表6!H10': '定性',
      '公开表6!I10': '优良中低差',
      '公开表6!J10': null,
      '公开表6!H16': '定性',
      '公开表6!I16': '优良中低差',
      '公开表6!J16': null,
    },
  },
  failing: {
    says: '一处“优良中低差”，一处“优良差”',
    cells: {
      '公开表6!H10': '定性',
      '公开表6!I10': '优良中低差',
      '公开表6!J10': null,
      '公开表6!H16': '定性',
      '公开表6!I16': '优良差',
      '公开表6!J16': null,
    },
  },
});
