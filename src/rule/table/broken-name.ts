import { rule } from './family';

export const brokenNameRule = rule('broken-name', {
  severity: 'info',
  class: 'binding',
  title: '名称失效，已重新认表',
  reads: '绑定用的名称',
  source: '工作簿名称管理器',
  clean: { says: '绑定用的名称都指着自己的表', broken: [] },
  failing: { says: '工作表“公开表5”被删除后重建，名称失效', broken: ['公开表5'] },
  *check({ facts }) {
    for (const name of facts.source.binding.brokenNames)
      yield {
        message: `绑定用的名称“${name}”已失效，或指的地方已不是那张表（工作表被删除、重建，插入行而名称没有跟着移动，或从别的文件复制而来），已按标题和表头重新认表；重新绑定即可修复。`,
        cells: [],
      };
  },
});
