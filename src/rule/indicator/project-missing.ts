import { rule } from './family';

export const projectMissingRule = rule('project-missing', {
  severity: 'warning',
  class: 'missing',
  title: '项目没有绩效目标表',
  reads: '项目支出表与绩效目标表的项目',
  example: '项目支出表列有“档案整理”，绩效目标表没有',
  source: '预算法实施条例第六条；项目绩效目标随预算公开',
});
