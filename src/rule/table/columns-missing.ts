import { FORMS } from '../sources';
import { rule } from './family';

export const columnsMissingRule = rule('columns-missing', {
  severity: 'warning',
  class: 'binding',
  title: '缺少表样规定的列',
  reads: '表头',
  source: FORMS,
  clean: { says: '表头各列齐全' },
  failing: { says: '“上缴上级支出”一列的表头被清空', cells: { '公开表1-2!I3': null } },
});
