import { rule } from './family';

export const brokenNameRule = rule('broken-name', {
  severity: 'info',
  class: 'binding',
  title: '名称失效，已重新认表',
  reads: '绑定用的名称',
  example: '“预算公开_3_区域”指向的工作表已不存在，已按标题重新找到该表',
  source: '工作簿名称管理器',
});
