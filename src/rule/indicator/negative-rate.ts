import { rule } from './family';

export const negativeRateRule = rule('negative-rate', {
  severity: 'error',
  title: '越低越好的比率写反了',
  reads: '投诉率、差错率一类的性质和值',
  example: '“窗口投诉率 ≥ 100 %”',
  source: '比率的含义',
});
