import { rule } from './family';

export const rateRangeRule = rule('rate-range', {
  severity: 'error',
  title: '比率超出 0 到 100%',
  reads: '以 % 计的指标值',
  source: '比率的定义',
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!I6': 98 } },
  failing: { says: '合格率 ≥ 120 %', cells: { '公开表6!I6': 120 } },
});
