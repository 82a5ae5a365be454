import { rule } from './family';
import { percentOf } from '../../indicator/target';
import { isBounded } from '../../indicator/words';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const rateRangeRule = rule('rate-range', {
  severity: 'error',
  title: '比率超出 0 到 100%',
  reads: '以 % 计的指标值',
  source: '比率的定义',
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!I6': 98 } },
  failing: { says: '合格率 ≥ 120 %', cells: { '公开表6!I6': 120 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const target = percentOf(row.target);
        const outside = target && (target.number > 100 || target.number < 0);
        return outside && isBounded(nameText(row)) ? row.value : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标值是 ${row.value?.text}${row.unit?.text ?? ''}，比率应在 0 到 100% 之间。`,
    ),
});
