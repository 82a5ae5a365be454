import { rule } from './family';

export const brokenNameRule = rule('broken-name', {
  severity: 'info',
  class: 'binding',
  title: '名称失效，已重新认表',
  reads: '绑定用的名称',
  source: '工作簿名称管理器',
  clean: { says: '绑定用的名称都指着自己的表', broken: [] },
  failing: { says: '工作表“公开表5”被删除后重建，名称失效', broken: ['公开表5'] },
});
