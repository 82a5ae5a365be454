import { SEEN } from '../sources';
import { rule } from './family';
import { isSatisfaction } from '../../indicator/levels';
import { bareName } from '../../indicator/words';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const satisfactionQualitativeRule = rule('satisfaction-qualitative', {
  severity: 'info',
  title: '满意度用等级表示',
  reads: '满意度指标的值',
  source: SEEN,
  clean: { says: '满意度 ≥ 95 %', cells: { '公开表6!I10': 95 } },
  failing: {
    says: '满意度 定性 优良差',
    cells: { '公开表6!H10': '定性', '公开表6!I10': '优良差', '公开表6!J10': null },
  },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const scaled = isSatisfaction(row) && row.target.kind === 'scale';
        return scaled && /满意(?:度|率)?$/.test(bareName(nameText(row))) ? row.value : null;
      }),
      (place, { row }) => `${place}“${nameText(row)}”用等级表示，满意度一般写成“≥90%”一类的百分比。`,
    ),
});
