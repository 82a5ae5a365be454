import { FORMS } from '../sources';
import { rule } from './family';

export const qualitativeNumberRule = rule('qualitative-number', {
  severity: 'warning',
  title: '定性指标填了数字',
  reads: '性质为“定性”的指标值',
  example: '“改善居住条件 定性 1”',
  source: FORMS,
});
