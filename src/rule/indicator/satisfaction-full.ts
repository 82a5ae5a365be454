import { SEEN } from '../sources';
import { rule } from './family';
import { isSatisfaction } from '../../indicator/levels';
import { percentOf } from '../../indicator/target';
import { isNegative } from '../../indicator/words';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const satisfactionFullRule = rule('satisfaction-full', {
  severity: 'warning',
  title: '满意度要求 100%',
  reads: '满意度指标的值',
  source: SEEN,
  clean: { says: '满意度 ≥ 95 %', cells: { '公开表6!I10': 95 } },
  failing: { says: '满意度 ≥ 100 %', cells: { '公开表6!I10': 100 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const target = percentOf(row.target);
        if (!target || isNegative(nameText(row)) || !isSatisfaction(row)) return null;
        // Above it, it is no rate at all (`rate-range`).
        return target.number === 100 ? row.value : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”要求达到 100%，满意度很难人人满意，通常写“≥90%”一类可以达到的值。`,
    ),
});
