import { SEEN } from '../sources';
import { rule } from './family';
import { unmatched } from './listed-projects';
import { cellOf, placeOf, projectLabel } from './say';

export const projectUnknownRule = rule('project-unknown', {
  severity: 'warning',
  title: '绩效目标表里的项目在项目表里没有',
  reads: '项目支出表与绩效目标表的项目',
  source: SEEN,
  clean: { says: '绩效目标表的项目都在项目支出表里' },
  failing: { says: '绩效目标表的“村道养护”不在项目支出表里', cells: { '公开表6!B18': '村道养护' } },
  check: (indicators) =>
    (unmatched(indicators)?.stray ?? [])
      // A 一级项目 is printed as a heading of the project table, or not at all.
      .filter(({ level }) => !level.startsWith('一级'))
      .map((project) => ({
        message: `${placeOf(project.table, project.nameAt)} 有项目${projectLabel(project)}的绩效目标，项目支出表里却没有这个项目，请核对名称。`,
        cells: [cellOf(project.table, project.nameAt)],
      })),
});
