import { FORMS } from '../sources';
import { rule } from './family';
import { allowedSums, weightSums } from './weights';
import { cellOf } from './say';

export const weightNinetyRule = rule('weight-ninety', {
  severity: 'info',
  title: '权重都是 90',
  reads: '全部项目的权重',
  source: `${FORMS}（预算执行率占 10 分）`,
  clean: { says: '各项目的权重都是 100', cells: { '公开表6!K5': 20, '公开表6!K12': 30, '公开表6!K18': 30 } },
  failing: { says: '各项目的权重都是 90' },
  check(indicators) {
    if (!allowedSums(indicators).includes(90)) return [];
    return weightSums(indicators).flatMap((sums) => {
      const [first] = sums;
      if (!first || !sums.every(({ total }) => total.eq(90))) return [];
      return [
        {
          message: `${first.project.table.sheet} 各项目的权重相加都是 90，另外 10 分应是留给“预算执行率”的；如果不是，请补足到 100。`,
          cells: sums.slice(0, 60).map(({ project, part }) => cellOf(project.table, part)),
        },
      ];
    });
  },
});
