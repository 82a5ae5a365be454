import { FORMS } from '../sources';
import { rule } from './family';

export const rowsMissingRule = rule('rows-missing', {
  severity: 'warning',
  title: '缺少表样规定的行',
  reads: '表样固定的行',
  source: FORMS,
  clean: { says: '没有结转下年，该行仍在', cells: { '公开表2!C34': '二、结转下年' } },
  failing: { says: '“二、结转下年”一行被删去', cells: { '公开表2!C34': null, '公开表2!D34': null } },
});
