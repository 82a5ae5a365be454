import { rule } from './family';

export const unknownRowRule = rule('unknown-row', {
  severity: 'warning',
  class: 'binding',
  title: '有数但认不出的行',
  reads: '有数而无法判断科目、单位或项目的行',
  source: '表样与科目目录',
  clean: { says: '每一行有数的都有编码和名称' },
  failing: { says: '第 15 行有数，没有编码和名称', cells: { '公开表1-2!G15': 5 } },
});
