import { FORMS } from '../sources';
import { rule } from './family';

export const moneyUnitRule = rule('money-unit', {
  severity: 'warning',
  title: '金额少了“元”',
  reads: '成本指标的单位',
  example: '“≤80万”',
  source: FORMS,
});
