import { SEEN } from '../sources';
import { rule } from './family';
import { isRate } from '../../indicator/words';
import { nameText } from './say';
import { clip } from '../wording';
import { grouped, hitsOf } from './group';

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
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => (row.target.kind === 'date' && isRate(nameText(row)) ? row.value : null)),
      (place, { row }) =>
        `${place}“${nameText(row)}”是比率，指标值却是时间“${clip(row.value?.text ?? '', 20)}”，请填百分比，或把名称改为“完成时间”一类。`,
    ),
});
