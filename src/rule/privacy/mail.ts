import { PERSONAL } from '../sources';
import { rule } from './family';

export const mailRule = rule('mail', {
  severity: 'info',
  title: '有电子邮箱',
  reads: '全部表格里的邮箱地址',
  example: '说明里写有 a***@example.com',
  source: PERSONAL,
});
