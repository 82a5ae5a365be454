import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import type { IndicatorProject, IndicatorRow } from '../../indicator/model';
import type { Told } from '../rule';
import { cellOf, nameText, placeOf } from './say';

export const wholeProjectRule = rule('whole-project', {
  severity: 'warning',
  title: '整体目标与项目的同一指标不同',
  reads: '整体支出绩效目标表与项目绩效目标表里同名、同单位、都写“＝”的指标',
  source: SEEN,
  clean: { says: '整体目标里没有与项目同名的指标' },
  failing: {
    says: '整体目标里“更新机组数量”＝9台，项目里 ＝6 台',
    cells: {
      '公开表6!G12': '更新机组数量',
      '公开表6!H12': '＝',
      '公开表6!I12': 6,
      '公开表6!J12': '台',
      '公开表7!D14': '更新机组数量',
      '公开表7!E14': '＝9台',
    },
  },
  check({ projects }) {
    const rows = exactRows(projects.filter(({ whole }) => !whole));
    return exactRows(projects.filter(({ whole }) => whole)).flatMap((ours): Told[] => {
      const theirs = rows.filter(({ key }) => key === ours.key);
      const [only] = theirs;
      // What several projects do may add up to it.
      if (theirs.length !== 1 || !only || only.value === ours.value) return [];
      return [
        {
          message: `${placeOf(ours.project.table, ours.part)} 整体目标里“${nameText(ours.row)}”是 ${ours.value}${ours.unit}，${placeOf(only.project.table, only.part)} 项目里是 ${only.value}${only.unit}，两处应当一致。`,
          cells: [cellOf(ours.project.table, ours.part), cellOf(only.project.table, only.part)],
        },
      ];
    });
  },
});

/** Indicators that say neither at least nor at most. */
function exactRows(projects: readonly IndicatorProject[]) {
  return projects.flatMap((project) =>
    project.rows.flatMap((row: IndicatorRow) => {
      const { target, value, name } = row;
      if (target.kind !== 'number' || target.sign !== '＝' || target.qualitative || !value) return [];
      const key = `${fold(name?.text ?? '')}|${target.unit}`;
      return [{ project, row, part: value, key, value: target.number.toString(), unit: target.unit }];
    }),
  );
}
