import { MEASURES } from '../sources';
import { rule } from './family';

export const rowIncompleteRule = rule('row-incomplete', {
  severity: 'warning',
  class: 'missing',
  title: '指标没有填全',
  reads: '指标名称、性质、指标值、度量单位',
  source: MEASURES,
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!J6': '%' } },
  failing: { says: '合格率 ≥ 98，没有度量单位', cells: { '公开表6!J6': null } },
});
