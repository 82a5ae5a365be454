import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { breaks, followerTold, relationTold } from './relation-told';

export const tieRule = rule('tie', {
  severity: 'error',
  class: 'cross-table',
  title: '表间数额不一致',
  reads: '两张表说的同一笔数（同收支、科目、资金来源、年度性质、单位、项目）',
  source: `${OPEN_RULES}：各表之间的勾稽关系`,
  clean: { says: '“事业运行”在两张表里都是 486.35', cells: { '公开表1-2!G9': 486.35 } },
  failing: {
    says: '“事业运行”在部门支出总表里是 486.53，在一般公共预算支出表里是 486.35',
    cells: { '公开表1-2!G9': 486.53 },
  },
  *check(trouble) {
    if (breaks(trouble, 'tie')) yield relationTold(trouble);
    const follower = followerTold(trouble, 'tie');
    if (follower) yield follower;
  },
});
