import { rule } from './family';

export const yearRule = rule('year', {
  severity: 'error',
  grades: {
    doubtful: { severity: 'warning', when: '也可能另有所指' },
  },
  title: '年度写错',
  reads: '预算年度、比较年度和截止日期',
  example: '2024 年预算与 2022 年比较',
  source: '预算年度与工作簿一致，上年即前一年',
});
