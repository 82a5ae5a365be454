import { FORMS } from '../sources';
import { rule } from './family';
import { allowedSums, weightSums } from './weights';
import { cellOf, placeOf, projectLabel } from './say';

export const weightSumRule = rule('weight-sum', {
  severity: 'warning',
  title: '权重之和不对',
  reads: '一个项目各指标的权重',
  source: `${FORMS}（预算执行率占 10 分时其余为 90）`,
  clean: { says: '各指标权重相加 90', cells: { '公开表6!K5': 10 } },
  failing: { says: '各指标权重相加 85', cells: { '公开表6!K5': 5 } },
  check(indicators) {
    const allowed = allowedSums(indicators);
    return weightSums(indicators)
      .flat()
      .filter(({ total }) => !allowed.some((one) => total.eq(one)))
      .map(({ project, total, part }) => ({
        message: `${placeOf(project.table, part)} 项目${projectLabel(project)}各指标的权重相加是 ${total.toString()}，应为 ${allowed.join(' 或 ')}。`,
        cells: [cellOf(project.table, part), cellOf(project.table, project.nameAt)],
        expected: String(allowed[0]),
        difference: total.minus(allowed[0] ?? 0).toString(),
      }));
  },
});
