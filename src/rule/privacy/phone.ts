import { PERSONAL } from '../sources';
import { rule } from './family';

export const phoneRule = rule('phone', {
  severity: 'warning',
  title: '有手机号码',
  reads: '全部表格里的 11 位手机号码',
  example: '说明里写有 138******00',
  source: PERSONAL,
});
