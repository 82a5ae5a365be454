import { SEEN } from '../sources';
import { rule } from './family';

export const goalPeriodRule = rule('goal-period', {
  severity: 'warning',
  grades: {
    wholePeriod: { severity: 'error', when: '把多年的总数当成一年的数' },
  },
  title: '多年总数与当年数不符',
  reads: '目标里的年份区间、总数与当年数',
  source: SEEN,
  clean: {
    says: '五年投入 480 万元，当年需要 96 万元',
    cells: { '公开表6!D5': '在2023年-2027年期间共需投入480万元，当年需要96万元。' },
  },
  failing: {
    says: '五年投入 96 万元，当年又需要 96 万元',
    cells: { '公开表6!D5': '在2023年-2027年期间共需投入96万元，当年需要96万元。' },
  },
});
