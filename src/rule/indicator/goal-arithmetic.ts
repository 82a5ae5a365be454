import { rule } from './family';

export const goalArithmeticRule = rule('goal-arithmetic', {
  severity: 'warning',
  grades: {
    perHead: { severity: 'error', when: '人数、标准、月数写得清楚的算式' },
  },
  title: '目标里的算式不成立',
  reads: '目标里的乘式、加式、“几人每月几元共几元”',
  source: '算术',
  clean: {
    says: '2人×500元×12个月=12000元',
    cells: { '公开表6!D5': '聘用讲解员2人，2人×500元×12个月=12000元。' },
  },
  failing: {
    says: '2人×500元×12个月写成 15000 元',
    cells: { '公开表6!D5': '聘用讲解员2人，2人×500元×12个月=15000元。' },
  },
});
