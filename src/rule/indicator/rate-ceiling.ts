import { rule } from './family';
import { isSatisfaction } from '../../indicator/levels';
import { percentOf } from '../../indicator/target';
import { isBounded, isNegative } from '../../indicator/words';
import { nameText } from './say';
import { grouped, hitsOf } from './group';

export const rateCeilingRule = rule('rate-ceiling', {
  severity: 'info',
  title: '比率写“≥100%”',
  reads: '以 % 计的指标值',
  source: '比率的定义',
  clean: { says: '验收合格率 ＝ 100 %', cells: { '公开表6!H13': '＝' } },
  failing: { says: '验收合格率 ≥ 100 %', cells: { '公开表6!H13': '≥' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const target = percentOf(row.target);
        const name = nameText(row);
        if (!target || isSatisfaction(row) || isNegative(name) || !isBounded(name)) return null;
        return target.number === 100 && (target.sign === '≥' || target.sign === '＞') ? row.value : null;
      }),
      (place, { row }) =>
        `${place}“${nameText(row)}”写“≥100%”，比率不会超过 100%，应写“＝100%”或低于 100% 的值。`,
    ),
});
