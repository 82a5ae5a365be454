import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const listRule = rule('list', {
  severity: 'warning',
  title: '所列名目与基本支出表不一致',
  reads: '人员经费、公用经费“主要包括”之后的名目与基本支出表的各行',
  example: '说明列有离休费，表中没有；表中有住房公积金，说明没有列',
  source: SAME_SOURCE,
});
