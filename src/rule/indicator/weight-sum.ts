import { FORMS } from '../sources';
import { rule } from './family';
import { allowedSums, weightSums } from './weights';
import type { WeightSum } from './weights';
import type { Money } from '../../amount/money';
import type { Told } from '../rule';
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
    const sums = weightSums(indicators);
    const wrong = sums.flat().filter(({ total }) => !allowed.some((one) => total.eq(one)));
    return [
      ...wrong.map((one) => told(one, `应为 ${allowed.join(' 或 ')}`, allowed[0] ?? 0)),
      ...sums.flatMap((group) => {
        const odd = oddOne(group);
        return odd && !wrong.includes(odd.one)
          ? [told(odd.one, `另外 ${group.length - 1} 个项目都是 ${odd.usual.toString()}`, odd.usual)]
          : [];
      }),
    ];
  },
});

function told({ project, total, part }: WeightSum, should: string, expected: Money | number): Told {
  return {
    message: `${placeOf(project.table, part)} 项目${projectLabel(project)}各指标的权重相加是 ${total.toString()}，${should}。`,
    cells: [cellOf(project.table, part), cellOf(project.table, project.nameAt)],
    expected: expected.toString(),
    difference: total.minus(expected).toString(),
  };
}

/** So many projects tell what their form counts by. */
const ENOUGH = 4;

/** The one project of many that comes to 90 where all others come to 100. */
function oddOne(group: readonly WeightSum[]): { one: WeightSum; usual: Money } | null {
  if (group.length < ENOUGH) return null;
  const [first, second, third] = group;
  const usual = first && (first.total.eq(second?.total ?? 0) ? first.total : third?.total);
  const odd = group.filter(({ total }) => usual && !total.eq(usual));
  const [one] = odd;
  return one && usual && odd.length === 1 ? { one, usual } : null;
}
