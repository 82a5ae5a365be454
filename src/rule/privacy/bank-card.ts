import { PERSONAL } from '../sources';
import { rule } from './family';

export const bankCardRule = rule('bank-card', {
  severity: 'error',
  title: '有银行卡号',
  reads: '全部表格里的 16 到 19 位号码，校验位（Luhn）相符的',
  example: '说明里写有 622***************9',
  source: PERSONAL,
});
