import { FORMS } from '../sources';
import { rule } from './family';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const qualitativeNumberRule = rule('qualitative-number', {
  severity: 'warning',
  title: '定性指标填了数字',
  reads: '性质为“定性”的指标值',
  source: FORMS,
  clean: { says: '定量指标填 98', cells: { '公开表6!I6': 98 } },
  failing: { says: '性质为“定性”，值是 1', cells: { '公开表6!H9': '定性', '公开表6!I9': 1 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => (row.target.kind === 'number' && row.target.qualitative ? row.value : null)),
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标性质是“定性”，指标值却是数字 ${row.value?.text}，请改成“优良中低差”一类的等级，或改为定量。`,
    ),
});
