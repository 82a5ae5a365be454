import { GUIDE } from '../sources';
import { rule } from './family';
import { cellOf, projectLabel } from './say';

/** What is published alone has no 附件, and 略 is no goal. */
const ELSEWHERE =
  /^[（(]?(?:详?见附[件表]|详见(?:申报书|方案|文件|附)|[同略无]|同上|从略|暂无|待[定补填]|另附|[/／\\—－–-]+)[\d一二三四五六七八九十]*[）)]?[。.]?$/;

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
      if (rows.length === 0 || goal === null) return [];
      const elsewhere = ELSEWHERE.test(goal.text.trim());
      if (goal.text !== '' && !elsewhere) return [];
      const whose = project.whole ? ' ' : ` 的项目${projectLabel(project)}`;
      const lacks = elsewhere ? `绩效目标只写了“${goal.text.trim()}”` : '没有填写绩效目标';
      return [
        {
          message: `${table.sheet}${whose}有绩效指标而${lacks}，请补写本年度要达到的目标。`,
          cells: [cellOf(table, goal), cellOf(table, nameAt)],
        },
      ];
    }),
});
