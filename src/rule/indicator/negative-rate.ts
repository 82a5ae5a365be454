import { rule } from './family';
import { percentOf } from '../../indicator/target';
import { isNegative } from '../../indicator/words';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const negativeRateRule = rule('negative-rate', {
  severity: 'error',
  title: '越低越好的比率写反了',
  reads: '投诉率、差错率一类的性质和值',
  source: '比率的含义',
  clean: { says: '差错率 ≤ 1 %', cells: { '公开表6!H19': '≤' } },
  failing: { says: '差错率 ≥ 100 %', cells: { '公开表6!H19': '≥', '公开表6!I19': 100 } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const target = percentOf(row.target);
        const rising = target && (target.sign === '≥' || target.sign === '＞');
        return target && isNegative(nameText(row)) && (rising || target.number >= 50) ? row.value : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”越低越好，指标却写成 ${row.sign?.text ?? ''}${row.value?.text}${row.unit?.text ?? ''}，应为“≤”和一个较小的数。`,
    ),
});
