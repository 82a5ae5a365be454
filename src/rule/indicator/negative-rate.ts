import { rule } from './family';

export const negativeRateRule = rule('negative-rate', {
  severity: 'error',
  title: '越低越好的比率写反了',
  reads: '投诉率、差错率一类的性质和值',
  source: '比率的含义',
  clean: { says: '差错率 ≤ 1 %', cells: { '公开表6!H19': '≤' } },
  failing: { says: '差错率 ≥ 100 %', cells: { '公开表6!H19': '≥', '公开表6!I19': 100 } },
});
