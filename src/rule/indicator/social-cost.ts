import { GUIDE } from '../sources';
import { rule } from './family';
import { levelKey } from '../../indicator/levels';
import { moneyScale } from '../../indicator/target';
import { isStandardName } from '../../indicator/words';
import { clip } from '../wording';
import { grouped, hitsOf } from './group';

export const socialCostRule = rule('social-cost', {
  severity: 'info',
  title: '资金数额列在社会成本之下',
  reads: '社会成本指标',
  source: GUIDE,
  clean: { says: '总成本列在经济成本指标', cells: { '公开表6!F11': '经济成本指标' } },
  failing: { says: '总成本列在社会成本指标', cells: { '公开表6!F11': '社会成本指标' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const { target } = row;
        if (levelKey(row.level2?.text ?? '') !== '社会成本' || target.kind !== 'number') return null;
        return moneyScale(target.unit) !== null && !isStandardName(row.name?.text ?? '') ? row.level2 : null;
      }),
      (place, { row }) =>
        `${place}“${clip(row.name?.text ?? '', 20)}”是资金数额，列在“社会成本指标”下，一般属于经济成本指标。`,
    ),
});
