import { SEEN } from '../sources';
import { rule } from './family';

export const standardUnitRule = rule('standard-unit', {
  severity: 'warning',
  title: '金额标准的单位不是金额',
  reads: '名称为“……标准”的度量单位',
  example: '“补助标准 ＝ 600 月”',
  source: SEEN,
});
