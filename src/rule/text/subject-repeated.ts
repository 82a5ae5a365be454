import { rule } from './family';

export const subjectRepeatedRule = rule('subject-repeated', {
  severity: 'warning',
  class: 'cross-table',
  title: '款的名称写成了类的名称',
  reads: '不列编码的科目表里，名称与上一行相同、下面还列有下级科目的行',
  example: '“一、社会保障和就业支出”下一行又是“社会保障和就业支出”，其他表此处是“人力资源和社会保障管理事务”',
  source: '政府收支分类科目：类、款、项逐级列示',
});
