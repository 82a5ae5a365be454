import { rule } from './family';

export const unitCodeRule = rule('unit-code', {
  severity: 'warning',
  title: '单位代码或名称与其他表不同',
  reads: '各表的单位代码、单位名称',
  example: '公开表3 用部门代码 316，其余各表用 316002',
  source: '部门预算以单位为基本单元公开',
});
