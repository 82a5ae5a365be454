import { SEEN } from '../sources';
import { rule } from './family';

export const goalYearRule = rule('goal-year', {
  severity: 'warning',
  grades: {
    certain: { severity: 'error', when: '写成“某年度”，或另一处同样的文字写的是本年度' },
  },
  title: '目标里的年度不对',
  reads: '目标里的年份',
  source: SEEN,
  clean: { says: '2024 年的预算写“在2024年度内”', cells: { '公开表6!D5': '在2024年度内完成数字化加工。' } },
  failing: { says: '2024 年的预算写“在2022年度内”', cells: { '公开表6!D5': '在2022年度内完成数字化加工。' } },
});
