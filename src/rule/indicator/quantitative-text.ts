import { FORMS } from '../sources';
import { rule } from './family';

export const quantitativeTextRule = rule('quantitative-text', {
  severity: 'warning',
  title: '定量指标填了文字',
  reads: '性质为 ＝、≥、≤ 的指标值',
  example: '“培训人次 ≥ 较多”',
  source: FORMS,
});
