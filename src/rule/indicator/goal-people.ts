import { SEEN } from '../sources';
import { rule } from './family';

export const goalPeopleRule = rule('goal-people', {
  severity: 'warning',
  title: '列出的人数与写的人数不同',
  reads: '目标里的姓名列举与人数',
  source: SEEN,
  clean: {
    says: '列了 3 个人，写的是 3 人',
    cells: { '公开表6!D5': '补助讲解人员张某甲、李某乙、王某丙，共3人。' },
  },
  failing: {
    says: '列了 3 个人，写的是 4 人',
    cells: { '公开表6!D5': '补助讲解人员张某甲、李某乙、王某丙，共4人。' },
  },
});
