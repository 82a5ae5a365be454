import { FORMS } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import type { IndicatorRow } from '../../indicator/model';
import { grouped, hitsOf } from './group';
import { clip } from '../wording';

export const nameIsLevelRule = rule('name-is-level', {
  severity: 'warning',
  title: '三级指标写成了二级指标',
  reads: '三级指标名称与一、二级指标',
  source: FORMS,
  clean: {
    says: '质量指标下写“验收合格率”',
    cells: { '公开表6!F6': '质量指标', '公开表6!G6': '验收合格率' },
  },
  failing: {
    says: '质量指标下还写“质量指标”',
    cells: { '公开表6!F6': '质量指标', '公开表6!G6': '质量指标' },
  },
  check: ({ projects }) =>
    grouped(
      // A form of two levels is no fault of its rows.
      projects
        .filter(({ rows }) => rows.filter(isLevel).length * 2 <= rows.length)
        .flatMap((project) => hitsOf([project], (row) => isLevel(row) && row.name)),
      (place, { row }) =>
        `${place} 三级指标写的是“${clip(row.name?.text ?? '', 24)}”，与它的上级指标同名，请写具体的指标。`,
    ),
});

function isLevel({ name, level1, level2, target }: IndicatorRow): boolean {
  const own = fold(name?.text ?? '');
  if (!own.endsWith('指标') || target.kind === 'blank') return false;
  return [level1, level2].some((level) => level && level.column !== name?.column && fold(level.text) === own);
}
