import { FORMS } from '../sources';
import { rule } from './family';

export const moneyUnitRule = rule('money-unit', {
  severity: 'warning',
  title: '金额少了“元”',
  reads: '成本指标的单位',
  source: FORMS,
  clean: { says: '总成本 ≤ 96 万元', cells: { '公开表6!J11': '万元' } },
  failing: { says: '总成本 ≤ 96 万', cells: { '公开表6!J11': '万' } },
});
