import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const emptyRule = rule('empty', {
  severity: 'info',
  title: '空表没有说明',
  reads: '一个数也没有的表，及其下方的文字',
  source: `${OPEN_RULES}：空表列示并说明`,
  clean: { says: '政府性基金表是空的，表下写明没有数据' },
  failing: { says: '政府性基金表是空的，表下没有说明', cells: { '公开表4!A12': null } },
});
