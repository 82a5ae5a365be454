import { SEEN } from '../sources';
import { rule } from './family';
import { isRate } from '../../indicator/words';
import { nameText } from './say';
import { clip } from '../wording';
import { grouped, hitsOf } from './group';

export const rateAsTextRule = rule('rate-as-text', {
  severity: 'warning',
  title: '比率的值是文字',
  reads: '名称以“率”结尾的指标值',
  source: SEEN,
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!I6': 98 } },
  failing: {
    says: '合格率的值是“有所提高”',
    cells: { '公开表6!H6': '定性', '公开表6!I6': '有所提高', '公开表6!J6': null },
  },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const { kind } = row.target;
        return (kind === 'text' || kind === 'scale') && isRate(nameText(row)) ? row.value : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”是比率，指标值却是文字“${clip(row.value?.text ?? '', 20)}”，无法考核，请填百分比。`,
    ),
});
