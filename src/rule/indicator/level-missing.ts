import { GUIDE } from '../sources';
import { rule } from './family';

export const levelMissingRule = rule('level-missing', {
  severity: 'warning',
  class: 'missing',
  title: '缺少一级或二级指标',
  reads: '每个项目的一级、二级指标，模板规定的，或同一份预算多数项目设有的',
  source: `${GUIDE}：原则上都应设产出、效益指标，数量、质量指标`,
  clean: { says: '每个项目都有质量指标' },
  failing: {
    says: '另外两个项目都有质量指标，这个项目没有',
    cells: { '公开表6!F6': '数量指标', '公开表6!G6': '数字化加工批次', '公开表6!J6': '批' },
  },
});
