import { FORMS } from '../sources';
import { rule } from './family';

export const signUnknownRule = rule('sign-unknown', {
  severity: 'warning',
  title: '指标性质认不出',
  reads: '指标性质一栏',
  source: `${FORMS}（＝、≥、≤、＞、＜、定性）`,
  clean: { says: '性质栏是“≥”', cells: { '公开表6!H6': '≥' } },
  failing: { says: '性质栏是 0', cells: { '公开表6!H6': 0 } },
});
