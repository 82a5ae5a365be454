import { rule } from './family';

export const rateRangeRule = rule('rate-range', {
  severity: 'error',
  title: '比率超出 0 到 100%',
  reads: '以 % 计的指标值',
  example: '“资料完整率 ≥ 120 %”',
  source: '比率的定义',
});
