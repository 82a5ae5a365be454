import { GUIDE } from '../sources';
import { rule } from './family';

export const levelMissingRule = rule('level-missing', {
  severity: 'warning',
  class: 'missing',
  title: '缺少一级或二级指标',
  reads: '每个项目的一级、二级指标，模板规定的，或同一份预算多数项目设有的',
  example: '另外 4 个项目都有质量指标，“窗口服务”没有',
  source: `${GUIDE}：原则上都应设产出、效益指标，数量、质量指标`,
});
