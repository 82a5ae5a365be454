import { GUIDE } from '../sources';
import { rule } from './family';

export const socialCostRule = rule('social-cost', {
  severity: 'info',
  title: '资金数额列在社会成本之下',
  reads: '社会成本指标',
  source: GUIDE,
  clean: { says: '总成本列在经济成本指标', cells: { '公开表6!F11': '经济成本指标' } },
  failing: { says: '总成本列在社会成本指标', cells: { '公开表6!F11': '社会成本指标' } },
});
