import { GUIDE } from '../sources';
import { rule } from './family';
import { levelKey, levelsOf, nearestSecond, parentsOf } from '../../indicator/levels';
import { hitsOf, onePerCell } from './group';
import { cellOf, placeOf } from './say';

export const levelNameRule = rule('level-name', {
  severity: 'info',
  title: '二级指标名称不规范',
  reads: '二级指标名称',
  source: GUIDE,
  clean: { says: '“可持续影响指标”', cells: { '公开表6!F15': '可持续影响指标' } },
  failing: { says: '写成“可持续发展指标”', cells: { '公开表6!F15': '可持续发展指标' } },
  check({ facts, projects }) {
    const levels = levelsOf(facts.source.binding.template);
    const odd = hitsOf(projects, (row) => {
      const second = levelKey(row.level2?.text ?? '');
      const known = second === '' || parentsOf(levels, second).length > 0 || levels[second];
      return known ? null : row.level2;
    });
    return onePerCell(odd).flatMap(({ project: { table }, part }) => {
      if (!part) return [];
      const near = nearestSecond(levels, levelKey(part.text));
      const wanted = near === null ? null : part.text.endsWith('指标') ? `${near}指标` : near;
      const at = { sheet: table.sheet, row: part.row, column: part.column };
      return [
        {
          message: `${placeOf(table, part)} 的二级指标“${part.text}”不是规定的名称${wanted ? `，应为“${wanted}”` : ''}。`,
          cells: [cellOf(table, part)],
          ...(wanted ? { expected: wanted, textFixes: [{ ...at, text: wanted }] } : {}),
        },
      ];
    });
  },
});
