import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { grouped, hitsOf } from './group';

export const countUnitRule = rule('count-unit', {
  severity: 'info',
  title: '度量单位写成“人数”',
  reads: '度量单位',
  source: SEEN,
  clean: { says: '单位写“人次”', cells: { '公开表6!J9': '人次' } },
  failing: { says: '单位写“人数”', cells: { '公开表6!J9': '人数' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, ({ unit }) =>
        unit !== null && /^(?:人数|次数|个数|户数|天数)$/.test(fold(unit.text)) ? unit : null,
      ),
      (place, { row }) =>
        `${place}的度量单位写作“${row.unit?.text}”，应为“${row.unit?.text.replace('数', '')}”。`,
    ),
});
