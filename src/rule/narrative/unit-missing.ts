import { SEEN } from '../sources';
import { rule } from './family';

export const unitMissingRule = rule('unit-missing', {
  severity: 'warning',
  title: '数字后面没有单位',
  reads: '说明里的占比和金额',
  example: '“占76.23，”后面缺“%”；“支出预算 500.00，”后面缺“万元”',
  source: SEEN,
});
