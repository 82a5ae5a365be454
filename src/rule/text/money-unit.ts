import { FORMS } from '../sources';
import { rule } from './family';

export const moneyUnitRule = rule('money-unit', {
  severity: 'error',
  title: '金额单位与表样不同',
  reads: '表头的“单位：”',
  example: '表样以万元为单位，表头写“单位：元”',
  source: FORMS,
});
