import { SEEN } from '../sources';
import { rule } from './family';

export const standardUnitRule = rule('standard-unit', {
  severity: 'warning',
  title: '金额标准的单位不是金额',
  reads: '名称为“……标准”的度量单位',
  source: SEEN,
  clean: {
    says: '补助标准 600 元/人',
    cells: { '公开表6!G8': '讲解员补助标准', '公开表6!I8': 600, '公开表6!J8': '元/人' },
  },
  failing: {
    says: '补助标准 600 月',
    cells: { '公开表6!G8': '讲解员补助标准', '公开表6!I8': 600, '公开表6!J8': '月' },
  },
});
