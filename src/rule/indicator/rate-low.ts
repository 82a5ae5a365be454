import { SEEN } from '../sources';
import { rule } from './family';
import { percentOf } from '../../indicator/target';
import { isNearFull } from '../../indicator/words';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const rateLowRule = rule('rate-low', {
  severity: 'warning',
  title: '比率低得可疑',
  reads: '合格率、执行率一类的值',
  source: SEEN,
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!I6': 98 } },
  failing: { says: '合格率 ≥ 9 %', cells: { '公开表6!I6': 9 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const target = percentOf(row.target);
        const low = target && target.number < 50 && target.sign !== '≤' && target.sign !== '＜';
        return low && isNearFull(nameText(row)) ? row.value : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标值只有 ${row.value?.text}${row.unit?.text ?? ''}，这类比率一般接近 100%，请核对是否漏写数字。`,
    ),
});
