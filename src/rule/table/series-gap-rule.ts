import { FORMS } from '../sources';
import { rule } from './family';

export const seriesGapRule = rule('series-gap', {
  severity: 'warning',
  title: '编号的表中间缺一张',
  reads: '标题里编了号的绩效目标表',
  source: FORMS,
});
