import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const emptyRule = rule('empty', {
  severity: 'info',
  title: '空表没有说明',
  reads: '一个数也没有的表，及其下方的文字',
  example: '政府性基金预算支出表为空，表下没有“此表无数据”之类的说明',
  source: `${OPEN_RULES}：空表列示并说明`,
});
