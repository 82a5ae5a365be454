import { MEASURES } from '../sources';
import { rule } from './family';

export const goalAmountRule = rule('goal-amount', {
  severity: 'warning',
  grades: {
    far: { severity: 'error', when: '超出预算数一半以上，或明说是当年所需而不到三分之二' },
  },
  title: '目标里的金额与预算数不符',
  reads: '目标里“预计需要”“当年所需”的金额与项目预算数',
  source: MEASURES,
  clean: {
    says: '目标写需要 96 万元，预算数 96.00 万元',
    cells: { '公开表6!D5': '完成数字化加工，预计需要96万元。' },
  },
  failing: {
    says: '目标写需要 196 万元，预算数 96.00 万元',
    cells: { '公开表6!D5': '完成数字化加工，预计需要196万元。' },
  },
});
