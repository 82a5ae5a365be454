import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const notInTablesRule = rule('not-in-tables', {
  severity: 'error',
  grades: {
    project: { severity: 'warning', when: '项目：名称写法可能与表不同' },
  },
  title: '表中没有的科目或项目',
  reads: '说明里有金额的科目、项目与表中的各行',
  example: '说明列了图书馆（项）9.00 万元，支出总表没有这一行',
  source: SAME_SOURCE,
});
