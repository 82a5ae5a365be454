import { GUIDE } from '../sources';
import { rule } from './family';
import { cellOf, projectLabel } from './say';

export const goalMissingRule = rule('goal-missing', {
  severity: 'warning',
  class: 'missing',
  title: '没有绩效目标',
  reads: '有指标的项目的“年度目标”一格',
  source: GUIDE,
  clean: { says: '有指标，也有目标' },
  failing: { says: '有指标，目标一格是空的', cells: { '公开表6!D5': null } },
  check: ({ projects }) =>
    projects.flatMap((project) => {
      const { table, rows, goal, nameAt } = project;
      if (rows.length === 0 || goal === null || goal.text !== '') return [];
      return [
        {
          message: `${table.sheet} 的项目${projectLabel(project)}有绩效指标而没有填写绩效目标，请补写本年度要达到的目标。`,
          cells: [cellOf(table, goal), cellOf(table, nameAt)],
        },
      ];
    }),
});
