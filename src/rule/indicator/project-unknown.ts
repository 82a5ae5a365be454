import { SEEN } from '../sources';
import { rule } from './family';

export const projectUnknownRule = rule('project-unknown', {
  severity: 'warning',
  title: '绩效目标表里的项目在项目表里没有',
  reads: '项目支出表与绩效目标表的项目',
  example: '绩效目标表有“村道养护”，项目支出表没有',
  source: SEEN,
});
