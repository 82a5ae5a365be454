import { FORMS } from '../sources';
import { rule } from './family';
import { isCost } from '../../indicator/levels';
import { clip } from '../wording';
import { grouped, hitsOf } from './group';

export const moneyUnitRule = rule('money-unit', {
  severity: 'warning',
  title: '金额少了“元”',
  reads: '成本指标的单位',
  source: FORMS,
  clean: { says: '总成本 ≤ 96 万元', cells: { '公开表6!J11': '万元' } },
  failing: { says: '总成本 ≤ 96 万', cells: { '公开表6!J11': '万' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const { target } = row;
        const bare = target.kind === 'number' && isCost(row) && /^[万亿]$/.test(target.unit);
        return bare ? (row.unit ?? row.value) : null;
      }),
      (place, { row }) =>
        `${place}“${clip(row.name?.text ?? '', 20)}”写作“${row.value?.text}”，金额少了“元”，应写“万元”。`,
    ),
});
