import { FORMS } from '../sources';
import { rule } from './family';

export const columnsMissingRule = rule('columns-missing', {
  severity: 'warning',
  class: 'binding',
  title: '缺少表样规定的列',
  reads: '表头',
  example: '没有找到“上年结转安排”一列',
  source: FORMS,
});
