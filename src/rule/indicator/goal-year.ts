import { SEEN } from '../sources';
import { rule } from './family';

export const goalYearRule = rule('goal-year', {
  severity: 'warning',
  grades: {
    certain: { severity: 'error', when: '写成“某年度”，或另一处同样的文字写的是本年度' },
  },
  title: '目标里的年度不对',
  reads: '目标里的年份',
  example: '2023 年的预算写“在2022年度内”',
  source: SEEN,
});
