import { PERSONAL } from '../sources';
import { rule } from './family';

export const idNumberRule = rule('id-number', {
  severity: 'error',
  title: '有身份证号码',
  reads: '全部表格里的 18 位号码，校验码相符的',
  example: '目标里写有 110***********00X',
  source: `${PERSONAL}；GB 11643`,
});
