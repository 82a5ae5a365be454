import { GUIDE } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { isSatisfaction, levelKey } from '../../indicator/levels';
import type { IndicatorRow } from '../../indicator/model';
import { isMoneyUnit } from '../../indicator/target';
import { isNegative, isRate, isSatisfactionName, isTimeName } from '../../indicator/words';
import { cellOf, placeOf, projectPhrase } from './say';
import { clip } from '../wording';

export const misplacedRule = rule('misplaced', {
  severity: 'warning',
  title: '指标放错二级指标',
  reads: '指标的名称、单位与它的二级指标',
  source: GUIDE,
  clean: { says: '合格率列在质量指标之下', cells: { '公开表6!F6': '质量指标' } },
  failing: { says: '合格率列在数量指标之下', cells: { '公开表6!F6': '数量指标' } },
  // One finding a project: what stands under which 二级, and where it belongs.
  check: ({ projects }) =>
    projects.flatMap((project) => {
      const found = project.rows.flatMap((row) => {
        const why = misplacement(row);
        return why === null ? [] : [{ row, why }];
      });
      const [first] = found;
      if (!first) return [];
      const { table } = project;
      const place = placeOf(table, first.row.name ?? project.nameAt);
      return [
        {
          message: `${place} ${projectPhrase(project)}有 ${found.length} 个指标放错了二级指标：${found.map((one) => one.why).join('；')}。`,
          cells: found.flatMap(({ row }) => (row.name ? [cellOf(table, row.name)] : [])),
        },
      ];
    }),
});

/** Why an indicator does not belong under its 二级, or null. */
function misplacement(row: IndicatorRow): string | null {
  const name = row.name?.text ?? '';
  const second = levelKey(row.level2?.text ?? '');
  if (name === '') return null;
  const unit = row.target.kind === 'number' ? row.target.unit : '';
  const told = `“${clip(name, 20)}”`;
  if (second === '数量' || second === '质量' || second === '时效') {
    if (isMoneyUnit(unit) && row.target.kind === 'number') {
      return `${told}说的是金额（${unit}），却在“${second}指标”下，属于成本指标`;
    }
  }
  // 覆盖率 counts how much is reached; every other rate says how well.
  if (second === '数量' && isRate(name) && !/覆盖率$/.test(name)) {
    return `${told}是比率，却在“数量指标”下，应放在${isTimeName(name) ? '时效' : '质量'}指标`;
  }
  if (second === '质量' && /时效|时间|时限|期限|工期/.test(name)) {
    return `${told}说的是时间，却在“质量指标”下，应放在时效指标`;
  }
  if (second === '时效' && isRate(name) && !isTimeName(name) && !isNegative(name)) {
    return `${told}与时间无关，却在“时效指标”下，应放在质量指标`;
  }
  if (isSatisfaction(row) && !isSatisfactionName(name) && /[率数量度]$/.test(fold(name))) {
    return `${told}说的不是满意度，却在“满意度指标”下`;
  }
  return null;
}
