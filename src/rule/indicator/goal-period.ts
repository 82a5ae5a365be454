import { SEEN } from '../sources';
import { rule } from './family';

export const goalPeriodRule = rule('goal-period', {
  severity: 'warning',
  grades: {
    wholePeriod: { severity: 'error', when: '把多年的总数当成一年的数' },
  },
  title: '多年总数与当年数不符',
  reads: '目标里的年份区间、总数与当年数',
  example: '“2023—2027 年投入 50 万元，当年需要 50 万元”',
  source: SEEN,
});
