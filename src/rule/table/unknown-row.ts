import { rule } from './family';

export const unknownRowRule = rule('unknown-row', {
  severity: 'warning',
  class: 'binding',
  title: '有数但认不出的行',
  reads: '有数而无法判断科目、单位或项目的行',
  example: '第 23 行有数，但没有科目编码和名称',
  source: '表样与科目目录',
});
