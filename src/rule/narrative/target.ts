import { rule } from './family';

export const targetRule = rule('target', {
  severity: 'warning',
  title: '不可能达到的指标值',
  reads: '说明里的满意度、完成率一类的指标值',
  example: '满意度≥100%',
  source: '比率以 100% 为限',
});
