import { rule } from './family';

export const rateCeilingRule = rule('rate-ceiling', {
  severity: 'info',
  title: '比率写“≥100%”',
  reads: '以 % 计的指标值',
  example: '“到岗率 ≥ 100 %”，应写“＝”',
  source: '比率的定义',
});
