import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const tieRule = rule('tie', {
  severity: 'error',
  class: 'cross-table',
  title: '表间数额不一致',
  reads: '两张表说的同一笔数（同收支、科目、资金来源、年度性质、单位、项目）',
  example: '支出总表“行政运行”380.46，一般公共预算支出表同一项 380.64',
  source: `${OPEN_RULES}：各表之间的勾稽关系`,
});
