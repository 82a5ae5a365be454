import { SEEN } from '../sources';
import { rule } from './family';

export const rateAsDateRule = rule('rate-as-date', {
  severity: 'warning',
  title: '比率的值是时间',
  reads: '名称以“率”结尾的指标值',
  source: SEEN,
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!I6': 98 } },
  failing: {
    says: '合格率的值是“12月底前”',
    cells: { '公开表6!H6': '＝', '公开表6!I6': '12月底前', '公开表6!J6': null },
  },
});
