import { FORMS } from '../sources';
import { rule } from './family';

export const quantitativeTextRule = rule('quantitative-text', {
  severity: 'warning',
  title: '定量指标填了文字',
  reads: '性质为 ＝、≥、≤ 的指标值',
  source: FORMS,
  clean: { says: '查档人次 ≥ 6000', cells: { '公开表6!I9': 6000 } },
  failing: { says: '查档人次 ≥ 较多', cells: { '公开表6!I9': '较多' } },
});
