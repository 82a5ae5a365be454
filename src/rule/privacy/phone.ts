import { PERSONAL } from '../sources';
import { rule } from './family';
import { numbersIn, numbersSaid } from './numbers';

export const phoneRule = rule('phone', {
  severity: 'warning',
  title: '有手机号码',
  reads: '全部表格里的 11 位手机号码',
  source: PERSONAL,
  clean: { says: '写有座机号码', cells: { '公开表6!D5': '咨询电话028-66600000。' } },
  failing: { says: '写有手机号码', cells: { '公开表6!D5': '联系电话13800138000。' } },
  check: (binding) => numbersIn(binding, 'phone'),
  tables: (bound) => numbersSaid(bound, 'phone'),
});
