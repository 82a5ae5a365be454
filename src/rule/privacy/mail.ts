import { PERSONAL } from '../sources';
import { rule } from './family';
import { numbersIn, numbersSaid } from './numbers';

export const mailRule = rule('mail', {
  severity: 'info',
  title: '有电子邮箱',
  reads: '全部表格里的邮箱地址',
  source: PERSONAL,
  clean: { says: '写有网址', cells: { '公开表6!D5': '网上查档：www.example.com。' } },
  failing: { says: '写有邮箱地址', cells: { '公开表6!D5': '来信请寄reader@example.com。' } },
  check: (binding) => numbersIn(binding, 'mail'),
  tables: (bound) => numbersSaid(bound, 'mail'),
});
