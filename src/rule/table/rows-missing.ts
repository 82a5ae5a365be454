import { FORMS } from '../sources';
import { rule } from './family';

export const rowsMissingRule = rule('rows-missing', {
  severity: 'warning',
  title: '缺少表样规定的行',
  reads: '表样固定的行',
  example: '财政拨款收支总表没有“二、结转下年”“支出总计”两行',
  source: FORMS,
});
