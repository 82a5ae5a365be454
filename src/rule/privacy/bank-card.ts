import { PERSONAL } from '../sources';
import { rule } from './family';
import { numbersIn, numbersSaid } from './numbers';

export const bankCardRule = rule('bank-card', {
  severity: 'error',
  title: '有银行卡号',
  reads: '全部表格里的 16 到 19 位号码，校验位（Luhn）相符的',
  source: PERSONAL,
  clean: { says: '没有卡号', cells: { '公开表6!D5': '补助打卡发放。' } },
  failing: { says: '写有银行卡号', cells: { '公开表6!D5': '补助打入6222021234567890128。' } },
  check: (binding) => numbersIn(binding, 'card'),
  tables: (bound) => numbersSaid(bound, 'card'),
});
