import { rule } from './family';

export const goalArithmeticRule = rule('goal-arithmetic', {
  severity: 'warning',
  grades: {
    perHead: { severity: 'error', when: '人数、标准、月数写得清楚的算式' },
  },
  title: '目标里的算式不成立',
  reads: '目标里的乘式、加式、“几人每月几元共几元”',
  example: '“2 人，每月 500 元，预计需要 15000 元”',
  source: '算术',
});
