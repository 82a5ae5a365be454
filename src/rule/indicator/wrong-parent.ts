import { GUIDE } from '../sources';
import { rule } from './family';
import { levelKey, levelsOf, parentsOf, wrongFirst } from '../../indicator/levels';
import { grouped, hitsOf, onePerCell } from './group';

export const wrongParentRule = rule('wrong-parent', {
  severity: 'warning',
  title: '二级指标放在别的一级之下',
  reads: '一级、二级指标',
  source: GUIDE,
  clean: { says: '社会效益指标列在效益指标之下', cells: { '公开表6!E9': '效益指标' } },
  failing: { says: '社会效益指标列在产出指标之下', cells: { '公开表6!E9': '产出指标' } },
  check({ facts, projects }) {
    const levels = levelsOf(facts.source.binding.template);
    const wrong = hitsOf(projects, (row) => (wrongFirst(levels, row) === null ? null : row.level2));
    return grouped(onePerCell(wrong), (place, { row }) => {
      const [parent] = parentsOf(levels, levelKey(row.level2?.text ?? ''));
      return `${place}的“${row.level2?.text}”列在“${row.level1?.text}”之下，它属于“${parent}指标”；请补上一级指标，或改正二级指标。`;
    });
  },
});
